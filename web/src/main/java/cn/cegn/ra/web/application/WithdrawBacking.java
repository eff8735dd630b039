package cn.cegn.ra.web.application;

import cn.cegn.ra.application.boundary.ApplicationDesk;
import cn.cegn.ra.lifecycle.Step;
import cn.cegn.ra.web.act.ActResult;
import cn.cegn.ra.web.act.CaseOnPage;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The page on which the applicant gives his application up. */
@Named("withdraw")
@RequestScoped
public class WithdrawBacking {
    @EJB
    private ApplicationDesk desk;

    @Inject
    private CaseOnPage theCase;

    @Inject
    private ActResult result;

    public String withdraw() {
        return result.of(Step.WITHDRAW, () -> desk.withdraw(theCase.ref()));
    }
}
