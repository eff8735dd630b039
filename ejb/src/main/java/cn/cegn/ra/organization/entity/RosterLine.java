package cn.cegn.ra.organization.entity;

import cn.cegn.ra.application.entity.CertificateType;
import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.lifecycle.Medium;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One row of a roster: a person, a certificate type, a medium, and who approved it. */
@Entity
@Table(name = "roster_line")
public class RosterLine {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "roster_line_id")
    private Long id;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "roster_id")
    private Roster roster;

    @Column(name = "person_id")
    private String person;

    private String name;
    private String department;
    private String post;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "certificate_type")
    private CertificateType type;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Medium medium;

    @Column(name = "approved_by")
    private String approvedBy;

    @Column(name = "approved_by_name")
    private String approvedByName;

    @Column(name = "approved_at")
    private Instant approvedAt;

    protected RosterLine() {}

    RosterLine(Roster roster, String person, RosterRow row) {
        this.roster = roster;
        this.person = person;
        this.name = row.identity().name();
        this.department = row.department();
        this.post = row.post();
        this.type = row.type();
        this.medium = row.medium();
    }

    RosterLine copyFor(Roster next) {
        RosterLine copy = new RosterLine();
        copy.roster = next;
        copy.person = person;
        copy.name = name;
        copy.department = department;
        copy.post = post;
        copy.type = type;
        copy.medium = medium;
        copy.approvedBy = approvedBy;
        copy.approvedByName = approvedByName;
        copy.approvedAt = approvedAt;
        return copy;
    }

    public void approve(Actor approver, Instant now) {
        approvedBy = approver.person();
        approvedByName = approver.name();
        approvedAt = now;
    }

    public boolean isApproved() {
        return approvedAt != null;
    }

    public long id() {
        return id;
    }

    public String person() {
        return person;
    }

    boolean isFor(String somebody, CertificateType wanted, Medium on) {
        return person.equals(somebody) && type == wanted && medium == on;
    }

    /** The row as a value; its approval is null while it has none. */
    public RosterEntry entry() {
        return new RosterEntry(
                roster.organization(),
                roster.number(),
                person,
                name,
                new RosterEntry.Post(department, post),
                type,
                medium,
                isApproved() ? new RosterEntry.Approval(approvedBy, approvedByName, approvedAt) : null);
    }
}
