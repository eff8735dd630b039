package cn.cegn.ra.application.control;

import cn.cegn.ra.application.entity.StateLimit;
import cn.cegn.ra.lifecycle.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How long a case may stay in a state (S-D-04): working days from the table {@code state_limit}, to the end of the office's day. The table
 * is read again every minute, so a change in it counts a minute later.
 */
@ApplicationScoped
public class StateLimits {
    private static final LocalTime END_OF_DAY = LocalTime.of(18, 0);
    private static final Duration FRESH = Duration.ofMinutes(1);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** Working days by state, as they were read. */
    private record Table(Instant readAt, Map<String, Integer> days) {}

    private volatile Table table = new Table(Instant.MIN, Map.of());

    public Optional<Instant> until(State state) {
        return workingDays(state).map(this::after);
    }

    public Optional<Integer> workingDays(State state) {
        Table known = table;
        if (known.readAt().isBefore(clock.instant().minus(FRESH))) {
            known = read();
            table = known;
        }
        return Optional.ofNullable(known.days().get(state.name()));
    }

    private Table read() {
        return new Table(
                clock.instant(),
                entities.createQuery("select l from StateLimit l", StateLimit.class)
                        .getResultStream()
                        .collect(Collectors.toMap(StateLimit::state, StateLimit::workingDays)));
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
