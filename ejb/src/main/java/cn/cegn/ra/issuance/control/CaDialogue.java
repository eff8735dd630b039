package cn.cegn.ra.issuance.control;

import cn.cegn.ra.ca.CaException;
import cn.cegn.ra.ca.CertificateAuthority;
import cn.cegn.ra.ca.IssuedCertificate;
import cn.cegn.ra.ca.OrderConformity;
import cn.cegn.ra.ca.RegistrationOrder;
import cn.cegn.ra.ca.RevocationReason;
import cn.cegn.ra.certificate.entity.CertificateStep;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.jboss.logging.Logger;

/**
 * Talks with the CA so that nothing is issued twice, and sorts what it answers (S2.6-4). A certificate that is not what was registered is put
 * on hold at once. Knows no database.
 */
public final class CaDialogue {
    private static final Logger LOG = Logger.getLogger(CaDialogue.class);

    private final CertificateAuthority authority;

    public CaDialogue(CertificateAuthority authority) {
        this.authority = authority;
    }

    /** Makes the entry at the CA; the same again changes nothing. */
    public CaAnswer register(RegistrationOrder order) {
        return sorted(() -> {
            authority.register(order);
            return new CaAnswer.Done();
        });
    }

    /**
     * Has the certificate issued.
     *
     * <p>{@code Fruitless} only if the CA itself said that it failed and a look after that has proved that there is nothing; a time-out or a
     * broken connection is {@code Later}, whatever a look shows, because the request may still be on its way.
     *
     * @param again whether it was ordered before: then it is looked for first
     */
    public CaAnswer order(RegistrationOrder order, byte[] pkcs10, boolean again) {
        byte[] key = publicKey(pkcs10);
        CaAnswer answer = sorted(() -> {
            Optional<IssuedCertificate> there = again ? authority.find(order.username(), key) : Optional.empty();
            if (there.isPresent()) {
                return compared(order, key, there.get());
            }
            authority.register(order);
            return compared(order, key, authority.issue(order, pkcs10));
        });
        return answer instanceof CaAnswer.Later later ? lookOnce(order, key, later) : answer;
    }

    /** Puts a certificate on hold, lifts the hold or revokes it; repeating it is no error. */
    public CaAnswer change(BigInteger serialNumber, CertificateStep step, RevocationReason reason) {
        return sorted(() -> {
            switch (step) {
                case SUSPEND -> authority.suspend(serialNumber);
                case RESUME -> authority.resume(serialNumber);
                case REVOKE -> authority.revoke(serialNumber, reason);
                case EXPIRE -> throw new IllegalArgumentException("no CA is asked to let a certificate expire");
            }
            return new CaAnswer.Done();
        });
    }

    /**
     * Revokes what the CA made under the name of an approval that was given up, for whatever key.
     *
     * @return {@code Issued} with what was revoked, {@code Done} if the CA made nothing
     */
    public CaAnswer clear(String username) {
        return sorted(() -> {
            Optional<IssuedCertificate> found = authority.find(username, null);
            if (found.isEmpty()) {
                return new CaAnswer.Done();
            }
            authority.revoke(found.get().serialNumber(), RevocationReason.CESSATION_OF_OPERATION);
            return new CaAnswer.Issued(found.get());
        });
    }

    /** The CA may have issued although it did not say so. Nothing found is proved ({@link CertificateAuthority#find}), as of now. */
    private CaAnswer lookOnce(RegistrationOrder order, byte[] key, CaAnswer.Later later) {
        return sorted(() -> authority
                .find(order.username(), key)
                .map(found -> compared(order, key, found))
                .orElseGet(() -> later.leftOpenByCa() ? new CaAnswer.Fruitless(later.words()) : later));
    }

    private CaAnswer compared(RegistrationOrder order, byte[] key, IssuedCertificate issued) {
        List<String> differences = OrderConformity.differences(order, key, issued.certificate());
        return differences.isEmpty()
                ? new CaAnswer.Issued(issued)
                : new CaAnswer.Failed(
                        CaException.Kind.BROKEN,
                        "The certificate " + issued.serialNumberHex() + " is not what was registered: " + differences,
                        held(issued.serialNumber()));
    }

    private CaAnswer sorted(Question question) {
        try {
            return question.ask();
        } catch (CaException e) {
            return switch (e.kind()) {
                case REFUSED, BROKEN ->
                    new CaAnswer.Failed(
                            e.kind(),
                            e.getMessage(),
                            e.serialNumber().map(this::held).orElse(null));
                case UNAVAILABLE, UNKNOWN -> new CaAnswer.Later(e.getMessage(), e.isLeftOpenByCa());
            };
        }
    }

    /** Whoever can not put it on hold now does it later: it stands among the incidents until then. */
    private CaAnswer.Stray held(BigInteger serialNumber) {
        try {
            authority.suspend(serialNumber);
            return new CaAnswer.Stray(serialNumber, true);
        } catch (CaException e) {
            LOG.warnf("the certificate %s could not be put on hold yet: %s", serialNumber.toString(16), e.getMessage());
            return new CaAnswer.Stray(serialNumber, false);
        }
    }

    private static byte[] publicKey(byte[] pkcs10) {
        try {
            return new PKCS10CertificationRequest(pkcs10)
                    .getSubjectPublicKeyInfo()
                    .getEncoded();
        } catch (IOException e) {
            throw new IllegalArgumentException("no PKCS#10 request", e);
        }
    }

    private interface Question {
        CaAnswer ask() throws CaException;
    }
}
