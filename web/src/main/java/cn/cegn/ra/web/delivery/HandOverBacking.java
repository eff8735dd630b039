package cn.cegn.ra.web.delivery;

import cn.cegn.ra.application.entity.IdDocumentType;
import cn.cegn.ra.delivery.boundary.DeliveryDesk;
import cn.cegn.ra.delivery.entity.HandOver;
import cn.cegn.ra.lifecycle.Step;
import cn.cegn.ra.web.act.ActResult;
import cn.cegn.ra.web.act.CaseOnPage;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Handing over on site (S2.7-2). */
@Named
@RequestScoped
public class HandOverBacking {
    @EJB
    private DeliveryDesk desk;

    @Inject
    private CaseOnPage theCase;

    @Inject
    private ActResult result;

    private Boolean customerHimself;
    private String agent;
    private IdDocumentType idType;
    private String idLastFour;
    private boolean idSeen;
    private String powerOfAttorney;
    private boolean signed;

    public String handOver() {
        HandOver handOver = new HandOver(
                Boolean.TRUE.equals(customerHimself), agent, idType, idLastFour, idSeen, powerOfAttorney, signed);
        return result.of(Step.HAND_OVER, () -> desk.handOver(theCase.ref(), handOver));
    }

    public Boolean getCustomerHimself() {
        return customerHimself;
    }

    public void setCustomerHimself(Boolean customerHimself) {
        this.customerHimself = customerHimself;
    }

    public String getAgent() {
        return agent;
    }

    public void setAgent(String agent) {
        this.agent = agent;
    }

    public IdDocumentType getIdType() {
        return idType;
    }

    public void setIdType(IdDocumentType idType) {
        this.idType = idType;
    }

    public String getIdLastFour() {
        return idLastFour;
    }

    public void setIdLastFour(String idLastFour) {
        this.idLastFour = idLastFour;
    }

    public boolean isIdSeen() {
        return idSeen;
    }

    public void setIdSeen(boolean idSeen) {
        this.idSeen = idSeen;
    }

    public String getPowerOfAttorney() {
        return powerOfAttorney;
    }

    public void setPowerOfAttorney(String powerOfAttorney) {
        this.powerOfAttorney = powerOfAttorney;
    }

    public boolean isSigned() {
        return signed;
    }

    public void setSigned(boolean signed) {
        this.signed = signed;
    }
}
