package cn.cegn.ra.delivery.entity;

import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.application.entity.DossierEntry;
import cn.cegn.ra.application.entity.FieldFormat;
import cn.cegn.ra.application.entity.FormField;
import cn.cegn.ra.issuance.entity.MakingRecord;
import cn.cegn.ra.lifecycle.Medium;
import cn.cegn.ra.lifecycle.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What goes to the customer, as its papers list it: before it is packed, what has to be in it (S2.7-1).
 *
 * @param delivery the form's way of delivery
 * @param making what was made
 * @param packed how it was packed, null while it is not
 * @param sent how it was sent, null while it is not
 */
public record Parcel(
        CaseView subject, String delivery, MakingRecord making, PackingRecord packed, DispatchRecord sent) {
    private static final String MAKING = "MAKING_RECORD";
    private static final String PACKING = "PACKING_RECORD";
    private static final String DISPATCH = "DISPATCH_RECORD";

    /** The parcel of the present attempt; none before the making is signed off, and none for what is only downloaded. */
    public static Optional<Parcel> of(CaseView subject, List<DossierEntry> documents) {
        Optional<MakingRecord> making =
                newest(subject, documents, MAKING).map(document -> document.as(MakingRecord.class));
        PackingRecord packed = newest(subject, documents, PACKING)
                .map(document -> document.as(PackingRecord.class))
                .orElse(null);
        boolean goesOut = subject.state().compareTo(State.MAKING_RECORDED) >= 0
                && !(subject.state().isEnd() && subject.state() != State.IN_USE);
        return making.filter(made -> goesOut)
                .map(made -> new Parcel(
                        subject,
                        subject.form().text(FormField.DELIVERY),
                        made,
                        packed,
                        newest(subject, documents, DISPATCH)
                                .map(document -> document.as(DispatchRecord.class))
                                .orElse(null)))
                .filter(Parcel::isThing);
    }

    private static Optional<DossierEntry> newest(CaseView subject, List<DossierEntry> documents, String kind) {
        return documents.stream()
                .filter(document -> document.kind().equals(kind))
                .filter(document -> document.round() == subject.progress().round()
                        && document.attempt() == subject.progress().attempt())
                .reduce((earlier, later) -> later);
    }

    private boolean isThing() {
        return subject.medium() == Medium.USB_KEY
                || (packed != null && packed.protection() == SoftProtection.SEALED_DISC);
    }

    /** Whether it goes by mail; otherwise it is handed over on site. */
    public boolean isMailed() {
        return delivery.equals(FieldFormat.MAIL);
    }

    /** What lies in it, or has to. */
    public List<PackedItem> contents() {
        if (packed != null) {
            return packed.contents();
        }
        List<PackedItem> due = new ArrayList<>();
        due.add(subject.medium() == Medium.USB_KEY ? PackedItem.USB_KEY : PackedItem.CERTIFICATE_DISC);
        due.addAll(List.of(PackedItem.USER_MANUAL, PackedItem.RECEIPT_FORM, PackedItem.DELIVERY_LIST));
        return due;
    }

    @Override
    public String toString() {
        return "Parcel[" + subject.key().number() + "]";
    }
}
