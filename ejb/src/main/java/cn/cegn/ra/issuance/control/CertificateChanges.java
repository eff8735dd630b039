package cn.cegn.ra.issuance.control;

import cn.cegn.ra.application.boundary.CaseDesk;
import cn.cegn.ra.application.boundary.Dossier;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.audit.boundary.AuditTrail;
import cn.cegn.ra.audit.entity.AuditEntry;
import cn.cegn.ra.ca.IssuedCertificate;
import cn.cegn.ra.ca.RevocationReason;
import cn.cegn.ra.certificate.boundary.Certificates;
import cn.cegn.ra.certificate.entity.CertificateStep;
import cn.cegn.ra.certificate.entity.CertificateView;
import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.lifecycle.Effect;
import cn.cegn.ra.lifecycle.State;
import cn.cegn.ra.outbox.boundary.Courier.Wakeup;
import cn.cegn.ra.outbox.boundary.Outbox;
import cn.cegn.ra.provisioning.entity.KeyChange;
import cn.cegn.ra.provisioning.entity.KeyFate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigInteger;
import java.util.Optional;

/** Holds, their lifting and revocations that a case's steps left; each call is a transaction of its own. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class CertificateChanges {
    @Inject
    private CaseDesk cases;

    @Inject
    private Dossier dossier;

    @Inject
    private Certificates certificates;

    @Inject
    private Outbox outbox;

    @Inject
    private AuditTrail audit;

    /**
     * What an approval that was given up may have left at the CA: a certificate that is not what was registered was never kept here, and must
     * not stay in force there (S2.6-4).
     *
     * @return the approval's name at the CA; empty if the message asks for something else or was acted on
     */
    public Optional<String> abandoned(Wakeup wakeup) {
        CaseView subject = cases.get(wakeup.application());
        boolean open = isGivenUp(wakeup.effect(), subject, wakeup.attempt()) && !outbox.isAccepted(wakeup.messageId());
        return open ? Optional.of(OrderContents.username(subject)) : Optional.empty();
    }

    /** A remake revokes what was kept of the attempt before; this is the end of the case in its last attempt. */
    static boolean isGivenUp(Effect effect, CaseView subject, int attempt) {
        return effect == Effect.REVOKE_CERTIFICATE
                && subject.state() == State.NOT_ISSUED
                && subject.progress().attempt() == attempt;
    }

    /** The CA was asked what it has under the name of an approval that was given up, and has revoked it. */
    public void cleared(Wakeup wakeup, Optional<IssuedCertificate> revoked) {
        if (outbox.accept(wakeup.messageId())) {
            boolean kept = certificates.take(wakeup.application(), wakeup.attempt(), CertificateStep.REVOKE);
            revoked.filter(certificate -> !kept)
                    .ifPresent(certificate -> audit.append(AuditEntry.of(
                            Actor.SYSTEM, "REVOKE_CERTIFICATE", "certificate", certificate.serialNumberHex())));
        }
    }

    /** What is to be changed at the CA; empty if there is nothing to change any more, and the message counts as acted on then. */
    public Optional<Change> due(Wakeup wakeup) {
        Optional<CertificateView> certificate = certificates.ofAttempt(wakeup.application(), wakeup.attempt());
        CertificateStep step = step(wakeup.effect());
        boolean needed =
                certificate.filter(found -> step.isOpenIn(found.standing())).isPresent()
                        && isStillMeant(wakeup.effect(), cases.get(wakeup.application()), wakeup.attempt())
                        && !certificates.isWantedOtherwise(wakeup.application(), wakeup.attempt(), step);
        if (outbox.isAccepted(wakeup.messageId()) || !needed) {
            outbox.accept(wakeup.messageId());
            return Optional.empty();
        }
        BigInteger serial = new BigInteger(certificate.get().serialNumber(), 16);
        return Optional.of(new Change(serial, step, reason(wakeup.application())));
    }

    /** The CA has done it. */
    public void done(Wakeup wakeup, Change change) {
        if (outbox.accept(wakeup.messageId())) {
            certificates.take(wakeup.application(), wakeup.attempt(), change.step());
        }
    }

    /** Messages may overtake each other; a hold and its lifting are meant only where the case stands now. */
    static boolean isStillMeant(Effect effect, CaseView subject, int attempt) {
        boolean missing =
                subject.state() == State.DELIVERY_FAILED && subject.progress().attempt() == attempt;
        return switch (effect) {
            case SUSPEND_CERTIFICATE -> missing;
            case RESUME_CERTIFICATE -> !missing;
            default -> true;
        };
    }

    private static CertificateStep step(Effect effect) {
        return switch (effect) {
            case SUSPEND_CERTIFICATE -> CertificateStep.SUSPEND;
            case RESUME_CERTIFICATE -> CertificateStep.RESUME;
            case REVOKE_CERTIFICATE -> CertificateStep.REVOKE;
            default -> throw new IllegalArgumentException(effect + " changes no certificate");
        };
    }

    /** A key that is lost may be in somebody's hands. */
    private RevocationReason reason(long application) {
        return dossier.latest(application, KeyChange.class)
                .filter(change -> change.fate() == KeyFate.LOST)
                .map(change -> RevocationReason.KEY_COMPROMISE)
                .orElse(RevocationReason.SUPERSEDED);
    }

    /** What the CA is asked. */
    public record Change(BigInteger serialNumber, CertificateStep step, RevocationReason reason) {}
}
