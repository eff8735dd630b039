package cn.cegn.ra.unlocking.entity;

import cn.cegn.ra.lifecycle.Mode;
import cn.cegn.ra.lifecycle.Role;
import java.time.Instant;

/** An unlocking as it stood when it was read. */
public record UnlockView(
        Key key, UnlockState state, Instant since, Subject subject, Asked asked, People people, Work work) {

    /** @param version what a page gives back, so that of two who act at once one is told */
    public record Key(long id, int version, String number) {}

    /** Which key, with whose certificate; {@code holder} is the id of a natural person. */
    public record Subject(
            long application, int attempt, String serial, String label, Mode mode, Long organization, String holder) {}

    /** Who asked for it, and why. */
    public record Asked(String person, String name, Role role, UnlockCause cause, String note, Instant at) {}

    /** The RA's people who acted; null before. Persons are ids. */
    public record People(String registrar, String registrarName, String approver, String approverName) {}

    /**
     * @param jobId the newest job at a station, or null
     * @param failure why it failed, or null
     * @param backToCustomer the key was handed back to the customer himself
     */
    public record Work(String jobId, int tries, String failure, boolean backToCustomer) {}

    public long id() {
        return key.id();
    }

    public String number() {
        return key.number();
    }

    public UnlockRef ref() {
        return new UnlockRef(key.id(), key.version());
    }
}
