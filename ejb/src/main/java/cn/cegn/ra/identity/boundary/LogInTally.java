package cn.cegn.ra.identity.boundary;

import cn.cegn.ra.identity.entity.DelayRule;
import cn.cegn.ra.identity.entity.Gate;
import cn.cegn.ra.identity.entity.LogInTries;
import cn.cegn.ra.identity.entity.NetworkAddress;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Counts the tries to log in, for all nodes, in short transactions of their own: nobody waits for another's password to be looked at. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LogInTally {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private RequestSource source;

    @Inject
    private Clock clock;

    /**
     * Counts a try that is about to be made, unless it is too early for it. Two that are the first of their subject at the same instant: one fails,
     * and has to ask again.
     *
     * @param known whether the subject is a browser in which the owner has logged in before
     */
    public Gate begin(String subject, boolean known) {
        Instant now = clock.instant();
        // Always the address first: two that lock in different orders would wait for each other.
        LogInTries ofAddress = tries(address(), now);
        LogInTries ofSubject = tries(subject, now);
        Instant until = ofSubject.closedAt(now);
        if (until != null) {
            return new Gate(Gate.State.ACCOUNT_CLOSED, until, ofSubject.note(), false);
        }
        until = ofAddress.closedAt(now);
        if (until != null && !known) {
            boolean first = ofAddress.note();
            return new Gate(Gate.State.ADDRESS_CLOSED, until, first, first);
        }
        boolean busy = !known && ofAddress.failures() >= DelayRule.BUSY;
        ofAddress.countOfAddress(now);
        ofSubject.countOf(busy ? DelayRule.FREE_AT_BUSY : DelayRule.FREE, now);
        Instant next = ofSubject.closedAt(now);
        return new Gate(
                Gate.State.OPEN,
                next,
                next != null || ofSubject.failures() == 1,
                DelayRule.isNoted(ofAddress.failures()));
    }

    /** The try was right: the subject begins anew, and the address had no wrong one. The answer is the time. */
    public Instant right(String subject) {
        find(address()).ifPresent(LogInTries::takeBack);
        find(subject).ifPresent(entities::remove);
        return clock.instant();
    }

    /** Forgets what is too old to count. */
    public int clean() {
        return entities.createQuery("delete from LogInTries t where t.lastAt < :then")
                .setParameter("then", clock.instant().minus(LogInTries.WINDOW))
                .executeUpdate();
    }

    private LogInTries tries(String subject, Instant now) {
        return find(subject).orElseGet(() -> {
            // Another first try of the same instant may have written the row: then this one waits for it and counts on.
            entities.createQuery("insert into LogInTries (subject, version, failures, firstAt, lastAt, noted)"
                            + " values (:subject, 0, 0, :now, :now, false) on conflict (subject) do nothing")
                    .setParameter("subject", subject)
                    .setParameter("now", now)
                    .executeUpdate();
            return find(subject).orElseThrow();
        });
    }

    private Optional<LogInTries> find(String subject) {
        return Optional.ofNullable(entities.find(LogInTries.class, subject, LockModeType.PESSIMISTIC_WRITE));
    }

    private String address() {
        return "address:" + NetworkAddress.of(source.address());
    }
}
