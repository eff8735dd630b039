package cn.cegn.ra.ca.ejbca;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.ca.CaException;
import cn.cegn.ra.ca.CertificateAuthority;
import cn.cegn.ra.ca.CertificateAuthorityContract;
import cn.cegn.ra.ca.IssuedCertificate;
import cn.cegn.ra.ca.Orders;
import cn.cegn.ra.ca.RegistrationOrder;
import cn.cegn.ra.ca.RegistrationOrder.AlternativeName;
import cn.cegn.ra.ca.RegistrationOrder.SubjectAttribute;
import cn.cegn.ra.ca.Requests;
import cn.cegn.ra.ca.ejbca.replay.ReplayingEjbca;
import java.security.KeyPair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The contract of a CA against the replaying EJBCA, and what EJBCA's way with names asks for. */
class EjbcaCaTest extends CertificateAuthorityContract {
    private static ReplayingEjbca ejbca;

    private EjbcaCa ca;

    @BeforeAll
    static void start() {
        ejbca = ReplayingEjbca.start();
    }

    @AfterAll
    static void stop() {
        ejbca.close();
    }

    @BeforeEach
    void connect() {
        ca = Connectors.node(ejbca);
    }

    @AfterEach
    void disconnect() {
        ca.close();
    }

    @Override
    protected CertificateAuthority ca() {
        return ca;
    }

    @Test
    @DisplayName("S2.6-4: characters with a meaning in a DN arrive as registered")
    void specialCharactersArrive() throws Exception {
        for (String name : List.of(
                "a,b", "a+b", "a\"b\"", "a\\b", "a=b", "#a", "a#b", "<a>", "𠮷·古丽", "O=x,CN=Mallory", "&amp; <x/>")) {
            RegistrationOrder order = named(name);
            IssuedCertificate issued = issue(order);
            assertThat(issued.certificate().getSubjectX500Principal().getEncoded())
                    .isEqualTo(cn.cegn.ra.ca.OrderNames.subject(order.subject()).getEncoded());
        }
    }

    @Test
    @DisplayName("S2.6-4: what can not be certified as ordered is refused before EJBCA is asked to issue it")
    void infeasibleOrdersAreRefused() {
        RegistrationOrder person = Orders.person(Orders.username());
        for (Duration validity :
                List.of(Orders.YEAR.multipliedBy(21), Duration.ofSeconds(Long.MAX_VALUE), Duration.ofSeconds(90))) {
            refused(() -> ca.register(with(person, person.subject(), validity)));
        }
        for (String name : List.of(" ", "a\u0000b", "\ud842", "长".repeat(65))) {
            refused(() -> ca.register(named(name)));
        }
        AlternativeName bad = new AlternativeName(AlternativeName.Kind.DNS, "政务 外网");
        refused(() -> ca.register(new RegistrationOrder(
                Orders.username(), person.subject(), List.of(bad), person.profile(), Orders.YEAR)));
    }

    @Test
    @DisplayName("S2.6-4: one key does not serve two registrations")
    void aKeyServesOneRegistration() throws Exception {
        KeyPair pair = Requests.p256();
        RegistrationOrder first = Orders.person(Orders.username());
        ca.register(first);
        ca.issue(first, Requests.request(pair));
        RegistrationOrder second = Orders.organization(Orders.username());
        ca.register(second);
        refused(() -> ca.issue(second, Requests.request(pair)));
    }

    @Test
    @DisplayName("S2.6-4: one connection serves one order after the other")
    void connectionsAreReused() throws Exception {
        int before = ejbca.connections();
        for (int i = 0; i < 5; i++) {
            issue(Orders.person(Orders.username()));
        }
        assertThat(ejbca.connections() - before).isEqualTo(1);
    }

    @Test
    @DisplayName("S2.6-4: settings say nothing of the key of the one-time passwords")
    void settingsKeepTheirSecret() {
        EjbcaSettings settings = Connectors.settings(ejbca, Connectors.IDENTITY, Connectors.PATIENCE);
        assertThat(settings.toString()).contains("Identity[****]").doesNotContain("HmacSHA256", "SecretKeySpec");
    }

    private static RegistrationOrder named(String name) {
        RegistrationOrder person = Orders.person(Orders.username());
        List<SubjectAttribute> subject = new ArrayList<>(person.subject());
        subject.set(4, new SubjectAttribute(SubjectAttribute.Type.CN, name));
        return with(person, subject, Orders.YEAR);
    }

    private static RegistrationOrder with(RegistrationOrder order, List<SubjectAttribute> subject, Duration validity) {
        return new RegistrationOrder(order.username(), subject, order.alternativeNames(), order.profile(), validity);
    }

    @Test
    @DisplayName("S2.6-4: an order whose profile has no name at EJBCA is refused")
    void aProfileMustBeConfigured() throws CaException {
        EjbcaSettings all = Connectors.settings(ejbca, Connectors.IDENTITY, Connectors.PATIENCE);
        EjbcaSettings none = new EjbcaSettings(
                all.address(), all.caName(), java.util.Map.of(), all.identity(), all.patience(), all.clock());
        try (EjbcaCa without = new EjbcaCa(none, ejbca.keys().clientContext(cn.cegn.ra.ca.ejbca.replay.Client.RA))) {
            refused(() -> without.register(Orders.person(Orders.username())));
        }
    }
}
