package cn.cegn.ra.web.delivery;

import cn.cegn.ra.delivery.boundary.DeliveryDesk;
import cn.cegn.ra.delivery.entity.Carriage;
import cn.cegn.ra.delivery.entity.Carrier;
import cn.cegn.ra.lifecycle.Step;
import cn.cegn.ra.web.act.ActResult;
import cn.cegn.ra.web.act.CaseOnPage;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Sending off (S2.7-2): where to is shown from the form, never typed. */
@Named
@RequestScoped
public class DispatchBacking {
    @EJB
    private DeliveryDesk desk;

    @Inject
    private CaseOnPage theCase;

    @Inject
    private ActResult result;

    private Carrier carrier;
    private String trackingNumber;

    public String dispatch() {
        return result.of(Step.DISPATCH, () -> desk.dispatch(theCase.ref(), new Carriage(carrier, trackingNumber)));
    }

    public Carrier getCarrier() {
        return carrier;
    }

    public void setCarrier(Carrier carrier) {
        this.carrier = carrier;
    }

    public String getTrackingNumber() {
        return trackingNumber;
    }

    public void setTrackingNumber(String trackingNumber) {
        this.trackingNumber = trackingNumber;
    }
}
