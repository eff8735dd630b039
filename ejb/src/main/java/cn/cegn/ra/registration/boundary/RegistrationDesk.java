package cn.cegn.ra.registration.boundary;

import cn.cegn.ra.application.boundary.Act;
import cn.cegn.ra.application.boundary.CaseDesk;
import cn.cegn.ra.application.boundary.CaseRef;
import cn.cegn.ra.application.boundary.Outcome;
import cn.cegn.ra.application.boundary.Takes;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.application.entity.WorkProcessRecord;
import cn.cegn.ra.lifecycle.Guard;
import cn.cegn.ra.lifecycle.Step;
import cn.cegn.ra.registration.control.Derivation;
import cn.cegn.ra.registration.control.Portfolio;
import cn.cegn.ra.registration.entity.RegistrationPreview;
import cn.cegn.ra.registration.entity.RegistrationRow;
import cn.cegn.ra.registration.entity.TransferRecord;
import cn.cegn.ra.review.entity.ItemAnswer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Registers the contents of the certificate, seals the work record and hands everything over (S2.5-4 … S2.5-6). */
@Stateless
@RolesAllowed("REGISTRAR")
public class RegistrationDesk {
    private static final String NO_STATEMENT = "REGISTRATION_NOT_AFFIRMED";
    private static final String NOTE_TOO_LONG = "REGISTRATION_NOTE_TOO_LONG";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CaseDesk caseDesk;

    @Inject
    private Derivation derivation;

    @Inject
    private Portfolio portfolio;

    @Inject
    private Clock clock;

    /** What would be registered, each attribute with its origin; empty if the caller may not see the case. */
    public Optional<RegistrationPreview> preview(CaseRef ref) {
        return caseDesk.find(ref.id()).map(derivation::of);
    }

    /** Registers what the form yields; there is nothing to type. A subject that the form can not name is told with all its defects. */
    @Takes(Step.REGISTER)
    @RolesAllowed("REGISTRAR")
    public Outcome register(CaseRef ref) {
        CaseView subject = caseDesk.find(ref.id()).orElse(null);
        if (subject == null) {
            return new Outcome.NotVisible();
        }
        derivation.holdAlone(subject);
        RegistrationPreview preview = derivation.of(subject);
        if (!preview.defects().isEmpty()) {
            return new Outcome.Defective(preview.defects());
        }
        Outcome outcome = caseDesk.take(Act.of(ref, Step.REGISTER).leaving(preview.entry()));
        if (outcome.isTaken()) {
            entities.persist(new RegistrationRow(preview.entry(), subject, clock.instant()));
        }
        return outcome;
    }

    /** What the work record would list now; empty if the caller may not see the case. */
    public Optional<WorkProcessRecord> workRecord(CaseRef ref) {
        return caseDesk.find(ref.id()).map(subject -> portfolio.workRecord(subject, false, ""));
    }

    /**
     * Signs off the work of this stage; from now on its record has a seal.
     *
     * @param affirmed whether the registrar stated that the list is complete and right
     * @param note up to {@value ItemAnswer#LONGEST} characters, may be empty
     */
    @Takes(Step.SIGN_OFF_REGISTRATION)
    @RolesAllowed("REGISTRAR")
    public Outcome signOffRegistration(CaseRef ref, boolean affirmed, String note) {
        CaseView subject = caseDesk.find(ref.id()).orElse(null);
        if (subject == null) {
            return new Outcome.NotVisible();
        }
        String text = note == null ? "" : note.strip();
        if (text.codePointCount(0, text.length()) > ItemAnswer.LONGEST) {
            return new Outcome.Incomplete(List.of(NOTE_TOO_LONG));
        }
        if (!affirmed) {
            return new Outcome.Incomplete(List.of(NO_STATEMENT));
        }
        return caseDesk.take(Act.of(ref, Step.SIGN_OFF_REGISTRATION)
                .fulfilling(Guard.STATEMENT_GIVEN, true)
                .leaving(portfolio.workRecord(subject, true, text)));
    }

    /** What would be handed over now; empty if the caller may not see the case. */
    public Optional<TransferRecord> contents(CaseRef ref) {
        return caseDesk.find(ref.id()).map(portfolio::transfer);
    }

    /** Hands material and work documents to the approvers, with the list of what they are. */
    @Takes(Step.HAND_TO_APPROVER)
    @RolesAllowed("REGISTRAR")
    public Outcome handToApprover(CaseRef ref) {
        return caseDesk.find(ref.id())
                .map(subject -> caseDesk.take(Act.of(ref, Step.HAND_TO_APPROVER).leaving(portfolio.transfer(subject))))
                .orElseGet(Outcome.NotVisible::new);
    }
}
