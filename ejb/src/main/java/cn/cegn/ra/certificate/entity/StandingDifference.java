package cn.cegn.ra.certificate.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What was found about one certificate, and what was done about it. */
@Entity
@Immutable
@Table(name = "standing_difference")
public class StandingDifference {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "difference_id")
    private Long id;

    @Column(name = "run_key")
    private String run;

    @Column(name = "application_id")
    private long application;

    private int attempt;

    @Column(name = "serial_number")
    private String serialNumber;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private DifferenceKind kind;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Mend mend;

    @Column(name = "found_at")
    private Instant foundAt;

    protected StandingDifference() {}

    public StandingDifference(String run, ComparedStanding row, ComparedStanding.Finding finding, Instant now) {
        this.run = run;
        this.application = row.application();
        this.attempt = row.attempt();
        this.serialNumber = row.serialNumber();
        this.kind = finding.kind();
        this.mend = finding.mend();
        this.foundAt = now;
    }

    public ReconciliationView.Difference view() {
        return new ReconciliationView.Difference(application, serialNumber, kind, mend);
    }

    public Long id() {
        return id;
    }

    public String run() {
        return run;
    }

    public int attempt() {
        return attempt;
    }

    public Instant foundAt() {
        return foundAt;
    }
}
