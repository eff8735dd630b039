package cn.cegn.ra.organization.control;

import cn.cegn.ra.audit.boundary.AuditTrail;
import cn.cegn.ra.audit.entity.AuditEntry;
import cn.cegn.ra.identity.boundary.CurrentActor;
import cn.cegn.ra.identity.boundary.Disabling;
import cn.cegn.ra.organization.entity.HandlerHandover;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** What ends for the former handler when his work was taken over: his authorisations, and the accounts with which he acted. */
@ApplicationScoped
public class HandoverEnd {
    private static final String REASON = "经办人工作交接";

    @Inject
    private HandoverShelf shelf;

    @Inject
    private Disabling disabling;

    @Inject
    private CurrentActor current;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** The authorisations are withdrawn in the name of the approver who proposed it. */
    public void of(HandlerHandover handover) {
        String giver = handover.view().giver().person();
        shelf.authorisations(handover.organization(), giver).forEach(authorisation -> {
            authorisation.withdraw(handover.approver(), REASON, clock.instant());
            audit.append(AuditEntry.by(
                            current.login(), "WITHDRAW_AUTHORISATION", "handler_authorisation", authorisation.id())
                    .moving("EFFECTIVE", "WITHDRAWN"));
        });
        shelf.accounts(handover.organization(), giver).forEach(disabling::disable);
    }
}
