package cn.cegn.ra.application.boundary;

import cn.cegn.ra.application.entity.DeskLimit;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;

/** The numbers that the desks go by, from the table {@code desk_limit}. */
@Stateless
@PermitAll
public class DeskLimits {
    @PersistenceContext
    private EntityManager entities;

    /** How long a claimed case is its holder's alone (S2.5-0). */
    public Duration untilTakeOver() {
        return Duration.ofHours(of(DeskLimit.Name.TAKE_OVER_HOURS));
    }

    /** How long a parcel may be on its way without a confirmed receipt (S2.7-4). */
    public Duration untilReceipt() {
        return Duration.ofDays(of(DeskLimit.Name.RECEIPT_DAYS));
    }

    private int of(DeskLimit.Name name) {
        return entities.find(DeskLimit.class, name).amount();
    }
}
