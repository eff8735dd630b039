package cn.cegn.ra.web.registration;

import cn.cegn.ra.registration.boundary.Registrations;
import cn.cegn.ra.registration.entity.AcceptanceEntry;
import cn.cegn.ra.web.act.CaseOnPage;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** 受理回执: what was received under which number (S2.5-1). */
@Named
@RequestScoped
public class ReceiptBacking {
    @EJB
    private Registrations registrations;

    @Inject
    private CaseOnPage theCase;

    private AcceptanceEntry entry;

    /** The newest register entry; null while there is none. */
    public AcceptanceEntry getEntry() {
        if (entry == null) {
            entry = registrations.acceptance(theCase.getView()).orElse(null);
        }
        return entry;
    }
}
