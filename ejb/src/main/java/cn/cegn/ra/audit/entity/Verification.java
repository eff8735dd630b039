package cn.cegn.ra.audit.entity;

import cn.cegn.ra.audit.chain.Anchor;
import cn.cegn.ra.audit.chain.Finding;
import cn.cegn.ra.audit.chain.Outcome;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** One verification of the audit chain, running or ended. */
@Entity
@Table(name = "audit_verification")
public class Verification {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "audit_verification_id")
    private Long id;

    @Column(name = "begun_at")
    private Instant begunAt;

    @Column(name = "begun_by")
    private String begunBy;

    @Column(name = "verified_events")
    private long events;

    @Column(name = "ended_at")
    private Instant endedAt;

    private Long checkpoints;

    @Column(name = "findings_total")
    private Long total;

    private String findings;

    @Column(name = "head_number")
    private Long headNumber;

    @Column(name = "head_fingerprint")
    private String headFingerprint;

    private String failure;

    protected Verification() {}

    public Verification(Instant begunAt, String begunBy) {
        this.begunAt = begunAt;
        this.begunBy = begunBy;
    }

    public Long id() {
        return id;
    }

    public void hasSeen(long linksSoFar) {
        this.events = linksSoFar;
    }

    public void ended(Outcome outcome, Instant now) {
        events = outcome.events();
        checkpoints = outcome.checkpoints();
        total = outcome.found();
        findings = outcome.findings().stream().map(Verification::text).collect(Collectors.joining("\n"));
        if (outcome.head() != null) {
            headNumber = outcome.head().number();
            headFingerprint = outcome.head().fingerprint();
        }
        endedAt = now;
    }

    /** @param why code, for {@code audit.seal.failure.} */
    public void failed(String why, Instant now) {
        failure = why;
        endedAt = now;
    }

    public VerificationView view() {
        return new VerificationView(
                id,
                begunAt,
                begunBy,
                endedAt,
                events,
                checkpoints == null ? 0 : checkpoints,
                total == null ? 0 : total,
                findings == null || findings.isEmpty()
                        ? List.of()
                        : findings.lines().map(Verification::finding).toList(),
                headNumber == null ? null : new Anchor(headNumber, headFingerprint),
                failure);
    }

    private static String text(Finding finding) {
        return finding.kind() + " " + finding.position() + " " + finding.eventId() + " " + finding.checkpoint();
    }

    private static Finding finding(String text) {
        String[] parts = text.split(" ", -1);
        return new Finding(
                Finding.Kind.valueOf(parts[0]),
                Long.parseLong(parts[1]),
                Long.parseLong(parts[2]),
                Long.parseLong(parts[3]));
    }
}
