package cn.cegn.ra.ca.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.ca.IssuedCertificate;
import cn.cegn.ra.ca.Orders;
import cn.cegn.ra.ca.RegistrationOrder;
import cn.cegn.ra.ca.Requests;
import cn.cegn.ra.ca.RevocationReason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second opinion on certificate and CRL, from OpenSSL, which these tests need on the PATH. */
class EmbeddedCaOpensslTest {
    @TempDir
    private Path folder;

    @TempDir
    private Path data;

    private IssuedCertificate issued;

    @BeforeEach
    void issueAndRevoke() throws Exception {
        try (EmbeddedCa ca = EmbeddedCa.open(
                new EmbeddedCaSettings(data, EmbeddedCaTest.BASE, Clock.systemUTC()), EmbeddedCaTest.PASSWORD)) {
            RegistrationOrder order = Orders.person(Orders.username());
            ca.register(order);
            issued = ca.issue(order, Requests.request(Requests.p256()));
            pem("root.pem", "CERTIFICATE", ca.chain().get(1));
            pem("issuing.pem", "CERTIFICATE", ca.chain().get(0));
            pem("person.pem", "CERTIFICATE", issued.certificate());
            pem("empty.pem", "X509 CRL", ca.crl());
            ca.revoke(issued.serialNumber(), RevocationReason.KEY_COMPROMISE);
            pem("revoked.pem", "X509 CRL", ca.crl());
        }
    }

    @Test
    @DisplayName("S2.6-4: OpenSSL verifies the certificate strictly and finds it revoked in the next CRL")
    void opensslVerifiesTheCertificate() throws Exception {
        assertThat(verify("empty.pem", "person.pem")).contains("person.pem: OK");
        assertThat(verify("revoked.pem", "person.pem")).contains("certificate revoked");
    }

    @Test
    @DisplayName("S2.6-4: OpenSSL reads the subject with 𠮷 and ·, the usages and the two addresses")
    void opensslReadsTheCertificate() throws Exception {
        String text =
                openssl("x509", "-in", "person.pem", "-noout", "-text", "-nameopt", "utf8,sep_comma_plus,-esc_msb");
        assertThat(text)
                .contains(
                        "CN=𠮷古丽·买买提",
                        "serialNumber=P-000042",
                        "X509v3 Key Usage: critical",
                        "Digital Signature, Non Repudiation",
                        "TLS Web Client Authentication, E-mail Protection",
                        "URI:http://ca.example.cn/ca/issuing.crl",
                        "CA Issuers - URI:http://ca.example.cn/ca/issuing.cer",
                        "CA:FALSE",
                        "email:guli@example.cn");
    }

    private String verify(String crl, String certificate) throws Exception {
        return openssl(
                "verify",
                "-x509_strict",
                "-crl_check",
                "-CRLfile",
                crl,
                "-CAfile",
                "root.pem",
                "-untrusted",
                "issuing.pem",
                certificate);
    }

    private String openssl(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(arguments));
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            throw new AssertionError("These tests need the openssl command on the PATH: install OpenSSL", e);
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }

    private void pem(String name, String kind, X509Certificate certificate)
            throws IOException, CertificateEncodingException {
        pem(name, kind, certificate.getEncoded());
    }

    private void pem(String name, String kind, byte[] der) throws IOException {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        Files.writeString(
                folder.resolve(name), "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n");
    }
}
