package cn.cegn.ra.issuance.boundary;

import cn.cegn.ra.ca.CertificateAuthority;
import cn.cegn.ra.certificate.entity.CertificateStep;
import cn.cegn.ra.issuance.control.CaAnswer;
import cn.cegn.ra.issuance.control.CaDialogue;
import cn.cegn.ra.issuance.control.CertificateChanges;
import cn.cegn.ra.issuance.control.OrderBook;
import cn.cegn.ra.issuance.control.OrderResults;
import cn.cegn.ra.outbox.boundary.Courier.Wakeup;
import cn.cegn.ra.outbox.boundary.Postponements;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Goes to the CA for a case: a transaction reads and writes the intent, the CA is asked while none is open, a second transaction writes what
 * came of it (S2.6-4).
 *
 * <p>If the CA is away, the message is acknowledged and its row is put off, longer each time. So a CA that is down for hours keeps cases in ISSUING and
 * fills no dead-letter queue, and they go on by themselves when it is back.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CaErrands {
    private static final Logger LOG = Logger.getLogger(CaErrands.class);

    @Inject
    private CertificateAuthority authority;

    @Inject
    private OrderBook book;

    @Inject
    private OrderResults results;

    @Inject
    private CertificateChanges changes;

    @Inject
    private Postponements postponements;

    /** Does what a message asks for; again and again without harm. */
    public void run(Wakeup wakeup) {
        switch (wakeup.effect()) {
            case REGISTER_AT_CA -> register(wakeup);
            case ORDER_CERTIFICATE -> order(wakeup);
            case OFFER_COLLECTION -> results.offer(wakeup);
            case REVOKE_CERTIFICATE, SUSPEND_CERTIFICATE, RESUME_CERTIFICATE ->
                changes.abandoned(wakeup).ifPresentOrElse(username -> clear(wakeup, username), () -> change(wakeup));
            default -> throw new EJBException("the issuance queue got " + wakeup.effect());
        }
    }

    private void register(Wakeup wakeup) {
        book.toRegister(wakeup).ifPresent(order -> {
            CaAnswer answer = new CaDialogue(authority).register(order);
            // Ordering registers once more: what the CA itself fails at is asked again and given up there.
            if (answer instanceof CaAnswer.Later later && !later.leftOpenByCa()) {
                delay(wakeup, later);
            } else {
                results.registered(wakeup, answer);
            }
        });
    }

    private void order(Wakeup wakeup) {
        book.toIssue(wakeup).ifPresent(assignment -> {
            CaAnswer answer =
                    new CaDialogue(authority).order(assignment.order(), assignment.request(), assignment.again());
            if (answer instanceof CaAnswer.Issued issued) {
                results.issued(wakeup, issued.certificate());
            } else if (answer instanceof CaAnswer.Failed failed) {
                LOG.warnf("the CA did not issue %s: %s", assignment.order().username(), failed.words());
                results.failed(wakeup, failed);
            } else if (answer instanceof CaAnswer.Fruitless fruitless) {
                askAgain(wakeup, fruitless);
            } else if (answer instanceof CaAnswer.Later later) {
                delay(wakeup, later);
            }
        });
    }

    private void askAgain(Wakeup wakeup, CaAnswer.Fruitless fruitless) {
        boolean givenUp = results.fruitless(wakeup, fruitless);
        LOG.warnf(
                "the CA failed at case %d and made nothing, %s: %s",
                wakeup.application(), givenUp ? "a person has to look" : "it is asked again", fruitless.words());
        if (!givenUp) {
            postponements.postpone(wakeup.messageId());
        }
    }

    private void change(Wakeup wakeup) {
        changes.due(wakeup).ifPresent(change -> {
            CaAnswer answer = new CaDialogue(authority).change(change.serialNumber(), change.step(), change.reason());
            if (answer instanceof CaAnswer.Later later) {
                delay(wakeup, later);
            } else if (answer instanceof CaAnswer.Failed failed) {
                throw refused(change.step(), failed);
            } else {
                changes.done(wakeup, change);
            }
        });
    }

    private void clear(Wakeup wakeup, String username) {
        CaAnswer answer = new CaDialogue(authority).clear(username);
        if (answer instanceof CaAnswer.Later later) {
            delay(wakeup, later);
        } else if (answer instanceof CaAnswer.Failed failed) {
            throw refused(CertificateStep.REVOKE, failed);
        } else {
            changes.cleared(
                    wakeup,
                    answer instanceof CaAnswer.Issued made ? Optional.of(made.certificate()) : Optional.empty());
        }
    }

    /** No state of the case says it: it ends among the dead letters, where the administrator sees it. */
    private static EJBException refused(CertificateStep step, CaAnswer.Failed failed) {
        return new EJBException("the CA refused to " + step + ": " + failed.words());
    }

    private void delay(Wakeup wakeup, CaAnswer.Later later) {
        LOG.warnf("the CA is away, %s of case %d waits: %s", wakeup.effect(), wakeup.application(), later.words());
        results.delayed(wakeup, later);
        postponements.postpone(wakeup.messageId());
    }
}
