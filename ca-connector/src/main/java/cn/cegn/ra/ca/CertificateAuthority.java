package cn.cegn.ra.ca;

import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/**
 * A certification authority that signs what this registration authority has approved.
 *
 * <p>Implementations are safe for use by many threads. No method takes part in a database transaction: callers record
 * their intent first and repeat the call after a crash.
 */
public interface CertificateAuthority {

    /**
     * Makes the one entry for which a certificate may be issued later. Nothing is issued.
     *
     * <p>Idempotent by {@link RegistrationOrder#username()}: the same order again changes nothing.
     *
     * @throws CaException {@code REFUSED} if the username is taken by an order with other contents
     */
    void register(RegistrationOrder order) throws CaException;

    /**
     * Issues the certificate of a registration, at most once.
     *
     * <p>Called again with the same key it answers the certificate that exists; the result is checked against the order
     * (subject, SAN, public key, usages, validity) before it is returned.
     *
     * @param pkcs10 DER of a PKCS#10 request; only its public key and its proof of possession are used
     * @throws CaException {@code REFUSED} if a certificate exists for another key, if the proof of possession is wrong or the
     *     key does not fit the profile; {@code UNKNOWN} if the CA may have issued: look with {@link #find} before anything else
     */
    IssuedCertificate issue(RegistrationOrder order, byte[] pkcs10) throws CaException;

    /**
     * The certificate that was issued for a registration, found by username and, where given, public key.
     *
     * <p>Empty is an answer only if the CA is able to answer: an implementation proves that it can find something before it
     * says "nothing".
     *
     * @param subjectPublicKeyInfo DER of the key that the certificate must hold, or null for any
     */
    Optional<IssuedCertificate> find(String username, byte[] subjectPublicKeyInfo) throws CaException;

    /** Ends a certificate for good. Repeating it is no error; the first reason stays (RFC 5280 §5.3.1). */
    void revoke(BigInteger serialNumber, RevocationReason reason) throws CaException;

    /** Puts a certificate on hold (RFC 5280 certificateHold). Refused for a revoked one. */
    void suspend(BigInteger serialNumber) throws CaException;

    /** Lifts a hold. Refused for a revoked certificate; no error for a valid one. */
    void resume(BigInteger serialNumber) throws CaException;

    /** What the CA says of a certificate now. */
    CertificateStatus status(BigInteger serialNumber) throws CaException;

    /** The issuing CA's certificate first, the root last. */
    List<X509Certificate> chain() throws CaException;

    /** DER of the newest CRL of the issuing CA. */
    byte[] crl() throws CaException;

    /** Whether the CA can be reached and would do what we need; changes nothing at the CA, throws nothing. */
    CaHealth health();
}
