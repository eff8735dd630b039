package cn.cegn.ra.acceptance.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A challenge that was given out, until it ends or is closed: by the acceptance, by a refusal, or by the next one. */
@Entity
@Table(name = "acceptance_challenge")
public class GivenChallenge {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "challenge_id")
    private Long id;

    @Version
    private int version;

    @Column(name = "application_id")
    private long application;

    @Column(name = "serial_number")
    private String serialNumber;

    private String nonce;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    protected GivenChallenge() {}

    public GivenChallenge(long application, Challenge challenge, Instant now) {
        this.application = application;
        this.serialNumber = challenge.serialNumber();
        this.nonce = challenge.nonce();
        this.madeAt = now;
        this.endsAt = challenge.until();
    }

    /** The text, as it was given out. */
    public Challenge challenge(String caseNumber) {
        return new Challenge(caseNumber, serialNumber, nonce, endsAt);
    }

    /** Whether a signature of it still counts. */
    public boolean isOpen(Instant now) {
        return closedAt == null && now.isBefore(endsAt);
    }

    /** Whether more than half of its time is left: enough to hand it out once more. */
    public boolean isFresh(Instant now) {
        return isOpen(now)
                && now.isBefore(
                        madeAt.plus(java.time.Duration.between(madeAt, endsAt).dividedBy(2)));
    }

    public boolean isFor(String serial) {
        return serialNumber.equals(serial);
    }

    /** No signature of it counts from now on. */
    public void close(Instant now) {
        if (closedAt == null) {
            closedAt = now;
        }
    }
}
