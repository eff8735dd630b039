package cn.cegn.ra.ca.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.cegn.ra.ca.CaException;
import cn.cegn.ra.ca.CertificateAuthority;
import cn.cegn.ra.ca.CertificateAuthorityContract;
import cn.cegn.ra.ca.IssuedCertificate;
import cn.cegn.ra.ca.Orders;
import cn.cegn.ra.ca.RegistrationOrder;
import cn.cegn.ra.ca.RegistrationOrder.AlternativeName;
import cn.cegn.ra.ca.RegistrationOrder.SubjectAttribute;
import cn.cegn.ra.ca.Requests;
import cn.cegn.ra.ca.RevocationReason;
import cn.cegn.ra.ca.TurnedClock;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509CRLHolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedCaTest extends CertificateAuthorityContract {
    static final URI BASE = URI.create("http://ca.example.cn/ca");
    static final char[] PASSWORD = "trial-password".toCharArray();

    @TempDir
    private Path folder;

    private final TurnedClock clock = TurnedClock.withinASecond();
    private EmbeddedCa ca;

    @BeforeEach
    void open() throws CaException {
        ca = EmbeddedCa.open(new EmbeddedCaSettings(folder, BASE, clock), PASSWORD);
    }

    @AfterEach
    void close() throws CaException {
        ca.close();
    }

    @Override
    protected CertificateAuthority ca() {
        return ca;
    }

    @Test
    @DisplayName("S2.6-4: root and issuing CA have their names and live for decades")
    void theHierarchyIsNamedAndLong() throws Exception {
        X509Certificate issuing = ca.chain().get(0);
        X509Certificate root = ca.chain().get(1);
        String center = "O=National E-Government Network Administration Center,C=CN";
        assertThat(root.getSubjectX500Principal().getName()).isEqualTo("CN=CEGN RA Embedded Root," + center);
        assertThat(issuing.getSubjectX500Principal().getName()).isEqualTo("CN=CEGN RA Embedded Issuing CA," + center);
        assertThat(root.getNotAfter()).isAfter(issuing.getNotAfter());
        assertThat(issuing.getNotAfter().toInstant())
                .isAfter(clock.instant().atOffset(ZoneOffset.UTC).plusYears(19).toInstant());
        assertThat(issuing.getBasicConstraints()).isZero();
    }

    @Test
    @DisplayName("S2.6-4: validity begins 60 s back and ends when ordered")
    void validityIsAsOrdered() throws Exception {
        X509Certificate certificate = issue(Orders.device(Orders.username())).certificate();
        Instant now = Instant.parse("2026-11-23T08:00:00Z");
        assertThat(certificate.getNotBefore()).isEqualTo(now.minusSeconds(60));
        assertThat(certificate.getNotAfter()).isEqualTo(now.plus(Orders.YEAR.multipliedBy(2)));
    }

    @Test
    @DisplayName("S2.6-4: nothing outlives the issuing CA, and names that can not be encoded are refused")
    void infeasibleOrdersAreRefused() {
        RegistrationOrder person = Orders.person(Orders.username());
        refused(() -> ca.register(with(person, person.subject(), Orders.YEAR.multipliedBy(21))));
        refused(() -> ca.register(with(person, person.subject(), Duration.ofSeconds(Long.MAX_VALUE))));
        for (String name : List.of(" ", "a\u0000b", "\ud842", "长".repeat(65))) {
            SubjectAttribute bad = new SubjectAttribute(SubjectAttribute.Type.CN, name);
            refused(() -> ca.register(with(person, List.of(bad), Orders.YEAR)));
        }
        for (AlternativeName.Kind kind : AlternativeName.Kind.values()) {
            AlternativeName bad = new AlternativeName(kind, "政务 外网");
            refused(() -> ca.register(new RegistrationOrder(
                    Orders.username(), person.subject(), List.of(bad), person.profile(), Orders.YEAR)));
        }
    }

    @Test
    @DisplayName("S2.6-4: at the end of the CA's life a registered order is refused when it is issued")
    void theEndOfTheCaIsRespectedAtIssuing() throws Exception {
        RegistrationOrder order = Orders.person(Orders.username());
        ca.register(order);
        clock.turn(Orders.YEAR.multipliedBy(18));
        refused(() -> ca.issue(order, Requests.request(Requests.p256())));
    }

    @Test
    @DisplayName("S2.6-4: one key does not name two subjects, and a compromised key never comes back")
    void aKeyNamesOneSubject() throws Exception {
        KeyPair pair = Requests.p256();
        RegistrationOrder first = Orders.device(Orders.username());
        ca.register(first);
        IssuedCertificate issued = ca.issue(first, Requests.request(pair));
        RegistrationOrder renewal = Orders.device(Orders.username());
        ca.register(renewal);
        assertThat(ca.issue(renewal, Requests.request(pair)).serialNumber()).isNotEqualTo(issued.serialNumber());

        RegistrationOrder stranger = Orders.organization(Orders.username());
        ca.register(stranger);
        refused(() -> ca.issue(stranger, Requests.request(pair)));
        ca.revoke(issued.serialNumber(), RevocationReason.KEY_COMPROMISE);
        RegistrationOrder again = Orders.device(Orders.username());
        ca.register(again);
        refused(() -> ca.issue(again, Requests.request(pair)));
    }

    @Test
    @DisplayName("S-D-01: the CRL is made anew when a status changed or half its day is over, its number only grows")
    void theCrlIsMadeAnewWhenNeeded() throws Exception {
        byte[] first = ca.crl();
        assertThat(ca.crl()).isEqualTo(first);
        clock.turn(Duration.ofHours(13));
        byte[] second = ca.crl();
        assertThat(number(second)).isEqualTo(number(first) + 1);

        reopen();
        assertThat(ca.crl()).isEqualTo(second);
        ca.suspend(issue(Orders.person(Orders.username())).serialNumber());
        reopen();
        assertThat(number(ca.crl())).isEqualTo(number(second) + 1);
        assertThat(new X509CRLHolder(ca.crl()).getNextUpdate()).isEqualTo(Instant.parse("2026-11-24T21:00:00Z"));
    }

    @Test
    @DisplayName("S2.6-4: a stopped CA answers nothing but UNAVAILABLE and goes on where it was")
    void aStoppedCaIsUnavailable() throws Exception {
        RegistrationOrder order = Orders.person(Orders.username());
        IssuedCertificate issued = issue(order);
        ca.stop();
        assertThat(ca.health().ready()).isFalse();
        fails(CaException.Kind.UNAVAILABLE, () -> ca.register(order));
        fails(CaException.Kind.UNAVAILABLE, () -> ca.issue(order, Requests.request(Requests.p256())));
        fails(CaException.Kind.UNAVAILABLE, () -> ca.find(order.username(), null));
        fails(CaException.Kind.UNAVAILABLE, () -> ca.suspend(issued.serialNumber()));
        fails(CaException.Kind.UNAVAILABLE, () -> ca.status(issued.serialNumber()));
        fails(CaException.Kind.UNAVAILABLE, () -> ca.chain());
        fails(CaException.Kind.UNAVAILABLE, () -> ca.crl());
        ca.start();
        assertThat(ca.find(order.username(), null)).contains(issued);
    }

    @Test
    @DisplayName("S2.6-4: a closed CA does nothing more")
    void aClosedCaIsUnavailable() throws Exception {
        ca.close();
        ca.start();
        fails(CaException.Kind.UNAVAILABLE, () -> ca.register(Orders.person(Orders.username())));
        assertThat(ca.health().ready()).isFalse();
    }

    @Test
    @DisplayName("S2.6-4: an RSA hierarchy issues as well, and the algorithm stays whatever a later start asks for")
    void rsaWorksToo(@TempDir Path other) throws Exception {
        EmbeddedCaSettings rsa = new EmbeddedCaSettings(other, BASE, CaKeyAlgorithm.RSA_3072, clock);
        RegistrationOrder order = Orders.person(Orders.username());
        try (EmbeddedCa first = EmbeddedCa.open(rsa, PASSWORD)) {
            first.register(order);
        }
        try (EmbeddedCa again = EmbeddedCa.open(new EmbeddedCaSettings(other, BASE, clock), PASSWORD)) {
            X509Certificate certificate =
                    again.issue(order, Requests.request(Requests.rsa(2048))).certificate();
            assertThat(certificate.getSigAlgName()).isEqualTo("SHA256withRSA");
            certificate.verify(again.chain().get(0).getPublicKey());
        }
    }

    @Test
    @DisplayName("S2.6-4: an interrupted thread, as at the end of a deployment, does not break the CA")
    void anInterruptBreaksNothing() throws Exception {
        RegistrationOrder order = Orders.person(Orders.username());
        byte[] request = Requests.request(Requests.p256());
        Thread.currentThread().interrupt();
        try {
            ca.register(order);
            ca.revoke(ca.issue(order, request).serialNumber(), RevocationReason.SUPERSEDED);
            ca.crl();
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(ca.health().ready()).isTrue();
        reopen();
        assertThat(ca.find(order.username(), null)).isPresent();
    }

    @Test
    @DisplayName("S2.6-4: the CRL's address is plain http")
    void theBaseUrlIsHttp() {
        assertThatThrownBy(() -> new EmbeddedCaSettings(folder, URI.create("https://ca.example.cn"), clock))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void reopen() throws CaException {
        ca.close();
        open();
    }

    private static long number(byte[] crl) throws Exception {
        return CRLNumber.getInstance(
                        new X509CRLHolder(crl).getExtension(Extension.cRLNumber).getParsedValue())
                .getCRLNumber()
                .longValueExact();
    }

    private static RegistrationOrder with(RegistrationOrder order, List<SubjectAttribute> subject, Duration validity) {
        return new RegistrationOrder(Orders.username(), subject, order.alternativeNames(), order.profile(), validity);
    }
}
