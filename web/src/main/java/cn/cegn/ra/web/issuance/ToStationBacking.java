package cn.cegn.ra.web.issuance;

import cn.cegn.ra.application.boundary.CaseRef;
import cn.cegn.ra.application.boundary.Outcome;
import cn.cegn.ra.web.act.ActResult;
import cn.cegn.ra.web.review.StepBacking;
import jakarta.inject.Inject;

/** A page with one button after which the system works: it leads on to where that is watched. */
public abstract class ToStationBacking extends StepBacking {
    @Inject
    private ActResult result;

    /** Takes the step of the page. */
    protected abstract Outcome take(CaseRef ref);

    public String go() {
        return result.of(
                step(),
                () -> take(theCase().ref()),
                "/station?faces-redirect=true&id=" + theCase().getId());
    }
}
