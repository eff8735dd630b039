package cn.cegn.ra.provisioning.entity;

import cn.cegn.ra.identity.entity.SealedText;
import cn.cegn.ra.token.Pin;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/** The PIN that the centre gave a key. It is told once, and then it exists on the key only. */
@Entity
@Table(name = "initial_pin")
public class InitialPin {
    @Id
    @Column(name = "job_id")
    private String job;

    @Version
    private int version;

    @Column(name = "application_id")
    private long application;

    private int attempt;

    @Column(name = "serial_number")
    private String serialNumber;

    @Convert(converter = SealedText.class)
    @Column(name = "pin_sealed")
    private String digits;

    @Column(name = "told_at")
    private Instant toldAt;

    @Column(name = "told_to")
    private String toldTo;

    @Column(name = "destroyed_at")
    private Instant destroyedAt;

    protected InitialPin() {}

    public InitialPin(String job, KeyJob.Subject subject, Pin pin) {
        this.job = job;
        this.application = subject.application();
        this.attempt = subject.attempt();
        this.serialNumber = subject.serial();
        this.digits = pin.reveal();
    }

    public boolean isFor(long anApplication, int anAttempt) {
        return application == anApplication && attempt == anAttempt;
    }

    public String serialNumber() {
        return serialNumber;
    }

    /** For the station; empty once it was told or destroyed. */
    public Optional<Pin> pin() {
        return Optional.ofNullable(digits).map(Pin::new);
    }

    /** Gives the PIN out once and destroys it here. */
    public Optional<Pin> tell(String toWhom, Instant now) {
        Optional<Pin> told = pin();
        if (told.isPresent()) {
            toldAt = now;
            toldTo = toWhom;
            destroy(now);
        }
        return told;
    }

    public void destroy(Instant now) {
        if (digits != null) {
            digits = null;
            destroyedAt = now;
        }
    }

    public boolean wasTold() {
        return toldAt != null;
    }

    /** Whom it was told to, or null. */
    public String toldTo() {
        return toldTo;
    }

    public Instant destroyedAt() {
        return destroyedAt;
    }
}
