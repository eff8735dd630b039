package cn.cegn.ra.acceptance.entity;

import cn.cegn.ra.lifecycle.Medium;
import java.time.LocalDate;

/** Document: the protective measure was taken (S2.9-1 … S2.9-3); for a soft certificate {@link SoftHost} says where. */
public record ProtectionRecord(Medium medium, Measure measure, LocalDate on) {

    /** The two measures. */
    public enum Measure {
        PIN_CHANGED,
        COMPUTER_PASSWORD_SET
    }
}
