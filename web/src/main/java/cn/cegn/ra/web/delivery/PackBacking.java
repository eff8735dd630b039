package cn.cegn.ra.web.delivery;

import cn.cegn.ra.delivery.boundary.DeliveryDesk;
import cn.cegn.ra.delivery.entity.PackedItem;
import cn.cegn.ra.delivery.entity.Packing;
import cn.cegn.ra.delivery.entity.SoftProtection;
import cn.cegn.ra.lifecycle.Step;
import cn.cegn.ra.web.act.ActResult;
import cn.cegn.ra.web.act.CaseOnPage;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Packing and sealing (S2.7-1). */
@Named
@RequestScoped
public class PackBacking {
    @EJB
    private DeliveryDesk desk;

    @Inject
    private CaseOnPage theCase;

    @Inject
    private ActResult result;

    private String sealNumber;
    private SoftProtection protection;
    private Ticks<PackedItem> contents = new Ticks<>(PackedItem.class);

    public String pack() {
        Packing packing = new Packing(sealNumber, List.copyOf(contents.chosen()), protection);
        return result.of(Step.PACK, () -> desk.pack(theCase.ref(), packing));
    }

    public String getSealNumber() {
        return sealNumber;
    }

    public void setSealNumber(String sealNumber) {
        this.sealNumber = sealNumber;
    }

    public SoftProtection getProtection() {
        return protection;
    }

    public void setProtection(SoftProtection protection) {
        this.protection = protection;
    }

    public Ticks<PackedItem> getContents() {
        return contents;
    }
}
