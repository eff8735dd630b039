package cn.cegn.ra.ca;

import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.cert.X509Certificate;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.operator.ContentVerifier;
import org.bouncycastle.operator.ContentVerifierProvider;
import org.bouncycastle.operator.DefaultDigestAlgorithmIdentifierFinder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.RuntimeOperatorException;
import org.bouncycastle.operator.bc.BcECContentVerifierProviderBuilder;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;

/**
 * Verifies what a public key has signed. Elliptic curves are reckoned by Bouncy Castle itself, which takes a tenth of the time that the
 * providers of Java 17 take for P-256; everything else is the JDK's.
 */
public final class SignatureCheck {
    private final X500Principal subject;
    private final ContentVerifierProvider verifier;

    /**
     * By the key of one certificate. Keep it for a key that verifies often: what is reckoned ahead for a point of a curve is kept
     * with it. Safe for many threads.
     *
     * @throws IllegalArgumentException if it has no key that can be used
     */
    public SignatureCheck(X509Certificate above) {
        this.subject = above.getSubjectX500Principal();
        this.verifier =
                verifier(SubjectPublicKeyInfo.getInstance(above.getPublicKey().getEncoded()));
    }

    /**
     * What verifies with this key.
     *
     * @throws IllegalArgumentException if it is no key that can be used
     */
    static ContentVerifierProvider verifier(SubjectPublicKeyInfo key) {
        try {
            if (X9ObjectIdentifiers.id_ecPublicKey.equals(key.getAlgorithm().getAlgorithm())) {
                return new BcECContentVerifierProviderBuilder(new DefaultDigestAlgorithmIdentifierFinder())
                        .build(PublicKeyFactory.createKey(key));
            }
            return new JcaContentVerifierProviderBuilder()
                    .build(KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(key.getEncoded())));
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalArgumentException("no public key that can be used", e);
        }
    }

    /** Whether one certificate names the other's subject as its issuer and is signed with its key. */
    public static boolean isSignedBy(X509Certificate below, X509Certificate above) {
        try {
            return new SignatureCheck(above).hasSigned(below);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Mostly the same bytes, which takes less to see than names that are equal by RFC 5280. */
    private boolean isIssuer(X500Principal name) {
        return Arrays.equals(name.getEncoded(), subject.getEncoded()) || name.equals(subject);
    }

    /** Whether a certificate names ours as its issuer and is signed with our key. */
    public boolean hasSigned(X509Certificate below) {
        try {
            if (!isIssuer(below.getIssuerX500Principal())) {
                return false;
            }
            ContentVerifier signature = verifier.get(algorithm(below));
            try (OutputStream signed = signature.getOutputStream()) {
                signed.write(below.getTBSCertificate());
            }
            return signature.verify(below.getSignature());
        } catch (GeneralSecurityException | OperatorCreationException | IOException | RuntimeOperatorException e) {
            return false;
        }
    }

    /** As it stands beside the signature; the JDK has compared it with the one that is signed. */
    private static AlgorithmIdentifier algorithm(X509Certificate certificate) throws IOException {
        ASN1ObjectIdentifier oid = new ASN1ObjectIdentifier(certificate.getSigAlgOID());
        byte[] parameters = certificate.getSigAlgParams();
        return parameters == null
                ? new AlgorithmIdentifier(oid)
                : new AlgorithmIdentifier(oid, ASN1Primitive.fromByteArray(parameters));
    }
}
