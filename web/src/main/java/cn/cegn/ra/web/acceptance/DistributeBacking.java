package cn.cegn.ra.web.acceptance;

import cn.cegn.ra.acceptance.boundary.AcceptanceDesk;
import cn.cegn.ra.acceptance.entity.Distribution;
import cn.cegn.ra.acceptance.entity.SignatureMethod;
import cn.cegn.ra.lifecycle.Step;
import cn.cegn.ra.web.act.ActResult;
import cn.cegn.ra.web.act.CaseOnPage;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;

/** The handler distributes (S-D-06). */
@Named
@RequestScoped
public class DistributeBacking {
    @EJB
    private AcceptanceDesk desk;

    @Inject
    private CaseOnPage theCase;

    @Inject
    private ActResult result;

    private SignatureMethod method;
    private LocalDate signedOn;
    private boolean signedByApplicant;
    private boolean sealWhole;

    public String distribute() {
        Distribution distribution = new Distribution(method, signedOn, signedByApplicant, sealWhole);
        return result.of(Step.DISTRIBUTE, () -> desk.distribute(theCase.ref(), distribution));
    }

    public SignatureMethod getMethod() {
        return method;
    }

    public void setMethod(SignatureMethod method) {
        this.method = method;
    }

    public LocalDate getSignedOn() {
        return signedOn;
    }

    public void setSignedOn(LocalDate signedOn) {
        this.signedOn = signedOn;
    }

    public boolean isSignedByApplicant() {
        return signedByApplicant;
    }

    public void setSignedByApplicant(boolean signedByApplicant) {
        this.signedByApplicant = signedByApplicant;
    }

    public boolean isSealWhole() {
        return sealWhole;
    }

    public void setSealWhole(boolean sealWhole) {
        this.sealWhole = sealWhole;
    }
}
