package cn.cegn.ra.ca.embedded;

import cn.cegn.ra.ca.CertificateStatus;
import cn.cegn.ra.ca.RegistrationOrder;
import java.math.BigInteger;
import java.time.Instant;

/**
 * One entry of the ledger and its life: registered, intended (serial, key and content fixed), issued, then valid, suspended or
 * revoked. Only {@link Ledger} changes it; its own monitor is held by whoever issues for it.
 */
final class Registration {
    private final RegistrationOrder order;
    private Intent intent;
    private byte[] certificate;
    private CertificateStatus status = CertificateStatus.VALID;
    private int reason;
    private Instant changedAt;

    Registration(RegistrationOrder order) {
        this.order = order;
    }

    /** What will be signed, or was: written down before the signature is made. */
    static final class Intent {
        private final BigInteger serial;
        private final String keyHash;
        private byte[] content;

        /** @param content DER of the TBSCertificate */
        Intent(BigInteger serial, String keyHash, byte[] content) {
            this.serial = serial;
            this.keyHash = keyHash;
            this.content = content;
        }

        BigInteger serial() {
            return serial;
        }

        String keyHash() {
            return keyHash;
        }

        byte[] content() {
            return content;
        }
    }

    RegistrationOrder order() {
        return order;
    }

    Intent intent() {
        return intent;
    }

    byte[] certificate() {
        return certificate;
    }

    boolean isIssued() {
        return certificate != null;
    }

    CertificateStatus status() {
        return isIssued() ? status : CertificateStatus.UNKNOWN;
    }

    int reason() {
        return reason;
    }

    Instant changedAt() {
        return changedAt;
    }

    void intend(Intent next) {
        if (intent != null) {
            throw new IllegalStateException("a second intent for one registration");
        }
        intent = next;
    }

    void issued(byte[] der) {
        if (intent == null || certificate != null) {
            throw new IllegalStateException("a second certificate for one registration, or one without an intent");
        }
        certificate = der;
        intent.content = null;
    }

    void changeStatus(CertificateStatus next, int why, Instant at) {
        status = next;
        reason = why;
        changedAt = at;
    }
}
