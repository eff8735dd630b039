package cn.cegn.ra.delivery.boundary;

import cn.cegn.ra.application.boundary.Act;
import cn.cegn.ra.application.boundary.ActDesk;
import cn.cegn.ra.application.boundary.CaseDesk;
import cn.cegn.ra.application.boundary.CaseRef;
import cn.cegn.ra.application.boundary.Outcome;
import cn.cegn.ra.application.boundary.Takes;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.application.entity.FieldFormat;
import cn.cegn.ra.application.entity.FormEntries;
import cn.cegn.ra.application.entity.FormField;
import cn.cegn.ra.application.entity.WorkProcessRecord;
import cn.cegn.ra.delivery.control.PackingBench;
import cn.cegn.ra.delivery.control.PinCalls;
import cn.cegn.ra.delivery.control.SignOffs;
import cn.cegn.ra.delivery.entity.Carriage;
import cn.cegn.ra.delivery.entity.Customer;
import cn.cegn.ra.delivery.entity.DeliveryFailure;
import cn.cegn.ra.delivery.entity.DispatchRecord;
import cn.cegn.ra.delivery.entity.HandOver;
import cn.cegn.ra.delivery.entity.Notification;
import cn.cegn.ra.delivery.entity.NotificationRecord;
import cn.cegn.ra.delivery.entity.Packing;
import cn.cegn.ra.delivery.entity.PackingRecord;
import cn.cegn.ra.delivery.entity.PinCall;
import cn.cegn.ra.delivery.entity.ReceiptConfirmation;
import cn.cegn.ra.delivery.entity.Recovery;
import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.lifecycle.Guard;
import cn.cegn.ra.lifecycle.Medium;
import cn.cegn.ra.lifecycle.Step;
import cn.cegn.ra.token.Pin;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * 2.7 by the RA approver. What is missing in an entry is named, all at once; what breaks a rule of the stage is refused by the table's guard and
 * stands in the audit trail.
 */
@Stateless
@RolesAllowed("RA_APPROVER")
public class DeliveryDesk {
    @Inject
    private CaseDesk desk;

    @Inject
    private ActDesk acts;

    @Inject
    private PackingBench bench;

    @Inject
    private PinCalls pins;

    @Inject
    private SignOffs signOffs;

    /** Packs and seals (S2.7-1). A bag with a PIN in it is refused. */
    @Takes(Step.PACK)
    @RolesAllowed("RA_APPROVER")
    public Outcome pack(CaseRef ref, Packing packing) {
        return acts.onCase(ref, view -> {
            Outcome outcome = acts.take(
                    view,
                    Act.of(ref, Step.PACK),
                    bench.lacks(view, packing),
                    () -> Act.of(ref, Step.PACK)
                            .fulfilling(Guard.PACKING_RECORDED, packing.isWithoutSecret())
                            .leaving(bench.record(view, packing)));
            if (outcome.isTaken()) {
                bench.seal(view, packing);
            }
            return outcome;
        });
    }

    /** Sends off to where the form says (S2.7-2); refused if the form asks for something else. */
    @Takes(Step.DISPATCH)
    @RolesAllowed("RA_APPROVER")
    public Outcome dispatch(CaseRef ref, Carriage carriage) {
        return acts.onCase(ref, view -> {
            String delivery = view.form().text(FormField.DELIVERY);
            return acts.take(
                    view,
                    Act.of(ref, Step.DISPATCH),
                    carriage.lacks(delivery),
                    () -> Act.of(ref, Step.DISPATCH)
                            .fulfilling(Guard.AS_FORM_SAYS, Carriage.isAskedFor(delivery))
                            .leaving(new DispatchRecord(
                                    delivery,
                                    address(view.form(), delivery),
                                    carriage.carrier(),
                                    carriage.trackingNumber().isEmpty() ? null : carriage.trackingNumber(),
                                    view.formDigest())));
        });
    }

    private static DispatchRecord.Address address(FormEntries form, String delivery) {
        return delivery.equals(FieldFormat.MAIL)
                ? new DispatchRecord.Address(
                        form.text(FormField.RECIPIENT_NAME),
                        form.text(FormField.RECIPIENT_ADDRESS),
                        form.text(FormField.RECIPIENT_POSTCODE),
                        form.text(FormField.RECIPIENT_PHONE))
                : null;
    }

    /** Hands over on site (S2.7-2): only if the form says so, only against the right identity document. */
    @Takes(Step.HAND_OVER)
    @RolesAllowed("RA_APPROVER")
    public Outcome handOver(CaseRef ref, HandOver handOver) {
        return acts.onCase(
                ref,
                view -> acts.take(
                        view,
                        Act.of(ref, Step.HAND_OVER),
                        handOver.lacks(),
                        () -> Act.of(ref, Step.HAND_OVER)
                                .fulfilling(
                                        Guard.AS_FORM_SAYS,
                                        view.form().text(FormField.DELIVERY).equals(FieldFormat.ON_SITE)
                                                && handOver.isChecked(Customer.of(view)))
                                .leaving(handOver)));
    }

