package cn.cegn.ra.notification.entity;

import cn.cegn.ra.lifecycle.Role;
import java.time.Instant;
import java.util.Set;

/**
 * A mail about a case, for the case's page; nothing of its text and no address.
 *
 * @param to who is told
 * @param recipients to how many addresses it went; none if nobody has one, or if it was not sent yet
 * @param at when it was sent; when it was left to be sent, while it waits
 */
public record NoticeRow(Situation situation, Role to, int recipients, Sending sending, Instant at) {
    private static final Set<Role> CUSTOMERS = Set.of(Role.APPLICANT, Role.HANDLER);

    /** How far the sending of a mail has come. */
    public enum Sending {
        SENT,
        /** Nobody of those to be told has an address. */
        NO_ADDRESS,
        WAITING,
        /** Given up by the broker; an administrator sees it and can send it again. */
        FAILED
    }

    /** Whether a person with these roles may see it: customers what customers are told, the RA's people and the auditor all of it. */
    public boolean isOpenTo(Set<Role> roles) {
        return CUSTOMERS.contains(to) || roles.stream().anyMatch(NoticeRow::isOfTheCentre);
    }

    private static boolean isOfTheCentre(Role role) {
        return role == Role.REGISTRAR || role == Role.RA_APPROVER || role == Role.AUDITOR;
    }
}
