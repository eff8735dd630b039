package cn.cegn.ra.ca.ejbca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.cegn.ra.ca.CaException;
import cn.cegn.ra.ca.CaException.Kind;
import cn.cegn.ra.ca.CertificateStatus;
import cn.cegn.ra.ca.IssuedCertificate;
import cn.cegn.ra.ca.Orders;
import cn.cegn.ra.ca.RegistrationOrder;
import cn.cegn.ra.ca.Requests;
import cn.cegn.ra.ca.RevocationReason;
import cn.cegn.ra.ca.ejbca.replay.Client;
import cn.cegn.ra.ca.ejbca.replay.ReplayOffice.Protocol;
import cn.cegn.ra.ca.ejbca.replay.ReplayOffice.Switch;
import cn.cegn.ra.ca.ejbca.replay.ReplayingEjbca;
import cn.cegn.ra.ca.ejbca.replay.Right;
import cn.cegn.ra.ca.ejbca.replay.Trouble;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever the network and the CA do: one certificate for an order, and never one that nobody ordered. */
class EjbcaIncidentsTest {
    private final ReplayingEjbca ejbca = ReplayingEjbca.start();
    private final EjbcaCa ca = Connectors.node(ejbca);
    private final RegistrationOrder order = Orders.person(Orders.username());
    private final KeyPair pair = Requests.p256();
    private final byte[] request = Requests.request(pair);

    @BeforeEach
    void register() throws CaException {
        ca.register(order);
    }

    @AfterEach
    void stop() {
        ca.close();
        ejbca.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Trouble.class,
            names = {"ANSWER_LOST", "INTERNAL_ERROR_AFTER", "TRUNCATED", "CUT_SHORT", "EXTENDED"})
    @DisplayName("S2.6-4: the CA issues and its answer is lost or spoilt: one certificate, found again at once")
    void aLostAnswerIsFoundAgain(Trouble trouble) throws Exception {
        ejbca.faults().next("pkcs10Request", trouble);
        IssuedCertificate issued = ca.issue(order, request);
        assertThat(ejbca.certificatesOf(order.username())).containsExactly(issued.certificate());
        assertThat(ca.issue(order, request)).isEqualTo(issued);
        assertThat(ca.find(order.username(), pair.getPublic().getEncoded())).contains(issued);
        assertThat(ejbca.calls("pkcs10Request")).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Trouble.class,
            names = {"DROPPED", "INTERNAL_ERROR", "HTML_500", "HTML_502", "HTML_503"})
    @DisplayName("S2.6-4: an answer that leaves open whether it was issued is unknown, and the next attempt issues one")
    void whatIsLeftOpenIsUnknown(Trouble trouble) throws Exception {
        ejbca.faults().next("pkcs10Request", trouble);
        CaException left = fails(Kind.UNKNOWN, () -> ca.issue(order, request));
        assertThat(left.isLeftOpenByCa())
                .as("only EJBCA's own fault may ever be given up")
                .isEqualTo(trouble == Trouble.INTERNAL_ERROR);
        assertThat(ca.find(order.username(), null)).isEmpty();
        ca.issue(order, request);
        assertThat(ejbca.certificatesOf(order.username())).hasSize(1);
        assertThat(ejbca.calls("pkcs10Request")).isEqualTo(2);
    }

    @Test
    @DisplayName(
            "S2.6-4: a request that is carried out after its time-out gives the one certificate, whoever asks meanwhile")
    void aLateRequestGivesTheOneCertificate() throws Exception {
        EjbcaSettings.Patience hasty =
                new EjbcaSettings.Patience(Duration.ofSeconds(5), Duration.ofMillis(500), Duration.ZERO, length -> {});
        ejbca.faults().next("pkcs10Request", Trouble.HELD);
        try (EjbcaCa node = Connectors.node(ejbca, hasty)) {
            CaException left = fails(Kind.UNKNOWN, () -> node.issue(order, request));
            assertThat(left.isLeftOpenByCa()).isFalse();
            assertThat(left).hasCauseInstanceOf(TimeoutException.class);
        }
        IssuedCertificate issued = ca.issue(order, request);
        ejbca.faults().release();
        assertThat(ca.issue(order, request)).isEqualTo(issued);
        assertThat(ejbca.certificatesOf(order.username())).containsExactly(issued.certificate());
    }

