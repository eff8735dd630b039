package cn.cegn.ra.acceptance.control;

import cn.cegn.ra.acceptance.entity.AcceptanceRecord.Method;
import cn.cegn.ra.acceptance.entity.Evidence;
import cn.cegn.ra.acceptance.entity.KeyFinding;
import cn.cegn.ra.acceptance.entity.KeyProof;
import cn.cegn.ra.acceptance.entity.ShownKey;
import cn.cegn.ra.acceptance.entity.SignedChallenge;
import cn.cegn.ra.application.entity.CanonicalJson;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.audit.boundary.AuditTrail;
import cn.cegn.ra.audit.entity.AuditEntry;
import cn.cegn.ra.identity.boundary.CurrentActor;
import cn.cegn.ra.lifecycle.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is brought to prove the key, weighed. Asks the CA: call it while no transaction is open. */
@ApplicationScoped
public class KeyProofs {
    private static final int HEXADECIMAL = 16;

    @Inject
    private CertificateCheckup checkup;

    @Inject
    private ChallengeBook book;

    @Inject
    private CurrentActor current;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /**
     * What an evidence comes to.
     *
     * @param lacks why it proves nothing, as codes below {@code refusal.}; empty if it proves, or none was brought and none is needed
     * @param proof null if nothing is proved
     */
    public record Weighed(List<String> lacks, Method method, KeyProof proof) {
        static Weighed refused(String code) {
            return new Weighed(List.of(code), Method.STATEMENT, null);
        }
    }

    /** What was shown, judged. */
    public ShownKey judge(CaseView view, byte[] shown) {
        if (shown == null) {
            return ShownKey.NOTHING;
        }
        X509Certificate certificate = CertificateCheckup.certificate(shown);
        HandshakeJudge judge = new HandshakeJudge(
                checkup.certificate(view).orElse(null), checkup.chain(), one -> checkup.status(one.getSerialNumber()));
        return new ShownKey(
                judge.judge(certificate, clock.instant()),
                hexadecimal(certificate.getSerialNumber()),
                certificate.getSubjectX500Principal().getName(),
                certificate.getNotAfter().toInstant());
    }

    /** A signature goes before the handshake. What proves and what proves nothing are both on record. */
    public Weighed weigh(CaseView view, Evidence evidence) {
        Weighed weighed = evidence.isSigned()
                ? signature(view, evidence.signature())
                : evidence.isShown() ? handshake(view, evidence.shown()) : statement();
        if (evidence.isSigned() || evidence.isShown()) {
            record(view, weighed);
        }
        return weighed;
    }

    private Weighed statement() {
        return book.rule().required()
                ? Weighed.refused("KEY_NOT_PROVED")
                : new Weighed(List.of(), Method.STATEMENT, null);
    }

    private Weighed handshake(CaseView view, byte[] shown) {
        ShownKey key = judge(view, shown);
        return key.finding() == KeyFinding.PROVED
                ? new Weighed(
                        List.of(), Method.HANDSHAKE, new KeyProof(key.serialNumber(), clock.instant(), null, null))
                : Weighed.refused("KEY_" + key.finding());
    }

    private Weighed signature(CaseView view, byte[] uploaded) {
        SignedChallenge signed = new SignedChallenge(uploaded);
        Optional<X509Certificate> own = checkup.certificate(view);
        String serial = own.map(found -> hexadecimal(found.getSerialNumber())).orElse("");
        Optional<ChallengeBook.Standing> of = ChallengeBook.signed(
                book.recent(view, serial),
                challenge -> own.filter(found -> signed.proves(challenge.bytes(), found))
                        .isPresent());
        if (of.isEmpty()) {
            return Weighed.refused("SIGNATURE_PROVES_NOTHING");
        }
        if (!of.get().open()) {
            return Weighed.refused("CHALLENGE_OVER");
        }
        return new Weighed(
                List.of(),
                Method.SIGNATURE,
                new KeyProof(serial, clock.instant(), of.get().challenge().nonce(), CanonicalJson.sha256(uploaded)));
    }

    private void record(CaseView view, Weighed weighed) {
        AuditEntry row = current.as(Role.APPLICANT)
                .map(actor -> AuditEntry.of(actor, "PROVE_KEY", "certificate_application", view.id()))
                .orElseGet(() -> AuditEntry.by(current.login(), "PROVE_KEY", "certificate_application", view.id()));
        audit.appendAlone(
                weighed.lacks().isEmpty()
                        ? row
                        : row.ended(AuditEntry.Outcome.REFUSED, weighed.lacks().get(0)));
    }

    static String hexadecimal(BigInteger serial) {
        return serial.toString(HEXADECIMAL).toUpperCase(Locale.ROOT);
    }
}
