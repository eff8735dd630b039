package cn.cegn.ra.ca.ejbca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.cegn.ra.ca.CaException;
import cn.cegn.ra.ca.CaHealth;
import cn.cegn.ra.ca.CaHealth.Check;
import cn.cegn.ra.ca.CaHealth.Finding;
import cn.cegn.ra.ca.CaHealth.Verdict;
import cn.cegn.ra.ca.Orders;
import cn.cegn.ra.ca.ejbca.replay.Client;
import cn.cegn.ra.ca.ejbca.replay.ReplayOffice.Protocol;
import cn.cegn.ra.ca.ejbca.replay.ReplayOffice.Switch;
import cn.cegn.ra.ca.ejbca.replay.ReplayingEjbca;
import cn.cegn.ra.ca.ejbca.replay.Right;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the connector finds out about a CA without changing anything there. */
class EjbcaHealthTest {
    private final ReplayingEjbca ejbca = ReplayingEjbca.start();
    private final EjbcaCa ca = Connectors.node(ejbca);

    @AfterEach
    void stop() {
        ca.close();
        ejbca.close();
    }

    @Test
    @DisplayName(
            "S2.6-4: each check is looked at once, all are well at a CA set up as the manual says, and nothing is changed")
    void allIsWell() {
        CaHealth health = ca.health();
        assertThat(health.findings())
                .extracting(Finding::check)
                .containsExactlyInAnyOrderElementsOf(EnumSet.range(Check.REACHABLE, Check.CRL));
        assertThat(health.findings()).extracting(Finding::verdict).containsOnly(Verdict.OK);
        assertThat(health.ready()).isTrue();
        assertThat(ejbca.calls("editUser") + ejbca.calls("pkcs10Request") + ejbca.calls("revoke"))
                .isZero();
    }

    @Test
    @DisplayName("S2.6-4: each missing right is found by its name")
    void missingRightsAreNamed() {
        finds(Right.CREATE_END_ENTITY, Check.RIGHT_REGISTER, "create_end_entity");
        finds(Right.CREATE_CERTIFICATE, Check.RIGHT_ISSUE, "create_certificate");
        finds(Right.VIEW_END_ENTITY, Check.RIGHT_FIND, "view_end_entity");
        finds(Right.REVOKE_END_ENTITY, Check.RIGHT_REVOKE, "revoke_end_entity");
        finds(Right.ADMINISTRATOR, Check.CLIENT_CERTIFICATE, "");
    }

    private void finds(Right right, Check check, String words) {
        ejbca.office().deny(Client.RA, right);
        assertThat(finding(ca, check).verdict()).as(check.name()).isEqualTo(Verdict.FAILED);
        assertThat(finding(ca, check).detail()).contains(words);
        ejbca.office().allow(Client.RA, right);
    }

    @Test
    @DisplayName(
            "S2.6-4: from 9.6 on the right to view certificates is missed by name, before that it is not asked for")
    void theRightOfNewerVersionsIsAskedFor() {
        assertThat(finding(ca, Check.RIGHT_FIND).verdict()).isEqualTo(Verdict.OK);
        ejbca.office().turn(Switch.NINE_SIX, true);
        finds(Right.VIEW_CERTIFICATE, Check.RIGHT_FIND, "/ca_functionality/view_certificate");
        assertThat(finding(ca, Check.RIGHT_FIND).verdict()).isEqualTo(Verdict.OK);
    }

    @Test
    @DisplayName("S2.6-4: a role that may write over entries is a warning")
    void tooManyRightsAreAWarning() {
        ejbca.office().allow(Client.RA, Right.EDIT_END_ENTITY);
        assertThat(finding(ca, Check.RIGHT_REGISTER))
                .isEqualTo(new Finding(
                        Check.RIGHT_REGISTER,
                        Verdict.WARNING,
                        "our role may also edit end entities: take edit_end_entity away, the RA does not need it"));
        assertThat(ca.health().ready()).isTrue();
    }

    @Test
    @DisplayName("S2.6-4: a CA off line and a disabled protocol are found")
    void theCasTroublesAreFound() {
        ejbca.office().turn(Switch.CA_OFFLINE, true);
        assertThat(finding(ca, Check.CA_ACTIVE).verdict()).isEqualTo(Verdict.FAILED);
        ejbca.office().turn(Switch.CA_OFFLINE, false);

        ejbca.office().enable(Protocol.REST_CA, false);
        assertThat(finding(ca, Check.PROTOCOLS).detail()).contains("REST CA Management", "Protocol Configuration");
        ejbca.office().enable(Protocol.REST_CA, true);
        ejbca.office().enable(Protocol.REST_CERTIFICATE_V2, false);
        assertThat(finding(ca, Check.PROTOCOLS).verdict()).isEqualTo(Verdict.WARNING);
    }

