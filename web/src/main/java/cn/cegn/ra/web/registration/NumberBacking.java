package cn.cegn.ra.web.registration;

import cn.cegn.ra.lifecycle.Step;
import cn.cegn.ra.registration.boundary.AcceptanceDesk;
import cn.cegn.ra.web.act.ActResult;
import cn.cegn.ra.web.review.SheetPage;
import cn.cegn.ra.web.review.StepBacking;
import cn.cegn.ra.web.review.ViewedFile;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Numbers and registers what arrived (S2.5-1). */
@Named
@RequestScoped
public class NumberBacking extends StepBacking {
    @EJB
    private AcceptanceDesk desk;

    @Inject
    private SheetPage page;

    @Inject
    private ActResult result;

    @Override
    protected Step step() {
        return Step.NUMBER;
    }

    public List<ViewedFile> getFiles() {
        return page.files();
    }

    /** Gives the number and shows the receipt. */
    public String number() {
        return result.of(
                Step.NUMBER,
                () -> desk.number(theCase().ref()),
                "/act/receipt?faces-redirect=true&id=" + theCase().getId());
    }
}
