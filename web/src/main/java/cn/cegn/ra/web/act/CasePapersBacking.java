package cn.cegn.ra.web.act;

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

    private boolean isAnyOf(String... roles) {
        return Arrays.stream(roles).anyMatch(signedIn::is);
    }

    private void add(String paper) {
        papers.add(
                new Paper("paper-" + paper, "/files/" + paper + "?id=" + theCase.getId(), words.say("paper." + paper)));
    }
}
