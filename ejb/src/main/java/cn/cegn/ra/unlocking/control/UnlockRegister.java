package cn.cegn.ra.unlocking.control;

import cn.cegn.ra.application.boundary.Numbers;
import cn.cegn.ra.office.boundary.Limits;
import cn.cegn.ra.office.entity.OfficeLimit;
import cn.cegn.ra.unlocking.entity.KeyUnlock;
import cn.cegn.ra.unlocking.entity.UnlockLimits;
import cn.cegn.ra.unlocking.entity.UnlockState;
import cn.cegn.ra.unlocking.entity.UnlockStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The unlockings, open and ended. */
@ApplicationScoped
public class UnlockRegister {
    private static final String NUMBERS = "key-unlock";

    /** Those that ended before anybody agreed to them do not count as unlockings of their key. */
    private static final List<UnlockState> UNCOUNTED =
            List.of(UnlockState.REFUSED, UnlockState.WITHDRAWN, UnlockState.LAPSED);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Numbers numbers;

    @Inject
    private Clock clock;

    @Inject
    private Limits office;

    private UnlockLimits limits() {
        return new UnlockLimits(
                office.of(OfficeLimit.UNLOCK_MOST),
                office.time(OfficeLimit.UNLOCK_WITHIN),
                office.time(OfficeLimit.UNLOCK_LAPSE));
    }

    public Optional<KeyUnlock> find(long id) {
        return Optional.ofNullable(entities.find(KeyUnlock.class, id));
    }

    /** Keeps a new one; of two of one key that are opened at once the database refuses one. */
    public void add(KeyUnlock unlock) {
        entities.persist(unlock);
        entities.flush();
    }

    /** Its newest job; empty if another one was ordered since. */
    public Optional<KeyUnlock> ofJob(String jobId) {
        return entities.createQuery("select u from KeyUnlock u where u.job = :job", KeyUnlock.class)
                .setParameter("job", jobId)
                .getResultStream()
                .findFirst()
                .filter(unlock -> unlock.state() == UnlockState.UNLOCKING);
    }

    public boolean isOpen(String serial) {
        return entities.createQuery("select count(u) from KeyUnlock u where u.openKey = :serial", Long.class)
                        .setParameter("serial", serial)
                        .getSingleResult()
                > 0;
    }

    /** Whether a key was unlocked so often of late that another time would be too often. */
    public boolean isTooOften(String serial) {
        return limits().isReached(entities.createQuery(
                        "select count(u) from KeyUnlock u where u.serialNumber = :serial and u.openedAt > :since"
                                + " and u.state not in (:uncounted)",
                        Long.class)
                .setParameter("serial", serial)
                .setParameter("since", limits().countedFrom(clock.instant()))
                .setParameter("uncounted", UNCOUNTED)
                .getSingleResult());
    }

    /** The ids of those that nobody moved for too long, the oldest first. */
    public List<Long> overdue(int most) {
        return entities.createQuery(
                        "select u.id from KeyUnlock u where u.state in (:waiting) and u.stateSince < :before"
                                + " order by u.stateSince",
                        Long.class)
                .setParameter("waiting", UnlockStep.LAPSE.origins())
                .setParameter("before", limits().lapsedBefore(clock.instant()))
                .setMaxResults(most)
                .getResultList();
    }

    /** Whether nobody moved it for too long. */
    public boolean isOverdue(KeyUnlock unlock) {
        return UnlockStep.LAPSE.origins().contains(unlock.state())
                && unlock.view().since().isBefore(limits().lapsedBefore(clock.instant()));
    }

    /** The next number, such as U-000001. */
    public String nextNumber() {
        return String.format(Locale.ROOT, "U-%06d", numbers.next(NUMBERS));
    }
}
