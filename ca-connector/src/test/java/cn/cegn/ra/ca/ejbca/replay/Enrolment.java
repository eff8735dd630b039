package cn.cegn.ra.ca.ejbca.replay;

import cn.cegn.ra.ca.ejbca.replay.ReplayOffice.Switch;
import java.io.IOException;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;

/** Registering and issuing. */
final class Enrolment {
    private static final int SUPERSEDED = 4;

    private final ReplayOffice office;
    private final Ledger ledger;
    private final ReplayCertifier certifier;

    Enrolment(ReplayOffice office, Ledger ledger, ReplayCertifier certifier) {
        this.office = office;
        this.ledger = ledger;
        this.certifier = certifier;
    }

    /** SOAP editUser: makes an entry, or overwrites it with the right to. */
    void edit(Caller caller, Map<String, String> user) throws Refusal {
        office.requireRole(caller);
        EndEntity wanted = EndEntity.of(user);
        synchronized (ledger) {
            ledger.put(permitted(caller, wanted));
        }
    }

    private EndEntity permitted(Caller caller, EndEntity entity) throws Refusal {
        if (!office.may(caller, Right.CA_ACCESS)) {
            throw Refusal.denied(
                    "Administrator not authorized to CA " + ReplayOffice.CA_ID + ". Admin: " + caller.dn() + ".");
        }
        boolean exists = ledger.entity(entity.username()).isPresent();
        office.requireForProfile(caller, exists ? Right.EDIT_END_ENTITY : Right.CREATE_END_ENTITY);
        return entity;
    }

    /** Issues for an entry that waits for it: SOAP pkcs10Request, REST certificaterequest. */
    Issued issue(Caller caller, String username, String password, Asked asked) throws Refusal {
        office.requireRole(caller);
        EndEntity entity = ledger.begin(username, password);
        Issued made = null;
        try {
            made = certify(caller, entity, asked);
            return made;
        } finally {
            ledger.end(entity, made);
        }
    }

    /** SOAP certificateRequest: registers and issues in one transaction, as often as it is asked. */
    Issued editAndIssue(Caller caller, Map<String, String> user, Asked asked) throws Refusal {
        office.requireRole(caller);
        EndEntity entity = permitted(caller, EndEntity.of(user));
        Issued made = certify(caller, entity, asked);
        ledger.add(entity, made);
        return made;
    }

    /** REST pkcs10enroll of 8.2: as certificateRequest, but the subject is the request's. */
    Issued enrol(Caller caller, Map<String, String> user, Asked asked) throws Refusal {
        DnText subject;
        try {
            subject = DnText.of(read(asked).getSubject());
        } catch (Refusal e) {
            throw Refusal.ejbca("INTERNAL_ERROR", 400, "Invalid certificate request");
        }
        user.put("subjectDN", subject.toString());
        return editAndIssue(caller, user, asked);
    }

    /**
     * What is asked for.
     *
     * @param pkcs10 PEM or base64
     */
    record Asked(String pkcs10, Trouble trouble) {}

    private Issued certify(Caller caller, EndEntity entity, Asked asked) throws Refusal {
        office.require(caller, Right.CREATE_CERTIFICATE);
        JcaPKCS10CertificationRequest request = read(asked);
        requireGoodKey(request);
        requireOnline();
        requireUnique(entity, request.getSubjectPublicKeyInfo());
        Issued made = new Issued(
                entity.username(),
                entity.profile(),
                entity.subject(),
                certifier.certify(entity, request.getSubjectPublicKeyInfo(), asked.trouble()),
                asked.pkcs10().replaceAll("-----[A-Z ]+-----", "").strip(),
                Issued.NOT_REVOKED,
                null,
                office.now());
        if (office.is(Switch.SINGLE_ACTIVE)) {
            supersede(ledger.issuedTo(entity.username()));
        }
        return made;
    }

    private void supersede(List<Issued> earlier) {
        for (Issued each : earlier) {
            if (each.active()) {
                ledger.replace(each.changed(SUPERSEDED, office.now()));
            }
        }
    }

    private void requireOnline() throws Refusal {
        if (office.is(Switch.CA_OFFLINE)) {
            throw Refusal.ejbca("CA_OFFLINE", 400, "signsession.canotactive, " + ReplayOffice.CA_DN);
        }
        if (office.is(Switch.TOKEN_OFFLINE)) {
            throw Refusal.ejbca("CA_OFFLINE", 400, "CA token is offline for CA '" + ReplayOffice.CA_DN + "'.");
        }
    }

    private void requireUnique(EndEntity entity, SubjectPublicKeyInfo key) throws Refusal {
        String user = "User '" + entity.username() + "' is not allowed to use same ";
        try {
            if (office.is(Switch.UNIQUE_KEY) && ledger.isKeyOfAnother(key.getEncoded(), entity.username())) {
                throw Refusal.ejbca(
                        "CERTIFICATE_FOR_THIS_KEY_ALREADY_EXISTS_FOR_ANOTHER_USER",
                        400,
                        user + "key as another user is using.");
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        List<String> others =
                office.is(Switch.UNIQUE_DN) ? ledger.othersOf(entity.subject(), entity.username()) : List.of();
        if (!others.isEmpty()) {
            throw Refusal.ejbca(
                    "CERTIFICATE_WITH_THIS_SUBJECTDN_ALREADY_EXISTS_FOR_ANOTHER_USER",
                    400,
                    user + "subject DN as the user(s) '" + String.join("', '", others)
                            + "' is/are using while issued by the same CA (even if CN postfix is used). See setting for"
                            + " 'Enforce unique DN' in the section Certification Authorities.");
        }
    }

    private static JcaPKCS10CertificationRequest read(Asked asked) throws Refusal {
        try {
            String base64 = asked.pkcs10() == null ? "" : asked.pkcs10().replaceAll("-----[A-Z ]+-----|\\s", "");
            return new JcaPKCS10CertificationRequest(Base64.getDecoder().decode(base64));
        } catch (IOException | IllegalArgumentException e) {
            Refusal refusal = Refusal.ejbca("INTERNAL_ERROR", 400, "DEF length 101 object truncated by 98");
            refusal.initCause(e);
            throw refusal;
        }
    }

    /** The codes of these two refusals are not recorded for SOAP. */
    private static void requireGoodKey(JcaPKCS10CertificationRequest request) throws Refusal {
        try {
            PublicKey key = request.getPublicKey();
            if (key instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() < 2048) {
                throw illegalKey(
                        "createcert.illegalkeylength, " + rsa.getModulus().bitLength());
            }
            boolean p256 = SECObjectIdentifiers.secp256r1.equals(
                    request.getSubjectPublicKeyInfo().getAlgorithm().getParameters());
            if (key instanceof ECPublicKey && !p256) {
                throw illegalKey("createcert.illegaleccurve");
            }
            if (!request.isSignatureValid(new JcaContentVerifierProviderBuilder().build(key))) {
                throw Refusal.ejbca("INTERNAL_ERROR", 400, "POPO verification failed.");
            }
        } catch (java.security.GeneralSecurityException | OperatorCreationException | PKCSException e) {
            Refusal refusal = Refusal.ejbca("INTERNAL_ERROR", 400, "POPO verification failed.");
            refusal.initCause(e);
            throw refusal;
        }
    }

    private static Refusal illegalKey(String text) {
        return Refusal.ejbca("ILLEGAL_KEY", 400, text);
    }
}
