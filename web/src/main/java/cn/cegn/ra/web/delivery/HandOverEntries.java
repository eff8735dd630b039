package cn.cegn.ra.web.delivery;

import cn.cegn.ra.application.entity.IdDocumentType;
import cn.cegn.ra.delivery.entity.HandOver;

/** What is entered on a page when a key goes over the counter: to whom, which document was seen, and that he signed. */
public class HandOverEntries {
    private Boolean customerHimself;
    private String agent;
    private IdDocumentType idType;
    private String idLastFour;
    private boolean idSeen;
    private String powerOfAttorney;
    private boolean signed;

    /** As it was entered; judged by the desk. */
    public HandOver entered() {
        return new HandOver(
                Boolean.TRUE.equals(customerHimself), agent, idType, idLastFour, idSeen, powerOfAttorney, signed);
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
