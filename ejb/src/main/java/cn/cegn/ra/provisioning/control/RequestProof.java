package cn.cegn.ra.provisioning.control;

import cn.cegn.ra.provisioning.entity.KeyJobView;
import cn.cegn.ra.token.job.StationAnswer;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.PKCSException;

/** Whether a request proves that its key pair is on the labelled key (S2.6-4: never outside it). */
final class RequestProof {
    private RequestProof() {}

    static boolean holds(StationAnswer.Prepared prepared, KeyJobView job) {
        return prepared.keySerial().equals(job.serial()) && prepared.provedOnKey() && verifies(prepared.pkcs10());
    }

    /** The request was signed with the private key of its public key. */
    static boolean verifies(byte[] pkcs10) {
        try {
            PKCS10CertificationRequest request = new PKCS10CertificationRequest(pkcs10);
            PublicKey key =
                    KeyFactory.getInstance(algorithm(pkcs10)).generatePublic(new X509EncodedKeySpec(publicKey(pkcs10)));
            return request.isSignatureValid(new JcaContentVerifierProviderBuilder().build(key));
        } catch (IOException | GeneralSecurityException | OperatorCreationException | PKCSException e) {
            return false;
        } catch (RuntimeException e) {
            // Bouncy Castle answers damaged DER with both kinds.
            return false;
        }
    }

    /** DER of the public key. */
    static byte[] publicKey(byte[] pkcs10) {
        try {
            return new PKCS10CertificationRequest(pkcs10)
                    .getSubjectPublicKeyInfo()
                    .getEncoded();
        } catch (IOException e) {
            throw new IllegalArgumentException("no PKCS#10 request", e);
        }
    }

    /** RSA or EC. */
    static String algorithm(byte[] pkcs10) {
        try {
            ASN1ObjectIdentifier algorithm = new PKCS10CertificationRequest(pkcs10)
                    .getSubjectPublicKeyInfo()
                    .getAlgorithm()
                    .getAlgorithm();
            return algorithm.equals(PKCSObjectIdentifiers.rsaEncryption) ? "RSA" : "EC";
        } catch (IOException e) {
            throw new IllegalArgumentException("no PKCS#10 request", e);
        }
    }
}
