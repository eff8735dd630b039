package cn.cegn.ra.ca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.cert.CRLReason;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link CertificateAuthority} must do, the embedded one and the ministry's. Usernames are new in every test. */
public abstract class CertificateAuthorityContract {

    /** The CA under test, running. */
    protected abstract CertificateAuthority ca();

    @Test
    @DisplayName("S2.5-4: registering the same order again changes nothing, other contents are refused")
    void aUsernameBelongsToOneOrder() throws Exception {
        RegistrationOrder order = Orders.person(Orders.username());
        ca().register(order);
        ca().register(order);

        refused(() -> ca().register(Orders.changed(order)));
        assertThat(ca().find(order.username(), null)).isEmpty();
    }

    @Test
    @DisplayName("S2.6-2: nothing is issued without a registration of exactly these contents")
    void anOrderThatIsNotRegisteredIsNotIssued() throws Exception {
        RegistrationOrder order = Orders.person(Orders.username());
        byte[] request = Requests.request(Requests.p256());
        refused(() -> ca().issue(order, request));

        ca().register(order);
        refused(() -> ca().issue(Orders.changed(order), request));
    }

    @Test
    @DisplayName("S2.6-4: the subject is the order's, character by character, whatever the request claims")
    void theSubjectComesFromTheOrder() throws Exception {
        X509Certificate person = issue(Orders.person(Orders.username())).certificate();
        assertThat(texts(person))
                .containsExactly(
                        "2.5.4.6 P CN",
                        "2.5.4.8 U 新疆维吾尔自治区",
                        "2.5.4.10 U 国家信息中心",
                        "2.5.4.11 U 一处",
                        "2.5.4.3 U 𠮷古丽·买买提",
                        "2.5.4.5 P P-000042");

        X509Certificate organization =
                issue(Orders.organization(Orders.username())).certificate();
        assertThat(texts(organization))
                .containsExactly("2.5.4.6 P CN", "2.5.4.8 U 浙江省", "2.5.4.42 U 11330100002490123X", "2.5.4.3 U 杭州市民政局");
        assertThat(organization.getSubjectAlternativeNames()).isNull();
    }

    @Test
    @DisplayName("S2.6-4: a person's certificate signs and authenticates, and is no CA")
    void aPersonsCertificateHasItsProfile() throws Exception {
        X509Certificate certificate = issue(Orders.person(Orders.username())).certificate();
        assertThat(certificate.getKeyUsage())
                .containsExactly(true, true, false, false, false, false, false, false, false);
        assertThat(certificate.getCriticalExtensionOIDs()).contains("2.5.29.15");
        assertThat(certificate.getExtendedKeyUsage())
                .containsExactlyInAnyOrder("1.3.6.1.5.5.7.3.2", "1.3.6.1.5.5.7.3.4");
        assertThat(certificate.getBasicConstraints()).isEqualTo(-1);
        assertThat(certificate.getSubjectAlternativeNames()).containsExactly(List.of(1, "guli@example.cn"));
        assertThat(certificate.getSerialNumber()).isPositive();
    }

