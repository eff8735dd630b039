package cn.cegn.ra.delivery.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A seal that was used; a number is used once (S2.7-1). */
@Entity
@Table(name = "seal")
public class Seal {
    @Id
    @Column(name = "seal_number")
    private String number;

    @Column(name = "application_id")
    private long application;

    private int attempt;

    @Column(name = "used_at")
    private Instant usedAt;

    protected Seal() {}

    public Seal(String number, long application, int attempt, Instant usedAt) {
        this.number = number;
        this.application = application;
        this.attempt = attempt;
        this.usedAt = usedAt;
    }

    public String number() {
        return number;
    }

    public long application() {
        return application;
    }

    public int attempt() {
        return attempt;
    }

    public Instant usedAt() {
        return usedAt;
    }
}
