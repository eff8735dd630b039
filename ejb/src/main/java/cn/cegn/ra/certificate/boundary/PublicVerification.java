package cn.cegn.ra.certificate.boundary;

import cn.cegn.ra.audit.boundary.AuditTrail;
import cn.cegn.ra.audit.entity.AuditEntry;
import cn.cegn.ra.certificate.control.Verifier;
import cn.cegn.ra.certificate.entity.HandedCertificate;
import cn.cegn.ra.certificate.entity.Verification;
import cn.cegn.ra.identity.boundary.CurrentActor;
import cn.cegn.ra.identity.boundary.RequestSource;
import cn.cegn.ra.identity.entity.AddressTries;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/**
 * Whether a certificate counts, for whoever has it or its number, without a log-in. Who has the number alone is told nothing of a person;
 * an address has ten tries an hour.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@PermitAll
public class PublicVerification {
    @Inject
    private AuditTrail audit;

    @Inject
    private RequestSource source;

    @Inject
    private CurrentActor current;

    @Inject
    private Verifier verifier;

    @Inject
    private Clock clock;

    private AddressTries tries;

    @PostConstruct
    void begin() {
        tries = new AddressTries(clock);
    }

    /** @param typed a serial number in any of its usual spellings */
    public Answer number(String typed) {
        return ask(HandedCertificate.number(typed));
    }

    /** @param content of a file, which should be a certificate */
    public Answer file(byte[] content) {
        return ask(HandedCertificate.file(content));
    }

    private Answer ask(Optional<HandedCertificate> handed) {
        // What is no number may be anything: it is not written down.
        String noted = handed.map(HandedCertificate::serialNumber).orElse(null);
        AuditEntry row = AuditEntry.by(current.login(), "VERIFY_CERTIFICATE", "certificate", noted);
        if (!tries.permit(source.address())) {
            audit.append(row.ended(AuditEntry.Outcome.REFUSED, "TOO_MANY_TRIES"));
            return new Answer.TooManyTries();
        }
        if (handed.isEmpty()) {
            audit.append(row.ended(AuditEntry.Outcome.REFUSED, "NOT_A_CERTIFICATE"));
            return new Answer.Unreadable();
        }
        Optional<Verification> found = verifier.verify(handed.get());
        audit.append(found.isPresent() ? row : row.ended(AuditEntry.Outcome.NOT_VISIBLE, null));
        return found.<Answer>map(Answer.Found::new).orElseGet(Answer.NotOurs::new);
    }

    /** How the question was answered. */
    public sealed interface Answer {
        record Found(Verification verification) implements Answer {}

        /** This CA's register does not have it. */
        record NotOurs() implements Answer {}

        /** Neither a serial number nor a certificate. */
        record Unreadable() implements Answer {}

        record TooManyTries() implements Answer {}
    }
}
