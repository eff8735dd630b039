package cn.cegn.ra.acceptance.control;

import cn.cegn.ra.acceptance.entity.Protection;
import cn.cegn.ra.acceptance.entity.ProtectionRecord;
import cn.cegn.ra.acceptance.entity.SoftHost;
import cn.cegn.ra.application.boundary.Act;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.organization.boundary.PreparationFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The protective measure with the organisation's rule for computers that hold a soft certificate (S2.9-2, S2.10-2). */
@ApplicationScoped
public class ComputerRule {
    @Inject
    private PreparationFacts preparation;

    @Inject
    private Clock clock;

    /** Users at most, by the version of the preparation that was frozen on the case; null if there is no rule. */
    public Integer limit(CaseView view) {
        return preparation
                .softComputerUsers(view.parties().organization(), view.frozen().preparation())
                .orElse(null);
    }

    /** What is missing; nothing is asked of a measure for another medium, which the table refuses. */
    public List<String> lacks(CaseView view, Protection protection) {
        if (protection.medium() != view.medium()) {
            return List.of();
        }
        List<String> lacks = new ArrayList<>(protection.lacks(today()));
        if (protection instanceof Protection.ComputerProtected computer) {
            lacks.addAll(computer.breaches(limit(view)));
        }
        return List.copyOf(lacks);
    }

    /** The act with the documents of the measure. */
    public Act documented(Act act, CaseView view, Protection protection) {
        if (protection instanceof Protection.ComputerProtected computer) {
            Integer limit = limit(view);
            return act.leaving(new ProtectionRecord(
                            computer.medium(), ProtectionRecord.Measure.COMPUTER_PASSWORD_SET, today()))
                    .leaving(new SoftHost(
                            computer.computer(),
                            computer.assetNumber(),
                            computer.users(),
                            computer.rights(),
                            limit == null ? 0 : limit,
                            view.frozen().preparation()));
        }
        Protection.PinChanged pin = (Protection.PinChanged) protection;
        return act.leaving(new ProtectionRecord(pin.medium(), ProtectionRecord.Measure.PIN_CHANGED, pin.on()));
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
