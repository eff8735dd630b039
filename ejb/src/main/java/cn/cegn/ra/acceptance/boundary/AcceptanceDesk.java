package cn.cegn.ra.acceptance.boundary;

import cn.cegn.ra.acceptance.control.CertificateCheckup;
import cn.cegn.ra.acceptance.control.ComputerRule;
import cn.cegn.ra.acceptance.control.KeyProofs;
import cn.cegn.ra.acceptance.entity.Acceptance;
import cn.cegn.ra.acceptance.entity.AcceptanceRecord;
import cn.cegn.ra.acceptance.entity.CertificateCheck;
import cn.cegn.ra.acceptance.entity.CustodyClause;
import cn.cegn.ra.acceptance.entity.Distribution;
import cn.cegn.ra.acceptance.entity.Evidence;
import cn.cegn.ra.acceptance.entity.Protection;
import cn.cegn.ra.application.boundary.Act;
import cn.cegn.ra.application.boundary.ActDesk;
import cn.cegn.ra.application.boundary.CaseDesk;
import cn.cegn.ra.application.boundary.CaseRef;
import cn.cegn.ra.application.boundary.Outcome;
import cn.cegn.ra.application.boundary.Takes;
import cn.cegn.ra.delivery.entity.DeliveryFailure;
import cn.cegn.ra.lifecycle.Guard;
import cn.cegn.ra.lifecycle.Medium;
import cn.cegn.ra.lifecycle.Step;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** 2.8 to 2.10. The bean has a name of its own because the registration has an acceptance desk, too, of another kind of acceptance. */
@Stateless(name = "CertificateAcceptanceDesk")
public class AcceptanceDesk {
    @Inject
    private CaseDesk desk;

    @Inject
    private ActDesk acts;

    @Inject
    private CertificateCheckup checkup;

    @Inject
    private ComputerRule computers;

    @Inject
    private KeyProofs proofs;

    /** The handler gave the applicant what came for him, against his signature (S-D-06). */
    @Takes(Step.DISTRIBUTE)
    @RolesAllowed("HANDLER")
    public Outcome distribute(CaseRef ref, Distribution distribution) {
        return acts.onCase(
                ref,
                view -> acts.take(
                        view,
                        Act.of(ref, Step.DISTRIBUTE),
                        distribution.lacks(computers.today()),
                        () -> Act.of(ref, Step.DISTRIBUTE)
                                .fulfilling(Guard.DISTRIBUTION_SIGNED, distribution.signedByApplicant())
                                .leaving(distribution)));
    }

    /** The certificate as the system finds it now (S2.8-2); empty if the caller may not see the case or there is none. */
    @RolesAllowed("APPLICANT")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Optional<CertificateCheck> check(CaseRef ref) {
        return desk.find(ref.id()).flatMap(checkup::check);
    }

    /**
     * Accepts (S2.8-2). The CA is asked before the transaction begins; a certificate that fails its check is refused, whatever is answered, and so is
     * an evidence that proves nothing.
     */
    @Takes(Step.ACCEPT)
    @RolesAllowed("APPLICANT")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Outcome accept(CaseRef ref, Acceptance acceptance, Evidence evidence) {
        return acts.onCase(ref, view -> {
            Optional<CertificateCheck> check = checkup.check(view);
            KeyProofs.Weighed proof = proofs.weigh(view, evidence);
            List<String> lacks = new ArrayList<>(acceptance.lacks(view.medium(), computers.today()));
            addIf(lacks, check.isEmpty() || check.get().validity().status() == null, "CHECK_NOT_POSSIBLE");
            addIf(lacks, view.medium() == Medium.SOFT && !checkup.isCollected(view), "CERTIFICATE_NOT_COLLECTED");
            lacks.addAll(proof.lacks());
            return acts.take(
                    view,
                    Act.of(ref, Step.ACCEPT),
                    lacks,
                    () -> documented(
                            Act.of(ref, Step.ACCEPT)
                                    .fulfilling(
                                            Guard.ACCEPTANCE_CONFIRMED,
                                            acceptance.isAffirmed()
                                                    && check.get().isGood()),
                            acceptance,
                            record(view.medium(), acceptance, check.get(), proof)));
        });
    }

    private static AcceptanceRecord record(
            Medium medium, Acceptance acceptance, CertificateCheck check, KeyProofs.Weighed proof) {
        return new AcceptanceRecord(
                Boolean.TRUE.equals(acceptance.valid()),
                Boolean.TRUE.equals(acceptance.informationRight()),
                check,
                CustodyClause.of(medium),
                acceptance.manualRead(),
                proof.method(),
                proof.proof());
    }

    private static Act documented(Act act, Acceptance acceptance, AcceptanceRecord record) {
        Act left = act.leaving(record);
        return acceptance.installation() == null ? left : left.leaving(acceptance.installation());
    }

    /** Does not accept (S2.8-2): the certificate is suspended at once and the approvers decide. */
    @Takes(Step.DECLINE)
    @RolesAllowed("APPLICANT")
    public Outcome decline(CaseRef ref, DeliveryFailure reasons) {
        return acts.onCase(
                ref,
                view -> acts.take(
                        view,
                        Act.of(ref, Step.DECLINE),
                        reasons.lacks(),
                        () -> Act.of(ref, Step.DECLINE)
                                .fulfilling(Guard.REASONS_GIVEN, true)
                                .leaving(reasons)));
    }

    /** The measure for the medium was taken (S2.9-1 … S2.9-4); the certificate is in use from now on. */
    @Takes(Step.PROTECT)
    @RolesAllowed("APPLICANT")
    public Outcome protect(CaseRef ref, Protection protection) {
        return acts.onCase(
                ref,
                view -> acts.take(
                        view,
                        Act.of(ref, Step.PROTECT),
                        computers.lacks(view, protection),
                        () -> computers.documented(
                                Act.of(ref, Step.PROTECT)
                                        .fulfilling(Guard.MEASURE_FITS, protection.medium() == view.medium()),
                                view,
                                protection)));
    }

    /** How many people may use the computer of this case's soft certificate (S2.10-2); empty without a rule. */
    @RolesAllowed("APPLICANT")
    public Optional<Integer> computerUsers(CaseRef ref) {
        return desk.find(ref.id()).flatMap(view -> Optional.ofNullable(computers.limit(view)));
    }

    private static void addIf(List<String> codes, boolean holds, String code) {
        if (holds) {
            codes.add(code);
        }
    }
}
