package cn.cegn.ra.issuance.control;

import cn.cegn.ra.application.boundary.Act;
import cn.cegn.ra.application.boundary.CaseDesk;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.ca.IssuedCertificate;
import cn.cegn.ra.certificate.boundary.Certificates;
import cn.cegn.ra.certificate.entity.CertificateView;
import cn.cegn.ra.certificate.entity.Collection;
import cn.cegn.ra.certificate.entity.NewCertificate;
import cn.cegn.ra.issuance.entity.IssuanceRecord;
import cn.cegn.ra.issuance.entity.IssueFailure;
import cn.cegn.ra.lifecycle.Medium;
import cn.cegn.ra.lifecycle.State;
import cn.cegn.ra.lifecycle.Step;
import cn.cegn.ra.outbox.boundary.Courier.Wakeup;
import cn.cegn.ra.outbox.boundary.Outbox;
import cn.cegn.ra.registration.entity.RegistrationEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * Writes down what the CA answered, and moves the case: message, certificate, case and dossier in one transaction. A message that was acted
 * on before, or whose case has gone on, changes nothing.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class OrderResults {
    @Inject
    private CaseDesk cases;

    @Inject
    private OrderContents contents;

    @Inject
    private Certificates certificates;

    @Inject
    private Outbox outbox;

    @Inject
    private OrderNotes notes;

    public void issued(Wakeup wakeup, IssuedCertificate issued) {
        CaseView subject = cases.get(wakeup.application());
        if (!outbox.accept(wakeup.messageId()) || !OrderBook.isWaiting(subject, wakeup)) {
            return;
        }
        RegistrationEntry entry = contents.entry(subject).orElseThrow();
        CertificateView kept = certificates.keep(new NewCertificate(
                subject.id(),
                wakeup.attempt(),
                entry.distinguishedName(),
                entry.subjectDigest(),
                issued.certificate(),
                issued.chain()));
        notes.issued(wakeup);
        take(Act.ofSystem(subject.id(), Step.RECORD_ISSUED)
                .leaving(new IssuanceRecord(
                        OrderContents.username(subject),
                        entry.profile().name(),
                        kept.serialNumber(),
                        kept.issuer(),
                        kept.period().notBefore(),
                        kept.period().notAfter(),
                        kept.sha256())));
    }

    public void failed(Wakeup wakeup, CaAnswer.Failed failure) {
        CaseView subject = cases.get(wakeup.application());
        if (!outbox.accept(wakeup.messageId()) || !OrderBook.isWaiting(subject, wakeup)) {
            return;
        }
        notes.failed(wakeup, failure);
        take(Act.ofSystem(subject.id(), Step.FAIL_ISSUE)
                .leaving(new IssueFailure(
                        OrderContents.username(subject), failure.kind().name(), failure.words())));
    }

    /**
     * The CA failed and made nothing: asked again, or given up for a person to look (S2.6-4). Issuing again looks first, giving the case up
     * revokes whatever may be there after all.
     *
     * @return whether it was given up
     */
    public boolean fruitless(Wakeup wakeup, CaAnswer.Fruitless answer) {
        Optional<CaAnswer.Failed> end = notes.fruitless(wakeup, answer);
        end.ifPresent(failure -> failed(wakeup, failure));
        return end.isPresent();
    }

    /** The CA knows the entry, or does not want it, or fails at it: then ordering will fail with the same words, where a person sees them. */
    public void registered(Wakeup wakeup, CaAnswer answer) {
        if (outbox.accept(wakeup.messageId())) {
            notes.registered(cases.get(wakeup.application()), answer);
        }
    }

    public void delayed(Wakeup wakeup, CaAnswer.Later later) {
        notes.delayed(wakeup, later);
    }

    /** Makes a soft certificate ready to be collected once (S-D-05). */
    public void offer(Wakeup wakeup) {
        CaseView subject = cases.get(wakeup.application());
        boolean waiting = subject.state() == State.ISSUED
                && subject.medium() == Medium.SOFT
                && subject.progress().attempt() == wakeup.attempt();
        if (!outbox.accept(wakeup.messageId()) || !waiting) {
            return;
        }
        Optional<CertificateView> offered = certificates.offer(subject.id(), wakeup.attempt());
        CertificateView view = offered.orElseThrow();
        take(Act.ofSystem(subject.id(), Step.RECORD_PREPARED)
                .leaving(new Collection(view.serialNumber(), view.sha256(), notes.now())));
    }

    private void take(Act act) {
        if (!cases.take(act).isTaken()) {
            // Somebody moved the case between our look and our step: roll back, the message comes again.
            throw new IllegalStateException("case " + act.application() + " did not take " + act.step());
        }
    }
}
