package cn.cegn.ra.provisioning.control;

import cn.cegn.ra.token.enrolment.StationCode;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.util.Optional;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;

/** What an enrolment brings, looked at as what it is: something that anybody may have sent. */
public final class EnrolmentCheck {
    private static final int CURVE_BITS = 256;

    private EnrolmentCheck() {}

    /** The key of a request that this very key signed, on a curve of 256 bits; empty for anything else. */
    public static Optional<PublicKey> keyOf(byte[] pkcs10) {
        if (pkcs10 == null) {
            return Optional.empty();
        }
        try {
            JcaPKCS10CertificationRequest request = new JcaPKCS10CertificationRequest(pkcs10);
            PublicKey key = request.getPublicKey();
            boolean right = key instanceof ECPublicKey curve
                    && curve.getParams().getCurve().getField().getFieldSize() == CURVE_BITS
                    && request.isSignatureValid(new JcaContentVerifierProviderBuilder().build(key));
            return right ? Optional.of(key) : Optional.empty();
        } catch (IOException | GeneralSecurityException | OperatorCreationException | PKCSException e) {
            return Optional.empty();
        }
    }

    public static boolean isDigest(String hex) {
        return hex != null && hex.matches("[0-9a-f]{64}");
    }

    /** Digest of what was sent as a code's secret half. */
    public static String digest(String secret) {
        return StationCode.digestOf(secret == null ? "" : secret);
    }
}
