package cn.cegn.ra.acceptance.entity;

import cn.cegn.ra.lifecycle.Medium;
import java.util.Arrays;
import java.util.List;

/** What the holder undertakes when he accepts (S2.10-1 … S2.10-3). */
public enum CustodyClause {
    /** No loss, no damage, no use in unsafe surroundings. */
    KEEP_SAFE(null),
    /** Reports loss, damage or suspicion at once. */
    REPORT_AT_ONCE(null),
    /** 专人专用: never lends it. */
    ONE_PERSON_ONE_KEY(Medium.USB_KEY),
    /** Never lets the PIN be known. */
    KEEP_PIN_SECRET(Medium.USB_KEY),
    /** Keeps number and rights of the computer's users within his organisation's rule. */
    CONTROL_COMPUTER(Medium.SOFT);

    private final Medium only;

    CustodyClause(Medium only) {
        this.only = only;
    }

    public static List<CustodyClause> of(Medium medium) {
        return Arrays.stream(values())
                .filter(clause -> clause.only == null || clause.only == medium)
                .toList();
    }
}
