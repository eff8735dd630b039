package cn.cegn.ra.web.act;

import cn.cegn.ra.delivery.boundary.DeliveryPapers;
import cn.cegn.ra.lifecycle.State;
import cn.cegn.ra.review.boundary.PrintedReturn;
import cn.cegn.ra.web.shell.SignedIn;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The papers of a case that its reader can print as it stands. */
@Named("casePapers")
@RequestScoped
public class CasePapersBacking {
    @EJB
    private PrintedReturn returned;

    @EJB
    private DeliveryPapers delivery;

    @Inject
    private CaseOnPage theCase;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Words words;

    private List<Paper> papers;

    /** A link to a paper. */
    public record Paper(String id, String path, String label) {}

    public List<Paper> getPapers() {
        if (papers == null) {
            papers = new ArrayList<>();
            addOfReview();
            addOfDelivery();
            if (isAnyOf("REGISTRAR", "RA_APPROVER", "AUDITOR")) {
                add("dossier");
            }
        }
        return papers;
    }

    private void addOfReview() {
        if (!isAnyOf("APPLICANT", "HANDLER", "REGISTRAR")) {
            return;
        }
        if (theCase.getView().key().acceptanceNumber() != null) {
            add("receipt");
        }
        if (returned.isThere(theCase.getView())) {
            add("corrections");
        }
    }

    private void addOfDelivery() {
        if (!isParcel()) {
            return;
        }
        if (signedIn.is("RA_APPROVER")) {
            add("packing-list");
            add("certificate-receipt");
        } else if (theCase.getView().state().compareTo(State.DELIVERY_RECORDED) >= 0) {
            add("distribution-receipt");
        }
    }

    /** Whether something is packed, sent or handed over that has papers. */
    public boolean isParcel() {
        return isAnyOf("RA_APPROVER", "HANDLER") && delivery.areThere(theCase.getView());
    }

    private boolean isAnyOf(String... roles) {
        return Arrays.stream(roles).anyMatch(signedIn::is);
    }

    private void add(String paper) {
        papers.add(
                new Paper("paper-" + paper, "/files/" + paper + "?id=" + theCase.getId(), words.say("paper." + paper)));
    }
}
