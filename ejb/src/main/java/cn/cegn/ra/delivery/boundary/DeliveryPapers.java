package cn.cegn.ra.delivery.boundary;

import cn.cegn.ra.application.boundary.CasePapers;
import cn.cegn.ra.application.boundary.Dossier;
import cn.cegn.ra.application.boundary.Printing;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.delivery.control.DeliverySheets;
import cn.cegn.ra.delivery.control.DeliverySheets.Receipt;
import cn.cegn.ra.delivery.entity.Parcel;
import cn.cegn.ra.lifecycle.Mode;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.lifecycle.State;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The papers of a delivery (S2.7-1, S2.7-2): 装箱单 and 签收单 or 领取单 for the approver who packs and hands over, from the day the making
 * was signed off; 分发签收单 for the handler who hands on (S-D-06).
 */
@Stateless
@RolesAllowed("RA_APPROVER")
public class DeliveryPapers {
    private static final CasePapers.Kind LIST = new CasePapers.Kind("PRINT_PACKING_LIST", List.of(Role.RA_APPROVER));
    private static final CasePapers.Kind RECEIPT =
            new CasePapers.Kind("PRINT_CERTIFICATE_RECEIPT", List.of(Role.RA_APPROVER));
    private static final CasePapers.Kind DISTRIBUTION =
            new CasePapers.Kind("PRINT_DISTRIBUTION_RECEIPT", List.of(Role.HANDLER));

    @Inject
    private CasePapers papers;

    @Inject
    private Dossier dossier;

    @Inject
    private DeliverySheets sheets;

    @RolesAllowed("RA_APPROVER")
    public Printing packingList(long application) {
        return papers.print(application, LIST, subject -> print(parcel(subject), sheets::packingList));
    }

    /** To be signed by who takes it. */
    @RolesAllowed("RA_APPROVER")
    public Printing receipt(long application) {
        return papers.print(
                application,
                RECEIPT,
                subject -> print(parcel(subject), parcel -> sheets.receipt(parcel, Receipt.of(parcel))));
    }

    /** To be signed by the applicant when his handler gives it to him; from when the handler has it. */
    @RolesAllowed("HANDLER")
    public Printing distributionReceipt(long application) {
        return papers.print(
                application,
                DISTRIBUTION,
                subject -> print(
                        parcel(subject).filter(parcel -> isWithHandler(subject)),
                        parcel -> sheets.receipt(parcel, Receipt.DISTRIBUTED)));
    }

    /** Whether there are papers of a delivery, of a case that the caller was shown. */
    @RolesAllowed({"RA_APPROVER", "HANDLER"})
    public boolean areThere(CaseView subject) {
        return parcel(subject).isPresent();
    }

    private static boolean isWithHandler(CaseView subject) {
        return subject.mode() == Mode.CENTRALISED && subject.state().compareTo(State.DELIVERY_RECORDED) >= 0;
    }

    private Optional<Parcel> parcel(CaseView subject) {
        return Parcel.of(subject, dossier.all(subject.id()));
    }

    private static Printing print(Optional<Parcel> parcel, Function<Parcel, Printing> sheet) {
        return parcel.map(sheet).orElseGet(Printing.NotYet::new);
    }
}
