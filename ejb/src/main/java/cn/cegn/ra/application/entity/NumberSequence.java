package cn.cegn.ra.application.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row of running numbers. */
@Entity
@Table(name = "number_sequence")
public class NumberSequence {
    @Id
    private String name;

    @Column(name = "last_value")
    private long lastValue;

    protected NumberSequence() {}

    /** A sequence that has given no number yet. */
    public NumberSequence(String name) {
        this.name = name;
    }

    public long lastValue() {
        return lastValue;
    }
}
