package cn.cegn.ra.delivery.entity;

import java.util.List;

/** Document: the initial PIN was told, once; how and to whom, never what (S2.7-3). */
public record PinDisclosureRecord(
        PinChannel channel, Party toWhom, ContactSource source, List<IdentityQuestion> answeredRight) {
    public PinDisclosureRecord {
        answeredRight = List.copyOf(answeredRight);
    }
}
