package cn.cegn.ra.application.control;

import cn.cegn.ra.application.entity.CanonicalJson;
import cn.cegn.ra.application.entity.CertificateRequest;
import cn.cegn.ra.application.entity.FieldFormat;
import cn.cegn.ra.application.entity.Finding;
import cn.cegn.ra.application.entity.Problem;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.PKCSException;

/**
 * Judges a PKCS#10 request before anybody works on it (S-D-05): its wrapping, its key (P-256, RSA of 2048 to 4096 bits) and its proof of
 * possession (RFC 2986, a signature with SHA-256 or longer). The CA judges again when it issues.
 */
public final class RequestCheck {
    private static final Set<String> SIGNATURES = Set.of(
            X9ObjectIdentifiers.ecdsa_with_SHA256.getId(),
            X9ObjectIdentifiers.ecdsa_with_SHA384.getId(),
            X9ObjectIdentifiers.ecdsa_with_SHA512.getId(),
            PKCSObjectIdentifiers.sha256WithRSAEncryption.getId(),
            PKCSObjectIdentifiers.sha384WithRSAEncryption.getId(),
            PKCSObjectIdentifiers.sha512WithRSAEncryption.getId());
    private static final BigInteger SMALLEST_EXPONENT = BigInteger.valueOf(65537);

    private RequestCheck() {}

    /** What was found: a request, or what is wrong with it. */
    public record Result(Optional<CertificateRequest> request, List<Finding> findings) {
        private static Result wrong(Problem problem) {
            return new Result(Optional.empty(), List.of(new Finding(problem, List.of())));
        }
    }

    public static Result judge(String typed, Clock clock) {
        String pem = FieldFormat.PKCS10.normalise(typed == null ? "" : typed);
        if (pem.isEmpty()) {
            return Result.wrong(Problem.MISSING);
        }
        List<Finding> wrapping = FieldFormat.PKCS10.findings(pem, clock);
        if (!wrapping.isEmpty()) {
            return new Result(Optional.empty(), wrapping);
        }
        try {
            return judge(pem, new PKCS10CertificationRequest(der(pem)), clock);
        } catch (IOException | RuntimeException e) {
            // Bouncy Castle answers damaged DER with both kinds.
            return new Result(
                    Optional.empty(),
                    List.of(new Finding(Problem.FORMAT_WRONG, List.of("-----BEGIN CERTIFICATE REQUEST-----"))));
        }
    }

    private static Result judge(String pem, PKCS10CertificationRequest request, Clock clock) throws IOException {
        SubjectPublicKeyInfo key = request.getSubjectPublicKeyInfo();
        Optional<String> algorithm = algorithm(key);
        if (algorithm.isEmpty()
                || !SIGNATURES.contains(
                        request.getSignatureAlgorithm().getAlgorithm().getId())) {
            return Result.wrong(Problem.REQUEST_KEY_UNFIT);
        }
        if (!isProven(request, key)) {
            return Result.wrong(Problem.REQUEST_NOT_PROVEN);
        }
        String digest = CanonicalJson.sha256(key.getEncoded(ASN1Encoding.DER));
        return new Result(
                Optional.of(new CertificateRequest(pem, algorithm.get(), digest, clock.instant())), List.of());
    }

    private static byte[] der(String pem) {
        String body = pem.replaceAll("-----(BEGIN|END) (NEW )?CERTIFICATE REQUEST-----", "");
        return Base64.getMimeDecoder().decode(body);
    }

    private static Optional<String> algorithm(SubjectPublicKeyInfo key) throws IOException {
        if (isRsa(key)) {
            RSAKeyParameters rsa = (RSAKeyParameters) PublicKeyFactory.createKey(key);
            int bits = rsa.getModulus().bitLength();
            boolean fit = bits >= 2048 && bits <= 4096 && rsa.getExponent().compareTo(SMALLEST_EXPONENT) >= 0;
            return fit ? Optional.of("RSA-" + bits) : Optional.empty();
        }
        byte[] point = key.getPublicKeyData().getOctets();
        boolean fit = X9ObjectIdentifiers.id_ecPublicKey.equals(
                        key.getAlgorithm().getAlgorithm())
                && SECObjectIdentifiers.secp256r1.equals(key.getAlgorithm().getParameters())
                && point.length == 65;
        return fit ? Optional.of("P-256") : Optional.empty();
    }

    private static boolean isRsa(SubjectPublicKeyInfo key) {
        return PKCSObjectIdentifiers.rsaEncryption.equals(key.getAlgorithm().getAlgorithm());
    }

    private static boolean isProven(PKCS10CertificationRequest request, SubjectPublicKeyInfo key) throws IOException {
        try {
            PublicKey publicKey = KeyFactory.getInstance(isRsa(key) ? "RSA" : "EC")
                    .generatePublic(new X509EncodedKeySpec(key.getEncoded(ASN1Encoding.DER)));
            return request.isSignatureValid(new JcaContentVerifierProviderBuilder().build(publicKey));
        } catch (GeneralSecurityException | OperatorCreationException | PKCSException e) {
            return false;
        }
    }
}
