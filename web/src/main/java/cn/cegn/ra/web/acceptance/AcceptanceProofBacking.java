package cn.cegn.ra.web.acceptance;

import cn.cegn.ra.acceptance.boundary.AcceptanceProofs;
import cn.cegn.ra.acceptance.entity.AcceptanceRecord;
import cn.cegn.ra.web.act.CaseOnPage;
import cn.cegn.ra.web.act.Times;
import cn.cegn.ra.web.act.Words;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Whether a certificate was accepted with a proof of its key, for everybody who sees the case. */
@Named("acceptanceProof")
@RequestScoped
public class AcceptanceProofBacking {
    @EJB
    private AcceptanceProofs proofs;

    @Inject
    private CaseOnPage theCase;

    @Inject
    private Words words;

    @Inject
    private Times times;

    private String text;

    /** Empty while it is not accepted. */
    public String getText() {
        if (text == null) {
            text = proofs.of(theCase.getView()).map(this::said).orElse("");
        }
        return text;
    }

    private String said(AcceptanceRecord left) {
        return words.say(
                "accept.proved." + left.method(),
                left.proof() == null ? "" : times.full(left.proof().provedAt()));
    }
}