    @Test
    @DisplayName("S2.6-4: a clock that is off is found, in seconds and which way")
    void aClockThatIsOffIsFound() {
        assertThat(clock(Duration.ofMinutes(-2)).verdict()).isEqualTo(Verdict.WARNING);
        assertThat(clock(Duration.ofMinutes(-2)).detail()).contains("ahead of ours");
        assertThat(clock(Duration.ofMinutes(20)).verdict()).isEqualTo(Verdict.FAILED);
        assertThat(clock(Duration.ofMinutes(20)).detail()).contains("behind ours");
    }

    private Finding clock(Duration ours) {
        EjbcaSettings usual = Connectors.settings(ejbca, Connectors.IDENTITY, Connectors.PATIENCE);
        EjbcaSettings off = new EjbcaSettings(
                usual.address(),
                usual.caName(),
                usual.profiles(),
                usual.identity(),
                usual.patience(),
                Clock.offset(Clock.systemUTC(), ours));
        try (EjbcaCa node = new EjbcaCa(off, ejbca.keys().clientContext(Client.RA))) {
            return finding(node, Check.CLOCK);
        }
    }

    @Test
    @DisplayName("S2.6-4: a client certificate that ends soon is a warning with its days")
    void anEndingClientCertificateIsAWarning() {
        try (EjbcaCa ending = Connectors.node(ejbca, Client.ENDING)) {
            Finding finding = finding(ending, Check.CLIENT_CERTIFICATE);
            assertThat(finding.verdict()).isEqualTo(Verdict.WARNING);
            assertThat(finding.detail()).startsWith("11 days left");
        }
    }

    @Test
    @DisplayName("S2.6-4: an expired, a foreign and a missing client certificate are named as such")
    void aBadClientCertificateIsNamed() {
        for (Client client : new Client[] {Client.EXPIRED, Client.STRANGER}) {
            try (EjbcaCa node = Connectors.node(ejbca, client)) {
                assertThat(finding(node, Check.REACHABLE).verdict()).isEqualTo(Verdict.FAILED);
                assertThat(finding(node, Check.REACHABLE).detail())
                        .contains(
                                client == Client.EXPIRED ? "our client certificate expired at" : "client certificate");
                unreached(node, "client certificate");
            }
        }
        try (EjbcaCa none = node(ejbca, ejbca.keys().anonymousContext())) {
            unreached(none, "client certificate");
        }
    }

    @Test
    @DisplayName("S2.6-4: a server certificate for another name, and one that we do not trust, are named as such")
    void aBadServerCertificateIsNamed() {
        try (ReplayingEjbca elsewhere = ReplayingEjbca.start(0, "ca.example.org", Clock.systemUTC());
                EjbcaCa misled = Connectors.node(elsewhere);
                EjbcaCa distrustful = node(elsewhere, ejbca.keys().clientContext(Client.RA))) {
            unreached(misled, "host name");
            unreached(distrustful, "not from a CA that we trust");
        }
    }

    @Test
    @DisplayName("S2.6-4: a CA that is down is not reached, and the rest was not looked at")
    void aCaThatIsDownIsNotReached() {
        ejbca.down();
        assertThat(ca.health().ready()).isFalse();
        assertThat(finding(ca, Check.REACHABLE).detail()).contains("can not be reached");
        assertThat(finding(ca, Check.CA_ACTIVE).verdict()).isEqualTo(Verdict.NOT_CHECKED);
    }

    private static EjbcaCa node(ReplayingEjbca server, SSLContext tls) {
        return new EjbcaCa(Connectors.settings(server, Connectors.IDENTITY, Connectors.PATIENCE), tls);
    }

    private static void unreached(EjbcaCa node, String words) {
        assertThatThrownBy(() -> node.register(Orders.person(Orders.username())))
                .hasMessageContaining(words)
                .isInstanceOfSatisfying(
                        CaException.class, e -> assertThat(e.kind()).isEqualTo(CaException.Kind.UNAVAILABLE));
    }

    private static Finding finding(EjbcaCa node, Check check) {
        return node.health().findings().stream()
                .filter(finding -> finding.check() == check)
                .findFirst()
                .orElseThrow();
    }
}
