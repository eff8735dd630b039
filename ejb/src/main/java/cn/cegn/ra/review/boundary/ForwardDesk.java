package cn.cegn.ra.review.boundary;

import cn.cegn.ra.application.boundary.Act;
import cn.cegn.ra.application.boundary.CaseDesk;
import cn.cegn.ra.application.boundary.CaseRef;
import cn.cegn.ra.application.boundary.Numbers;
import cn.cegn.ra.application.boundary.Outcome;
import cn.cegn.ra.application.boundary.Takes;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.lifecycle.Offer;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.lifecycle.Step;
import cn.cegn.ra.review.control.HandlerSheets;
import cn.cegn.ra.review.entity.ForwardRecord;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Hands passed cases to the RA, alone or together with a batch list (S2.4-4). */
@Stateless
@RolesAllowed("HANDLER")
public class ForwardDesk {
    @Inject
    private CaseDesk caseDesk;

    @Inject
    private HandlerSheets sheets;

    @Inject
    private Numbers numbers;

    @Inject
    private Clock clock;

    /** Forwards one case. */
    @Takes(Step.FORWARD)
    @RolesAllowed("HANDLER")
    public Outcome forward(CaseRef ref) {
        return caseDesk.find(ref.id())
                .map(subject ->
                        forward(ref, subject, null, List.of(subject.key().formNumber())))
                .orElseGet(Outcome.NotVisible::new);
    }

    /** Forwards several cases under one batch number; each goes or stays on its own, and each that goes carries the list of all that go. */
    public BatchOutcome forwardBatch(List<CaseRef> refs) {
        List<CaseRef> chosen = refs.stream().distinct().toList();
        List<String> going = chosen.stream()
                .filter(this::canGo)
                .flatMap(ref -> caseDesk.find(ref.id()).stream())
                .map(subject -> subject.key().formNumber())
                .toList();
        String batch = going.isEmpty() ? null : batchNumber();
        return new BatchOutcome(
                batch, chosen.stream().map(ref -> forwarded(ref, batch, going)).toList());
    }

    private BatchOutcome.Forwarded forwarded(CaseRef ref, String batch, List<String> going) {
        Optional<CaseView> subject = caseDesk.find(ref.id());
        if (subject.isEmpty()) {
            return new BatchOutcome.Forwarded(ref.id(), "", new Outcome.NotVisible());
        }
        return new BatchOutcome.Forwarded(
                ref.id(), subject.get().key().formNumber(), forward(ref, subject.get(), batch, going));
    }

    private Outcome forward(CaseRef ref, CaseView subject, String batch, List<String> going) {
        return caseDesk.take(Act.of(ref, Step.FORWARD)
                .leaving(new ForwardRecord(
                        Role.REGISTRAR, batch, going, sheets.authorisation(subject), sheets.contentDigest(subject))));
    }

    /** Whether the case will go, so that neither a number nor a line of the list is spent on one that stays. */
    private boolean canGo(CaseRef ref) {
        return caseDesk.find(ref.id())
                        .filter(subject -> subject.key().version() == ref.version())
                        .isPresent()
                && caseDesk.offers(ref.id()).stream()
                        .filter(Offer::isFree)
                        .anyMatch(offer -> offer.step() == Step.FORWARD);
    }

    private String batchNumber() {
        return String.format(Locale.ROOT, "PC-%04d-%06d", LocalDate.now(clock).getYear(), numbers.next("batch"));
    }
}
