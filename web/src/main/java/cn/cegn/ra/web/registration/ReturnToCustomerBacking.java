package cn.cegn.ra.web.registration;

import cn.cegn.ra.lifecycle.Step;
import cn.cegn.ra.registration.boundary.MaterialReviewDesk;
import cn.cegn.ra.review.entity.Answers;
import cn.cegn.ra.web.act.ActResult;
import cn.cegn.ra.web.act.LimitWords;
import cn.cegn.ra.web.review.StepBacking;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Sends a case back to the customer, with a free reason, from wherever the registrar has it (S-D-01). */
@Named
@RequestScoped
public class ReturnToCustomerBacking extends StepBacking {
    @EJB
    private MaterialReviewDesk desk;

    @Inject
    private ActResult result;

    @Inject
    private LimitWords limits;

    private String reason;
    private Integer days;

    @Override
    protected Step step() {
        return Step.RETURN_TO_CUSTOMER;
    }

    public String sendBack() {
        int deadline = days == null ? 0 : days;
        return result.of(
                Step.RETURN_TO_CUSTOMER,
                () -> desk.returnToCustomer(theCase().ref(), Answers.because(reason), deadline));
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public Integer getDays() {
        return days == null ? Integer.valueOf(limits.of("CORRECTION_USUAL")) : days;
    }

    public void setDays(Integer days) {
        this.days = days;
    }
}