    @ParameterizedTest
    @EnumSource(
            value = Trouble.class,
            names = {"WRONG_SUBJECT", "WRONG_KEY", "WRONG_VALIDITY"})
    @DisplayName(
            "S2.6-4: a certificate with another subject, key or validity is an incident: suspended at once, its number told")
    void aWrongCertificateIsSuspended(Trouble trouble) {
        ejbca.faults().next("pkcs10Request", trouble);
        CaException incident = incident(() -> ca.issue(order, request));
        X509Certificate wrong = ejbca.certificatesOf(order.username()).get(0);
        assertThat(incident.serialNumber()).contains(wrong.getSerialNumber());
        assertThat(incident).hasMessageContaining("has been suspended").hasMessageContaining("not what was ordered");
        assertThat(ejbca.revocationReason(order.username())).isEqualTo(6);
    }

    @Test
    @DisplayName(
            "S2.6-4: a certificate that another CA signed is an incident; one that can not be suspended is said so")
    void aCertificateOfAnotherCaIsAnIncident() {
        ejbca.faults().next("pkcs10Request", Trouble.WRONG_CA);
        ejbca.faults().always("revoke", Trouble.DISABLED);
        assertThat(incident(() -> ca.issue(order, request)))
                .hasMessageContaining("does not come from the configured CA")
                .hasMessageContaining("could NOT be suspended");
    }

    @Test
    @DisplayName("S2.6-4: an empty answer to whoever may not look is no proof: unknown, by name of the missing right")
    void silenceIsNoProof() throws Exception {
        ejbca.office().deny(Client.RA, Right.VIEW_END_ENTITY);
        try (EjbcaCa fresh = Connectors.node(ejbca)) {
            assertThat(fails(Kind.UNKNOWN, () -> fresh.find(Orders.username(), null)))
                    .hasMessageContaining("view_end_entity");
            fails(Kind.UNKNOWN, () -> fresh.register(Orders.person(Orders.username())));
        }
        assertThat(ejbca.calls("editUser")).isEqualTo(1);
    }

    @Test
    @DisplayName("S2.6-4: an empty answer of EJBCA 9.6 to whoever may not view certificates is no proof either")
    void silenceOfNewerVersionsIsNoProof() throws Exception {
        ejbca.office().turn(Switch.NINE_SIX, true);
        try (EjbcaCa fresh = Connectors.node(ejbca)) {
            assertThat(fails(Kind.UNKNOWN, () -> fresh.find(Orders.username(), null)))
                    .hasMessageContaining("view_certificate");
        }
    }

    @Test
    @DisplayName("S2.6-4: searches that lie do not lead to a second certificate")
    void liesAreNotBelieved() throws Exception {
        IssuedCertificate issued = ca.issue(order, request);
        ejbca.faults().always("findUser", Trouble.SILENT_EMPTY);
        ejbca.faults().always("findCerts", Trouble.SILENT_EMPTY);
        fails(Kind.UNKNOWN, () -> ca.find(order.username(), null));
        fails(Kind.UNKNOWN, () -> ca.issue(order, request));
        fails(Kind.UNKNOWN, () -> ca.register(order));
        try (EjbcaCa fresh = Connectors.node(ejbca)) {
            fails(Kind.UNKNOWN, () -> fresh.find(order.username(), null));
            fails(Kind.UNKNOWN, () -> fresh.register(order));
        }
        ejbca.faults().clear();
        ejbca.faults().always("findCerts", Trouble.SILENT_EMPTY);
        fails(Kind.UNKNOWN, () -> ca.find(order.username(), null));
        ejbca.faults().clear();
        assertThat(ca.find(order.username(), null)).contains(issued);
    }

