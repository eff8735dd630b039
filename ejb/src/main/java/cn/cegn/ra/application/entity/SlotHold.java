package cn.cegn.ra.application.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import org.hibernate.annotations.Immutable;

/** A row that is locked by whoever has to be alone with something, and holds nothing. */
@Entity
@Immutable
@Table(name = "slot_hold")
public class SlotHold {
    /** Held by who begins a sequence of running numbers. */
    public static final String SEQUENCE = "sequence";

    @Id
    private String slot;

    protected SlotHold() {}

    /**
     * The slot of a thing.
     *
     * @return two hexadecimal digits; two things may share a slot, then one waits for the other without need
     */
    public static String of(String thing) {
        return CanonicalJson.sha256(thing.getBytes(StandardCharsets.UTF_8)).substring(0, 2);
    }

    public String slot() {
        return slot;
    }
}
