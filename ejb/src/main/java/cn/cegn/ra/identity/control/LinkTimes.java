package cn.cegn.ra.identity.control;

import cn.cegn.ra.office.boundary.Limits;
import cn.cegn.ra.office.entity.OfficeLimit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** What the time is for the links of accounts, and how long one counts. */
@ApplicationScoped
public class LinkTimes {
    @Inject
    private Clock clock;

    @Inject
    private Limits limits;

    public Instant instant() {
        return clock.instant();
    }

    public Duration life() {
        return limits.time(OfficeLimit.LINK_LIFE);
    }
}
