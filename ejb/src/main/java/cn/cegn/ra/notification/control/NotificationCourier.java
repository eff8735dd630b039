package cn.cegn.ra.notification.control;

import cn.cegn.ra.lifecycle.Effect;
import cn.cegn.ra.outbox.boundary.Courier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Effects that tell somebody something go to the queue {@code notification}. */
@ApplicationScoped
public class NotificationCourier implements Courier {
    private static final Set<Effect> CARRIED = EnumSet.of(
            Effect.TELL_HANDLER,
            Effect.TELL_APPLICANT,
            Effect.TELL_CUSTOMER,
            Effect.TELL_REGISTRARS,
            Effect.TELL_APPROVERS,
            Effect.TELL_HOLDER,
            Effect.TELL_ADMINISTRATORS,
            Effect.SEND_RECEIPT,
            Effect.TELL_UNLOCK_ASKED,
            Effect.TELL_UNLOCK_REFUSED,
            Effect.TELL_UNLOCK_DONE,
            Effect.TELL_UNLOCK_PIN_TOLD,
            Effect.TELL_UNLOCK_GIVEN_UP,
            Effect.TELL_UNLOCK_LAPSED,
            Effect.TELL_STATUS_ASKED,
            Effect.TELL_STATUS_HELD,
            Effect.TELL_STATUS_CHANGED,
            Effect.TELL_STATUS_REFUSED,
            Effect.TELL_STATUS_OVERDUE,
            Effect.TELL_STATUS_DELAYED);

    @Override
    public Set<Effect> carries() {
        return EnumSet.copyOf(CARRIED);
    }

    @Override
    public Optional<Consignment> consign(Wakeup wakeup) {
        return Optional.of(Consignment.to("notification"));
    }
}
