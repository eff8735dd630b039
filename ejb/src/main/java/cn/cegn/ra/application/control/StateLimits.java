package cn.cegn.ra.application.control;

import cn.cegn.ra.lifecycle.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;

/** How long a case may stay in a state (S-D-04): working days from the table {@code state_limit}, to the end of the office's day. */
@ApplicationScoped
public class StateLimits {
    private static final LocalTime END_OF_DAY = LocalTime.of(18, 0);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    public Optional<Instant> until(State state) {
        return entities.createQuery(
                        "select l from StateLimit l where l.state = :state",
                        cn.cegn.ra.application.entity.StateLimit.class)
                .setParameter("state", state.name())
                .setHint("org.hibernate.cacheable", false)
                .getResultStream()
                .findFirst()
                .map(limit -> after(limit.workingDays()));
    }

    private Instant after(int workingDays) {
        ZonedDateTime day = clock.instant().atZone(clock.getZone());
        int left = workingDays;
        while (left > 0) {
            day = day.plusDays(1);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return day.with(END_OF_DAY).toInstant();
    }
}
