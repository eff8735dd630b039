package cn.cegn.ra.application.control;

import cn.cegn.ra.lifecycle.State;
import cn.cegn.ra.office.boundary.Limits;
import cn.cegn.ra.office.entity.OfficeLimit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;

/** How long a case may stay in a state (S-D-04): working days, to the end of the office's day, as the office's limits say. */
@ApplicationScoped
public class StateLimits {
    @Inject
    private Limits limits;

    @Inject
    private Clock clock;

    public Optional<Instant> until(State state) {
        return workingDays(state).map(this::after);
    }

    public Optional<Integer> workingDays(State state) {
        return limits.workingDaysIn(state);
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
        return day.with(LocalTime.of(limits.of(OfficeLimit.END_OF_DAY), 0)).toInstant();
    }
}
