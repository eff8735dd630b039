package cn.cegn.ra.ca;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.PKCSException;

/**
 * The public key of a PKCS#10 request whose proof of possession was right; nothing else of the request is kept.
 *
 * <p>Accepted: P-256 on the named curve as an uncompressed point; RSA of 2048 to 4096 bits with an odd exponent of at least 65537
 * (NIST SP 800-56B); requests signed with SHA-256 or longer.
 */
public final class KeyRequest {
    private static final int MAX_BYTES = 16 * 1024;
    private static final BigInteger SMALLEST_EXPONENT = BigInteger.valueOf(65537);
    private static final Set<String> SIGNATURES = Set.of(
            X9ObjectIdentifiers.ecdsa_with_SHA256.getId(),
            X9ObjectIdentifiers.ecdsa_with_SHA384.getId(),
            X9ObjectIdentifiers.ecdsa_with_SHA512.getId(),
            PKCSObjectIdentifiers.sha256WithRSAEncryption.getId(),
            PKCSObjectIdentifiers.sha384WithRSAEncryption.getId(),
            PKCSObjectIdentifiers.sha512WithRSAEncryption.getId(),
            PKCSObjectIdentifiers.id_RSASSA_PSS.getId());

    private final SubjectPublicKeyInfo key;
    private final byte[] der;

    private KeyRequest(SubjectPublicKeyInfo key) throws IOException {
        this.key = key;
        this.der = key.getEncoded(ASN1Encoding.DER);
    }

    /**
     * Reads a request and proves possession.
     *
     * @param pkcs10 DER
     * @throws CaException {@code REFUSED} if it is not one, if its key is not permitted or if the proof is wrong
     */
    public static KeyRequest read(byte[] pkcs10) throws CaException {
        if (pkcs10.length > MAX_BYTES) {
            throw refused("The request is longer than " + MAX_BYTES + " bytes", null);
        }
        try {
            PKCS10CertificationRequest request = new PKCS10CertificationRequest(pkcs10);
            KeyRequest result = new KeyRequest(request.getSubjectPublicKeyInfo());
            result.requirePermittedKey();
            result.requirePossession(request);
            return result;
        } catch (IOException | RuntimeException e) {
            throw refused("The request is not a PKCS#10 request in DER", e);
        }
    }

    public SubjectPublicKeyInfo key() {
        return key;
    }

    /** DER of the SubjectPublicKeyInfo. */
    public byte[] der() {
        return der.clone();
    }

    public boolean isRsa() {
        return isRsa(key);
    }

    public static boolean isRsa(SubjectPublicKeyInfo key) {
        return PKCSObjectIdentifiers.rsaEncryption.equals(key.getAlgorithm().getAlgorithm());
    }

    /** SHA-256 of the SubjectPublicKeyInfo in hexadecimal. */
    public String hash() {
        return hash(der);
    }

    /** SHA-256 in hexadecimal. */
    public static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private void requirePermittedKey() throws IOException, CaException {
        if (!(isRsa() ? isPermittedRsa() : isPermittedEc())) {
            throw refused(
                    "The key does not fit the profile: P-256, or RSA of 2048 to 4096 bits with an odd exponent from 65537",
                    null);
        }
    }

    private boolean isPermittedRsa() throws IOException {
        RSAKeyParameters rsa = (RSAKeyParameters) PublicKeyFactory.createKey(key);
        int bits = rsa.getModulus().bitLength();
        BigInteger exponent = rsa.getExponent();
        return DERNull.INSTANCE.equals(key.getAlgorithm().getParameters())
                && bits >= 2048
                && bits <= 4096
                && exponent.testBit(0)
                && exponent.compareTo(SMALLEST_EXPONENT) >= 0
                && exponent.bitLength() <= 256;
    }

    private boolean isPermittedEc() throws IOException {
        byte[] point = key.getPublicKeyData().getOctets();
        boolean named = X9ObjectIdentifiers.id_ecPublicKey.equals(
                        key.getAlgorithm().getAlgorithm())
                && SECObjectIdentifiers.secp256r1.equals(key.getAlgorithm().getParameters());
        // createKey refuses a point that is not on the curve.
        return named
                && point.length == 65
                && point[0] == 4
                && !PublicKeyFactory.createKey(key).isPrivate();
    }

    private void requirePossession(PKCS10CertificationRequest request) throws CaException {
        if (!SIGNATURES.contains(request.getSignatureAlgorithm().getAlgorithm().getId())) {
            throw refused("The request is signed with an algorithm that proves nothing today", null);
        }
        try {
            if (!request.isSignatureValid(SignatureCheck.verifier(key))) {
                throw refused("The request's proof of possession is wrong", null);
            }
        } catch (PKCSException | IllegalArgumentException e) {
            throw refused("The request's proof of possession is wrong", e);
        }
    }

    private static CaException refused(String message, Exception cause) {
        return new CaException(CaException.Kind.REFUSED, message, cause);
    }
}
