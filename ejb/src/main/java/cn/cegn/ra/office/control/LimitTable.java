package cn.cegn.ra.office.control;

import cn.cegn.ra.office.entity.LimitBook;
import cn.cegn.ra.office.entity.LimitChange;
import cn.cegn.ra.office.entity.LimitEntry;
import cn.cegn.ra.office.entity.OfficeLimit;
import cn.cegn.ra.wiring.Surroundings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The changes of limits as they were read last: every step of every case asks for one, so they are not read each time. */
@ApplicationScoped
public class LimitTable {
    private static final Logger LOG = Logger.getLogger(LimitTable.class);
    /** What another node changed is known after that. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    private record Reading(Instant at, LimitBook book) {}

    /** A limit was changed. */
    public record Changed(OfficeLimit limit) {}

    private volatile Reading reading;

    @PostConstruct
    void warn() {
        OfficeLimit.unusable(Surroundings::setting)
                .forEach(name -> LOG.warnf("%s is no number within its range; the usual value is used", name));
    }

    public LimitBook book() {
        Reading known = reading;
        if (known == null || known.at().isBefore(clock.instant().minus(FRESH))) {
            known = new Reading(clock.instant(), read());
            reading = known;
        }
        return known.book();
    }

    /** As the database has it now, for who changes it. */
    public LimitBook read() {
        return new LimitBook(
                entities.createQuery("select c from LimitChange c", LimitChange.class)
                        .getResultStream()
                        .map(LimitChange::entry)
                        .flatMap(Optional<LimitEntry>::stream)
                        .toList(),
                limit -> limit.usual(Surroundings::setting));
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) Changed changed) {
        LOG.debugf("%s was changed", changed.limit());
        reading = null;
    }
}
