package cn.cegn.ra.token.enrolment;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.Base64;

/** The signature over a station's answer: the broker knows names and secrets, but not who may say what about which job. */
public final class AnswerSignature {
    private static final String ALGORITHM = "SHA256withECDSA";

    private AnswerSignature() {}

    /** Base64. */
    public static String sign(String answer, PrivateKey key) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(answer.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the station's own key does not sign", e);
        }
    }

    /** Whether it is this station's; a signature that does not even read is not. */
    public static boolean holds(String answer, String signature, X509Certificate station) {
        if (signature == null) {
            return false;
        }
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(station.getPublicKey());
            check.update(answer.getBytes(StandardCharsets.UTF_8));
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
