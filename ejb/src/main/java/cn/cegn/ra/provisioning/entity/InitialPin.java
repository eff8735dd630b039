package cn.cegn.ra.provisioning.entity;

import cn.cegn.ra.token.Pin;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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

    @Embedded
    private PinToldOnce pin;

    protected InitialPin() {}

    public InitialPin(String job, KeyJob.Subject subject, Pin pin) {
        this.job = job;
        this.application = subject.application();
        this.attempt = subject.attempt();
        this.serialNumber = subject.serial();
        this.pin = new PinToldOnce(pin);
    }

    public boolean isFor(long anApplication, int anAttempt) {
        return application == anApplication && attempt == anAttempt;
    }

    public String serialNumber() {
        return serialNumber;
    }

    /** For the station; empty once it was told or destroyed. */
    public Optional<Pin> pin() {
        return pin.pin();
    }

    /** Gives the PIN out once and destroys it here. */
    public Optional<Pin> tell(String toWhom, Instant now) {
        return pin.tell(toWhom, now);
    }

    public void destroy(Instant now) {
        pin.destroy(now);
    }

    public boolean wasTold() {
        return pin.wasTold();
    }

    /** Whom it was told to, or null. */
    public String toldTo() {
        return pin.toldTo();
    }

    public Instant destroyedAt() {
        return pin.destroyedAt();
    }
}