    /**
     * The initial PIN, once (S2.7-3): after dispatch or hand-over, by phone or in person, to the customer or the applicant, after three right
     * answers or, on site, against his document. The case stays where it is; the PIN is destroyed in this transaction.
     */
    public ToldPin tellPin(CaseRef ref, PinCall call) {
        Optional<CaseView> found = desk.find(ref.id());
        Optional<Actor> actor = signOffs.approver();
        if (found.isEmpty() || actor.isEmpty()) {
            return ToldPin.not(new Outcome.NotVisible());
        }
        CaseView view = found.get();
        if (view.key().version() != ref.version()) {
            return ToldPin.not(new Outcome.Overtaken());
        }
        List<String> obstacles = pins.obstacles(view, actor.get(), call);
        if (!obstacles.isEmpty()) {
            return ToldPin.not(new Outcome.Incomplete(obstacles));
        }
        Optional<Pin> pin = pins.tell(view, actor.get(), call);
        return pin.map(told -> new ToldPin(new Outcome.Taken(view.state()), told))
                .orElseGet(() -> ToldPin.not(new Outcome.Incomplete(List.of("PIN_TOLD_ALREADY"))));
    }

    /** Whether the PIN of the case's key was told; false if the caller may not see the case. */
    public boolean isPinTold(CaseRef ref) {
        return desk.find(ref.id()).map(pins::wasTold).orElse(false);
    }

    /** Records that the customer was told (S2.7-3); for a USB-Key only after the PIN was told, now or before it was found again. */
    @Takes(Step.NOTIFY)
    @RolesAllowed("RA_APPROVER")
    public Outcome notify(CaseRef ref, Notification notice) {
        return acts.onCase(ref, view -> {
            Boolean told = view.medium() == Medium.USB_KEY ? pins.wasTold(view) : null;
            return acts.take(
                    view,
                    Act.of(ref, Step.NOTIFY),
                    notice.lacks(),
                    () -> Act.of(ref, Step.NOTIFY)
                            .fulfilling(Guard.CUSTOMER_TOLD, notice.isMade(view, Boolean.TRUE.equals(told)))
                            .leaving(new NotificationRecord(
                                    notice.channel(),
                                    notice.toWhom(),
                                    notice.source(),
                                    notice.answeredRight().stream().sorted().toList(),
                                    told,
                                    notice.result())));
        });
    }

    /** The customer's three answers (S2.7-4); with a no among them it is refused, and the failed delivery is to be reported. */
    @Takes(Step.CONFIRM_RECEIPT)
    @RolesAllowed("RA_APPROVER")
    public Outcome confirmReceipt(CaseRef ref, ReceiptConfirmation confirmation) {
        return acts.onCase(ref, view -> {
            List<String> lacks = new ArrayList<>(confirmation.lacks(signOffs.today(), view.mode()));
            if (view.medium() == Medium.USB_KEY && !pins.wasTold(view)) {
                lacks.add("PIN_NOT_TOLD_YET");
            }
            return acts.take(
                    view,
                    Act.of(ref, Step.CONFIRM_RECEIPT),
                    lacks,
                    () -> Act.of(ref, Step.CONFIRM_RECEIPT)
                            .fulfilling(Guard.RECEIPT_AFFIRMED, confirmation.isAffirmed())
                            .leaving(confirmation));
        });
    }

    /** Not received, or not as it should be (S2.7-4): the certificate is suspended at once. */
    @Takes(Step.REPORT_NOT_DELIVERED)
    @RolesAllowed("RA_APPROVER")
    public Outcome reportNotDelivered(CaseRef ref, DeliveryFailure failure) {
        return acts.onCase(
                ref,
                view -> acts.take(
                        view,
                        Act.of(ref, Step.REPORT_NOT_DELIVERED),
                        failure.lacks(),
                        () -> Act.of(ref, Step.REPORT_NOT_DELIVERED)
                                .fulfilling(Guard.REASONS_GIVEN, true)
                                .leaving(failure)));
    }

    /** Found again, seal whole: the certificate is resumed and sent again; what must be made anew is not (S2.7-4). */
    @Takes(Step.FOUND_AGAIN)
    @RolesAllowed("RA_APPROVER")
    public Outcome foundAgain(CaseRef ref, Recovery recovery) {
        return acts.onCase(ref, view -> {
            List<String> obstacles = recovery.obstacles(
                    signOffs.newest(view, PackingRecord.class), signOffs.newest(view, DeliveryFailure.class));
            return acts.take(
                    view,
                    Act.of(ref, Step.FOUND_AGAIN),
                    obstacles,
                    () -> Act.of(ref, Step.FOUND_AGAIN)
                            .fulfilling(Guard.REASONS_GIVEN, true)
                            .leaving(recovery));
        });
    }

    /** The work record of 2.7 as it would be signed off now; empty if the caller may not see the case. */
    public Optional<WorkProcessRecord> workRecord(CaseRef ref) {
        return desk.find(ref.id()).map(view -> signOffs.record(view, false, ""));
    }

    /** Seals the work record (S2.7-5). */
    @Takes(Step.SIGN_OFF_DELIVERY)
    @RolesAllowed("RA_APPROVER")
    public Outcome signOffDelivery(CaseRef ref, boolean statement, String notes) {
        boolean tooLong = notes != null && notes.length() > WorkProcessRecord.LONGEST_NOTES;
        return acts.onCase(
                ref,
                view -> acts.take(
                        view,
                        Act.of(ref, Step.SIGN_OFF_DELIVERY),
                        tooLong ? List.of("NOTES_TOO_LONG") : List.of(),
                        () -> Act.of(ref, Step.SIGN_OFF_DELIVERY)
                                .fulfilling(Guard.STATEMENT_GIVEN, statement)
                                .leaving(signOffs.record(view, statement, notes))));
    }
}
