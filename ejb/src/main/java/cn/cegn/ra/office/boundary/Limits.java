package cn.cegn.ra.office.boundary;

import cn.cegn.ra.lifecycle.State;
import cn.cegn.ra.office.control.LimitTable;
import cn.cegn.ra.office.entity.OfficeLimit;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** What counts now. */
@Stateless
@PermitAll
public class Limits {
    @Inject
    private LimitTable table;

    @Inject
    private Clock clock;

    public int of(OfficeLimit limit) {
        return table.book().amount(limit, clock.instant());
    }

    /** Of a limit that is counted in days or hours. */
    public Duration time(OfficeLimit limit) {
        return Duration.of(
                of(limit),
                switch (limit.unit()) {
                    case DAYS -> ChronoUnit.DAYS;
                    case HOURS -> ChronoUnit.HOURS;
                    default -> throw new IllegalArgumentException(limit + " is no time");
                });
    }

    /** Working days that a case may stay in a state; empty without a limit. */
    public Optional<Integer> workingDaysIn(State state) {
        return OfficeLimit.stayIn(state).map(this::of);
    }
}
