package cn.cegn.ra.issuance.control;

import cn.cegn.ra.lifecycle.Effect;
import cn.cegn.ra.outbox.boundary.Courier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/** Carries what is asked of the CA to the issuance queue: ids only, the database says the rest. */
@ApplicationScoped
public class IssuanceCourier implements Courier {
    /** What the CA has to be asked for. */
    static final Set<Effect> ASKING_THE_CA = Set.of(
            Effect.REGISTER_AT_CA,
            Effect.ORDER_CERTIFICATE,
            Effect.REVOKE_CERTIFICATE,
            Effect.SUSPEND_CERTIFICATE,
            Effect.RESUME_CERTIFICATE,
            Effect.CHANGE_STANDING);

    @Override
    public Set<Effect> carries() {
        return Set.of(
                Effect.REGISTER_AT_CA,
                Effect.ORDER_CERTIFICATE,
                Effect.OFFER_COLLECTION,
                Effect.REVOKE_CERTIFICATE,
                Effect.SUSPEND_CERTIFICATE,
                Effect.RESUME_CERTIFICATE,
                Effect.CHANGE_STANDING);
    }

    @Override
    public Optional<Consignment> consign(Wakeup wakeup) {
        return Optional.of(Consignment.to("issuance"));
    }
}
