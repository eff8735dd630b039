package cn.cegn.ra.acceptance.control;

import cn.cegn.ra.acceptance.entity.KeyFinding;
import cn.cegn.ra.ca.CertificateStatus;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** Judges a certificate that was shown against the one of the case. TLS has proved the key of what was shown, and nothing else. */
final class HandshakeJudge {
    private final X509Certificate own;
    private final List<X509Certificate> chain;
    private final Function<X509Certificate, CertificateStatus> word;

    /**
     * @param own of the case; null if it has none
     * @param chain issuing CA first
     * @param word what the CA says of a certificate; null if it can not be asked
     */
    HandshakeJudge(
            X509Certificate own, List<X509Certificate> chain, Function<X509Certificate, CertificateStatus> word) {
        this.own = own;
        this.chain = List.copyOf(chain);
        this.word = word;
    }

    KeyFinding judge(X509Certificate shown, Instant now) {
        boolean isOwn = shown.equals(own);
        if (!isOwn && !isOurs(shown)) {
            return KeyFinding.FOREIGN;
        }
        if (now.isAfter(shown.getNotAfter().toInstant())) {
            return KeyFinding.EXPIRED;
        }
        CertificateStatus status = word.apply(shown);
        if (status == CertificateStatus.REVOKED) {
            return KeyFinding.REVOKED;
        }
        return isOwn ? inForce(shown, status, now) : KeyFinding.ANOTHER;
    }

    private static KeyFinding inForce(X509Certificate shown, CertificateStatus status, Instant now) {
        if (now.isBefore(shown.getNotBefore().toInstant())) {
            return KeyFinding.NOT_YET;
        }
        if (status == CertificateStatus.SUSPENDED) {
            return KeyFinding.SUSPENDED;
        }
        return status == CertificateStatus.VALID ? KeyFinding.PROVED : KeyFinding.UNANSWERED;
    }

    /** By its signature: a name can be written by anybody. */
    private boolean isOurs(X509Certificate shown) {
        if (chain.isEmpty()) {
            return false;
        }
        try {
            shown.verify(chain.get(0).getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
