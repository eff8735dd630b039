package cn.cegn.ra.delivery.control;

import cn.cegn.ra.application.boundary.Dossier;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.audit.boundary.AuditTrail;
import cn.cegn.ra.audit.entity.AuditEntry;
import cn.cegn.ra.delivery.entity.Customer;
import cn.cegn.ra.delivery.entity.HandOver;
import cn.cegn.ra.delivery.entity.PinCall;
import cn.cegn.ra.delivery.entity.PinDisclosureRecord;
import cn.cegn.ra.delivery.entity.PinRule;
import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.provisioning.boundary.InitialPins;
import cn.cegn.ra.provisioning.boundary.KeyStock;
import cn.cegn.ra.provisioning.entity.StockKeyView;
import cn.cegn.ra.token.Pin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells a PIN once, or says why not (S2.7-3). */
@ApplicationScoped
public class PinCalls {
    private static final String ACT = "TELL_PIN";

    @Inject
    private InitialPins pins;

    @Inject
    private KeyStock stock;

    @Inject
    private Dossier dossier;

    @Inject
    private AuditTrail audit;

    /** Whether the PIN of the case's present key was told. */
    public boolean wasTold(CaseView view) {
        return pins.wasTold(view);
    }

    /** Why the PIN may not be told; that it was asked for is on record then. */
    public List<String> obstacles(CaseView view, Actor actor, PinCall call) {
        List<String> obstacles = new ArrayList<>();
        if (!actor.person().equals(view.parties().approver())) {
            obstacles.add("PIN_NOT_CLAIMED");
        }
        HandOver handOver = dossier.current(view, HandOver.class).orElse(null);
        obstacles.addAll(PinRule.obstacles(view, call, wasTold(view), handOver));
        if (!obstacles.isEmpty()) {
            audit.append(AuditEntry.of(actor, ACT, "certificate_application", view.id())
                    .ended(AuditEntry.Outcome.REFUSED, String.join(" ", obstacles)));
        }
        return List.copyOf(obstacles);
    }

    /** The label of the key that the case's PIN opens. */
    public String label(CaseView view) {
        return stock.ofCase(view).map(StockKeyView::label).orElse("");
    }

    /** The PIN, which is nowhere afterwards; the dossier says to whom and how it was told. */
    public Optional<Pin> tell(CaseView view, Actor actor, PinCall call) {
        Optional<Pin> pin = pins.tell(view, Customer.name(view, call.toWhom()));
        if (pin.isPresent()) {
            dossier.leave(
                    view,
                    ACT,
                    actor,
                    new PinDisclosureRecord(
                            call.channel(),
                            call.toWhom(),
                            call.source(),
                            call.answeredRight().stream().sorted().toList()));
        }
        return pin;
    }
}
