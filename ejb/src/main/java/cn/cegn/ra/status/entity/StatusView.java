package cn.cegn.ra.status.entity;

import cn.cegn.ra.lifecycle.Mode;
import cn.cegn.ra.lifecycle.Role;
import java.time.Instant;

/**
 * A status request as it stood when it was read.
 *
 * @param failure what the CA said instead of doing it, or null
 */
public record StatusView(
        Key key,
        StatusState state,
        Instant since,
        Subject subject,
        Wish wish,
        Asked asked,
        People people,
        String failure) {

    /** @param version what a page gives back, so that of two who act at once one is told */
    public record Key(long id, int version, String number) {}

    /**
     * Which certificate.
     *
     * @param serial of the certificate, upper-case hexadecimal
     * @param holder id of a natural person
     */
    public record Subject(long application, int attempt, String serial, Mode mode, Long organization, String holder) {}

    /**
     * What is asked for.
     *
     * @param reason null if the kind has none
     * @param cause of a loss; null otherwise
     * @param note in the words of who asked; empty if there are none
     */
    public record Wish(StatusKind kind, StatusReason reason, LossCause cause, String note) {}

    /** Who asked for it. */
    public record Asked(String person, String name, Role role, Instant at) {}

    /** The RA's people who acted; null before. Persons are ids. */
    public record People(String registrar, String registrarName, String approver, String approverName) {}

    public long id() {
        return key.id();
    }

    public String number() {
        return key.number();
    }

    public StatusKind kind() {
        return wish.kind();
    }

    public StatusRef ref() {
        return new StatusRef(key.id(), key.version());
    }
}
