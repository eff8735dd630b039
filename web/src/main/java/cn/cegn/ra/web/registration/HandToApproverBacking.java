package cn.cegn.ra.web.registration;

import cn.cegn.ra.lifecycle.Step;
import cn.cegn.ra.registration.boundary.RegistrationDesk;
import cn.cegn.ra.registration.entity.TransferRecord;
import cn.cegn.ra.web.act.ActResult;
import cn.cegn.ra.web.review.StepBacking;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Hands both parts to the approver, with their list (S2.5-6). */
@Named
@RequestScoped
public class HandToApproverBacking extends StepBacking {
    @EJB
    private RegistrationDesk desk;

    @Inject
    private ActResult result;

    private TransferRecord contents;

    @Override
    protected Step step() {
        return Step.HAND_TO_APPROVER;
    }

    public TransferRecord getContents() {
        if (contents == null) {
            contents = desk.contents(theCase().ref()).orElseThrow();
        }
        return contents;
    }

    /** What a piece is called. */
    public String title(String kind) {
        if (kind.equals(TransferRecord.FORM)) {
            return words().say("registration.piece.FORM");
        }
        return words().orElse("record." + kind, kind);
    }

    public String item(String kind) {
        return kind.equals(TransferRecord.FORM) ? title(kind) : words().form("material." + kind);
    }

    public String handOver() {
        return result.of(
                Step.HAND_TO_APPROVER, () -> desk.handToApprover(theCase().ref()));
    }
}