    @Test
    @DisplayName(
            "S2.6-4: a control that is gone is replaced by another one that is shown, and without one nothing is believed")
    void aLostControlIsReplaced() throws Exception {
        EjbcaSettings settings = Connectors.settings(ejbca, Connectors.identity(null, "gone"), Connectors.PATIENCE);
        try (EjbcaCa node = new EjbcaCa(settings, ejbca.keys().clientContext(Client.RA))) {
            assertThat(fails(Kind.UNKNOWN, () -> node.find(Orders.username(), null)))
                    .hasMessageContaining("gone");
            ca.issue(order, request);
            assertThat(node.find(Orders.username(), null)).isEmpty();
        }
    }

    @Test
    @DisplayName("S2.6-4: a CA off line is retried later, nothing was issued, and it goes on afterwards")
    void aCaOffLineIsRetried() throws Exception {
        for (Switch off : List.of(Switch.CA_OFFLINE, Switch.TOKEN_OFFLINE)) {
            ejbca.office().turn(off, true);
            fails(Kind.UNAVAILABLE, () -> ca.issue(order, request));
            ejbca.office().turn(off, false);
        }
        ejbca.down();
        fails(Kind.UNAVAILABLE, () -> ca.issue(order, request));
        ejbca.up();
        ca.issue(order, request);
        assertThat(ejbca.certificatesOf(order.username())).hasSize(1);
    }

    @Test
    @DisplayName(
            "S-D-01: a change whose answer is lost, and one that is there already, are read back before they count")
    void changesAreReadBack() throws Exception {
        BigInteger serial = ca.issue(order, request).serialNumber();
        for (Trouble trouble : List.of(Trouble.ANSWER_LOST, Trouble.INTERNAL_ERROR_AFTER)) {
            ejbca.faults().next("revoke", trouble);
            ca.suspend(serial);
            assertThat(ca.status(serial)).isEqualTo(CertificateStatus.SUSPENDED);
            ejbca.faults().next("revoke", trouble);
            ca.resume(serial);
            assertThat(ca.status(serial)).isEqualTo(CertificateStatus.VALID);
        }
        ejbca.faults().next("revoke", Trouble.DROPPED);
        fails(Kind.UNKNOWN, () -> ca.revoke(serial, RevocationReason.PRIVILEGE_WITHDRAWN));
        ca.revoke(serial, RevocationReason.PRIVILEGE_WITHDRAWN);
        assertThat(ejbca.revocationReason(order.username())).isEqualTo(9);
    }

    @Test
    @DisplayName("S2.6-4: a disabled protocol and a missing right are faults of the set-up, with a hint")
    void theSetUpIsNamed() throws Exception {
        BigInteger serial = ca.issue(order, request).serialNumber();
        ejbca.office().enable(Protocol.REST_CERTIFICATE_V1, false);
        assertThat(fails(Kind.BROKEN, () -> ca.suspend(serial))).hasMessageContaining("Protocol Configuration");
        ejbca.office().enable(Protocol.REST_CERTIFICATE_V1, true);
        ejbca.office().deny(Client.RA, Right.REVOKE_END_ENTITY);
        assertThat(fails(Kind.BROKEN, () -> ca.suspend(serial))).hasMessageContaining("A right is missing");
        ejbca.office().deny(Client.RA, Right.CREATE_END_ENTITY);
        assertThat(fails(Kind.BROKEN, () -> ca.register(Orders.person(Orders.username()))))
                .hasMessageContaining("A right is missing");
    }

    private static CaException incident(ThrowingCallable call) {
        CaException incident = fails(Kind.BROKEN, call);
        assertThat(incident.serialNumber()).isPresent();
        return incident;
    }

    private static CaException fails(Kind kind, ThrowingCallable call) {
        CaException[] caught = new CaException[1];
        assertThatThrownBy(call).isInstanceOfSatisfying(CaException.class, e -> {
            assertThat(e.kind()).as(e.getMessage()).isEqualTo(kind);
            caught[0] = e;
        });
        return caught[0];
    }
}