    @Test
    @DisplayName("S2.6-4: a server's certificate serves, with keyEncipherment for RSA only")
    void aServersCertificateHasItsProfile() throws Exception {
        RegistrationOrder order = Orders.device(Orders.username());
        ca().register(order);
        X509Certificate rsa =
                ca().issue(order, Requests.request(Requests.rsa(2048))).certificate();
        assertThat(rsa.getKeyUsage()).startsWith(true, true, true, false);
        assertThat(rsa.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
        assertThat(new HashSet<>(rsa.getSubjectAlternativeNames()))
                .isEqualTo(Set.of(
                        List.of(2, "www.example.cn"), List.of(7, "10.1.2.3"), List.of(7, "2001:db8:0:0:0:0:0:1")));

        X509Certificate ec = issue(Orders.device(Orders.username())).certificate();
        assertThat(ec.getKeyUsage()).startsWith(true, true, false, false);
    }

    @Test
    @DisplayName("S2.6-4: the chain leads from the certificate to a self-signed root")
    void theChainVerifies() throws Exception {
        IssuedCertificate issued = issue(Orders.organization(Orders.username()));
        assertThat(issued.chain()).isEqualTo(ca().chain());
        X509Certificate below = issued.certificate();
        for (X509Certificate above : issued.chain()) {
            below.verify(above.getPublicKey());
            assertThat(below.getIssuerX500Principal()).isEqualTo(above.getSubjectX500Principal());
            assertThat(above.getBasicConstraints()).isNotNegative();
            below = above;
        }
        below.verify(below.getPublicKey());
    }

    @Test
    @DisplayName("S2.6-4: issuing again with the same key answers the same certificate; another key is refused")
    void oneRegistrationHasOneCertificate() throws Exception {
        RegistrationOrder order = Orders.person(Orders.username());
        KeyPair pair = Requests.p256();
        ca().register(order);
        IssuedCertificate first = ca().issue(order, Requests.request(pair));

        assertThat(ca().issue(order, Requests.request(pair))).isEqualTo(first);
        refused(() -> ca().issue(order, Requests.request(Requests.p256())));
        assertThat(ca().find(order.username(), null)).contains(first);
        assertThat(ca().find(order.username(), pair.getPublic().getEncoded())).contains(first);
        assertThat(ca().find(order.username(), Requests.p256().getPublic().getEncoded()))
                .isEmpty();
        assertThat(ca().find(Orders.username(), null)).isEmpty();
    }

    @Test
    @DisplayName("S2.6-4: eight threads that issue one registration get one certificate")
    void threadsThatRaceGetOneCertificate() throws Exception {
        RegistrationOrder order = Orders.person(Orders.username());
        byte[] request = Requests.request(Requests.p256());
        ca().register(order);
        assertThat(new HashSet<>(together(8, () -> ca().issue(order, request)))).hasSize(1);
    }

    @Test
    @DisplayName("S2.6-4: a wrong proof of possession, no request at all, and weak keys are refused")
    void aRequestMustProveAGoodKey() throws Exception {
        RegistrationOrder order = Orders.person(Orders.username());
        ca().register(order);
        KeyPair pair = Requests.p256();
        refused(() -> ca().issue(order, Requests.request(pair, Requests.p256())));
        refused(() -> ca().issue(order, new byte[] {1, 2, 3}));
        refused(() -> ca().issue(order, Requests.request(Requests.rsa(1024))));
        refused(() -> ca().issue(order, Requests.request(Requests.ec("secp521r1"))));
        assertThat(ca().find(order.username(), null)).isEmpty();

        assertThat(ca().issue(order, Requests.request(pair)).certificate().getPublicKey())
                .isEqualTo(pair.getPublic());
    }

    @Test
    @DisplayName("S-D-01: a revocation is for good, its repetition no error, its first reason stays")
    void aRevocationIsForGood() throws Exception {
        BigInteger serial = issue(Orders.person(Orders.username())).serialNumber();
        ca().revoke(serial, RevocationReason.CESSATION_OF_OPERATION);
        ca().revoke(serial, RevocationReason.SUPERSEDED);

        assertThat(ca().status(serial)).isEqualTo(CertificateStatus.REVOKED);
        assertThat(onCrl(serial).getRevocationReason()).isEqualTo(CRLReason.CESSATION_OF_OPERATION);
        refused(() -> ca().suspend(serial));
        refused(() -> ca().resume(serial));
    }

    @Test
    @DisplayName("S-D-01: a hold is set and lifted, each as often as one likes, and a held certificate can be revoked")
    void aHoldCanBeLifted() throws Exception {
        BigInteger serial = issue(Orders.person(Orders.username())).serialNumber();
        assertThat(ca().status(serial)).isEqualTo(CertificateStatus.VALID);
        ca().resume(serial);
        ca().suspend(serial);
        ca().suspend(serial);
        assertThat(ca().status(serial)).isEqualTo(CertificateStatus.SUSPENDED);
        assertThat(onCrl(serial).getRevocationReason()).isEqualTo(CRLReason.CERTIFICATE_HOLD);

        ca().resume(serial);
        ca().resume(serial);
        assertThat(ca().status(serial)).isEqualTo(CertificateStatus.VALID);
        assertThat(onCrl(serial)).isNull();

        ca().suspend(serial);
        ca().revoke(serial, RevocationReason.UNSPECIFIED);
        assertThat(onCrl(serial).getRevocationReason()).isNull();
    }

    @Test
    @DisplayName("S-D-01: a serial number that was never issued is unknown and can not be changed")
    void anUnknownSerialNumberIsUnknown() throws Exception {
        BigInteger never = BigInteger.TEN;
        assertThat(ca().status(never)).isEqualTo(CertificateStatus.UNKNOWN);
        refused(() -> ca().revoke(never, RevocationReason.UNSPECIFIED));
        refused(() -> ca().suspend(never));
        refused(() -> ca().resume(never));
    }

    @Test
    @DisplayName("S2.6-4: a CA that can issue says that it is ready")
    void aWorkingCaIsReady() {
        assertThat(ca().health().ready()).isTrue();
    }

    /** Registers and issues with a new P-256 key. */
    protected IssuedCertificate issue(RegistrationOrder order) throws CaException {
        ca().register(order);
        return ca().issue(order, Requests.request(Requests.p256()));
    }

    protected static void refused(ThrowingCallable call) {
        fails(CaException.Kind.REFUSED, call);
    }

    protected static void fails(CaException.Kind kind, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        CaException.class, e -> assertThat(e.kind()).isEqualTo(kind));
    }

    /** The verified CRL's entry, or null. */
    protected X509CRLEntry onCrl(BigInteger serial) throws Exception {
        X509CRL crl =
                (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(ca().crl()));
        crl.verify(ca().chain().get(0).getPublicKey());
        return crl.getRevokedCertificate(serial);
    }

    /** What so many threads get that begin at once. */
    protected static <T> List<T> together(int threads, Callable<T> call) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<T>> calls = java.util.Collections.nCopies(threads, call);
            List<T> results = new ArrayList<>();
            for (Future<T> result : pool.invokeAll(calls)) {
                results.add(result.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    private static List<String> texts(X509Certificate certificate) {
        List<String> texts = new ArrayList<>();
        for (RDN rdn : X500Name.getInstance(
                        certificate.getSubjectX500Principal().getEncoded())
                .getRDNs()) {
            assertThat(rdn.isMultiValued()).isFalse();
            ASN1Encodable value = rdn.getFirst().getValue();
            String kind = value instanceof DERUTF8String ? "U" : value instanceof DERPrintableString ? "P" : "?";
            texts.add(rdn.getFirst().getType() + " " + kind + " " + value);
        }
        return texts;
    }
}
