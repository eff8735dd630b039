package cn.cegn.ra.provisioning.control;

import cn.cegn.ra.application.boundary.StepTaken;
import cn.cegn.ra.lifecycle.Medium;
import cn.cegn.ra.lifecycle.Step;
import cn.cegn.ra.provisioning.boundary.KeyStock;
import cn.cegn.ra.provisioning.entity.KeyStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;

/** A USB-Key goes where its case goes: out of the centre, back to it, into its holder's use. The stages need not know. */
@ApplicationScoped
public class KeyTravels {
    private static final Map<Step, KeyStep> TRAVELS = new EnumMap<>(Map.of(
            Step.DISPATCH, KeyStep.DELIVER,
            Step.HAND_OVER, KeyStep.DELIVER,
            Step.FOUND_AGAIN, KeyStep.BRING_BACK,
            Step.PROTECT, KeyStep.PUT_TO_USE));

    @Inject
    private KeyStock stock;

    void follow(@Observes StepTaken taken) {
        KeyStep next = TRAVELS.get(taken.step());
        if (next != null && taken.before().medium() == Medium.USB_KEY) {
            stock.move(taken.before(), next);
        }
    }
}
