package cn.cegn.ra.delivery.entity;

import java.util.List;

/**
 * Document: the customer was notified (S2.7-3).
 *
 * @param pinTold null for a soft certificate, which has none
 */
public record NotificationRecord(
        String channel,
        Party toWhom,
        ContactSource source,
        List<IdentityQuestion> answeredRight,
        Boolean pinTold,
        String result) {
    public NotificationRecord {
        answeredRight = List.copyOf(answeredRight);
    }
}
