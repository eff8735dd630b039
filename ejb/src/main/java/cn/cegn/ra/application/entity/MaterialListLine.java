package cn.cegn.ra.application.entity;

import cn.cegn.ra.lifecycle.Mode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A line of a version of the material list; a draft's are written anew when it is kept. */
@Entity
@Immutable
@Table(name = "material_list_line")
public class MaterialListLine {
    @SuppressWarnings("UnusedVariable") // the database's
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "material_list_line_id")
    private Long id;

    @SuppressWarnings("UnusedVariable") // asked for in queries
    private int version;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private CertificateType type;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Mode mode;

    @SuppressWarnings("UnusedVariable") // the order of queries
    private int place;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private MaterialItem item;

    private boolean mandatory;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private MaterialKind kind;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private FileKinds files;

    @Column(name = "max_files")
    private int mostFiles;

    @Column(name = "max_mebibytes")
    private int mostMebibytes;

    @Column(name = "carries_expiry")
    private boolean carriesExpiry;

    private String note;

    protected MaterialListLine() {}

    public MaterialListLine(int version, MaterialPlan plan, int place, MaterialRequirement requirement) {
        this.version = version;
        this.type = plan.type();
        this.mode = plan.mode();
        this.place = place;
        this.item = requirement.code();
        this.mandatory = requirement.mandatory();
        this.kind = requirement.kind();
        this.files = requirement.limits().kinds();
        this.mostFiles = requirement.limits().most();
        this.mostMebibytes = requirement.limits().mebibytes();
        this.carriesExpiry = requirement.carriesExpiry();
        this.note = requirement.note();
    }

    public MaterialPlan plan() {
        return new MaterialPlan(type, mode);
    }

    public MaterialRequirement requirement() {
        return new MaterialRequirement(
                item,
                mandatory,
                kind,
                new MaterialRequirement.FileLimits(files, mostFiles, mostMebibytes),
                carriesExpiry,
                note);
    }
}
