package cn.cegn.ra.application.control;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.application.entity.Finding;
import cn.cegn.ra.application.entity.Problem;
import cn.cegn.ra.application.entity.SampleForms;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RequestCheckTest {
    private static KeyPair ec(String curve) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(curve));
        return generator.generateKeyPair();
    }

    private static KeyPair rsa(int bits) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits);
        return generator.generateKeyPair();
    }

    private static String pem(KeyPair pair, KeyPair signer, String algorithm) throws Exception {
        byte[] der = new JcaPKCS10CertificationRequestBuilder(new X500Name("CN=x"), pair.getPublic())
                .build(new JcaContentSignerBuilder(algorithm).build(signer.getPrivate()))
                .getEncoded();
        return "-----BEGIN CERTIFICATE REQUEST-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
                + "\n-----END CERTIFICATE REQUEST-----\n";
    }

    private static Problem problem(String pem) {
        return RequestCheck.judge(pem, SampleForms.CLOCK).findings().stream()
                .map(Finding::problem)
                .findFirst()
                .orElse(null);
    }

    @Test
    @DisplayName("S-D-05: requests for P-256 and RSA-2048 are taken, each with its key's own digest")
    void goodRequests() throws Exception {
        KeyPair ec = ec("secp256r1");
        var first = RequestCheck.judge(pem(ec, ec, "SHA256withECDSA"), SampleForms.CLOCK);
        var again = RequestCheck.judge(pem(ec, ec, "SHA384withECDSA"), SampleForms.CLOCK);
        KeyPair rsa = rsa(2048);
        var other = RequestCheck.judge(pem(rsa, rsa, "SHA256withRSA"), SampleForms.CLOCK);
        assertThat(first.request().orElseThrow().keyAlgorithm()).isEqualTo("P-256");
        assertThat(other.request().orElseThrow().keyAlgorithm()).isEqualTo("RSA-2048");
        assertThat(again.request().orElseThrow().keyDigest())
                .isEqualTo(first.request().orElseThrow().keyDigest())
                .isNotEqualTo(other.request().orElseThrow().keyDigest());
    }

    @Test
    @DisplayName("S-D-05: a request that is signed by another key proves nothing and is refused")
    void signedByAnotherKey() throws Exception {
        assertThat(problem(pem(ec("secp256r1"), ec("secp256r1"), "SHA256withECDSA")))
                .isEqualTo(Problem.REQUEST_NOT_PROVEN);
    }

    @Test
    @DisplayName("S-D-05: short keys, other curves and weak signatures are refused")
    void weakKeys() throws Exception {
        KeyPair rsa = rsa(1024);
        KeyPair p384 = ec("secp384r1");
        KeyPair p256 = ec("secp256r1");
        assertThat(problem(pem(rsa, rsa, "SHA256withRSA"))).isEqualTo(Problem.REQUEST_KEY_UNFIT);
        assertThat(problem(pem(p384, p384, "SHA256withECDSA"))).isEqualTo(Problem.REQUEST_KEY_UNFIT);
        assertThat(problem(pem(p256, p256, "SHA1withECDSA"))).isEqualTo(Problem.REQUEST_KEY_UNFIT);
    }

    @Test
    @DisplayName("S-D-05: nothing, other text and damaged requests are named as what they are")
    void noRequests() throws Exception {
        KeyPair p256 = ec("secp256r1");
        String damaged = pem(p256, p256, "SHA256withECDSA").replaceFirst("\n.{64}\n", "\nMIIB\n");
        assertThat(problem(null)).isEqualTo(Problem.MISSING);
        assertThat(problem("hello")).isEqualTo(Problem.FORMAT_WRONG);
        assertThat(problem(damaged)).isEqualTo(Problem.FORMAT_WRONG);
    }
}
