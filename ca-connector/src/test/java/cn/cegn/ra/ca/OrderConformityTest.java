package cn.cegn.ra.ca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.cegn.ra.ca.RegistrationOrder.AlternativeName;
import cn.cegn.ra.ca.RegistrationOrder.SubjectAttribute;
import cn.cegn.ra.ca.embedded.EmbeddedCa;
import cn.cegn.ra.ca.embedded.EmbeddedCaSettings;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderConformityTest {
    private final RegistrationOrder order = Orders.device(Orders.username());
    private final KeyPair pair = Requests.rsa(2048);
    private X509Certificate certificate;

    @BeforeEach
    void issue(@TempDir Path folder) throws CaException {
        EmbeddedCaSettings settings =
                new EmbeddedCaSettings(folder, URI.create("http://ca.example.cn"), Clock.systemUTC());
        try (EmbeddedCa ca = EmbeddedCa.open(settings, "trial".toCharArray())) {
            ca.register(order);
            certificate = ca.issue(order, Requests.request(pair)).certificate();
        }
    }

    @Test
    @DisplayName("S2.6-4: a certificate as ordered has no difference, in whatever sequence its alternative names stand")
    void whatWasOrderedConforms() {
        assertThat(differences(order)).isEmpty();
        List<AlternativeName> turned = new ArrayList<>(order.alternativeNames());
        Collections.reverse(turned);
        assertThat(differences(with(order.subject(), turned, order.validity()))).isEmpty();
    }

    @Test
    @DisplayName("S2.6-4: another value, another sequence and a missing attribute of the subject are differences")
    void theSubjectIsCompared() {
        List<SubjectAttribute> turned = new ArrayList<>(order.subject());
        Collections.swap(turned, 1, 2);
        List<SubjectAttribute> fewer = order.subject().subList(0, 3);
        for (List<SubjectAttribute> subject :
                List.of(turned, fewer, Orders.changed(order).subject())) {
            assertThat(differences(with(subject, order.alternativeNames(), order.validity())))
                    .containsExactly("subject");
        }
    }

    @Test
    @DisplayName("S2.6-4: other alternative names, another key, other usages and another validity are differences")
    void theRestIsCompared() {
        assertThat(differences(with(order.subject(), List.of(), order.validity())))
                .containsExactly("alternativeNames");
        assertThat(OrderConformity.differences(
                        order, Requests.p256().getPublic().getEncoded(), certificate))
                .containsExactly("publicKey");
        for (Duration other :
                List.of(order.validity().plusMinutes(2), order.validity().minusMinutes(12))) {
            assertThat(differences(with(order.subject(), order.alternativeNames(), other)))
                    .containsExactly("validity");
        }
        RegistrationOrder person = new RegistrationOrder(
                order.username(),
                order.subject(),
                order.alternativeNames(),
                CertificateProfile.PERSON,
                order.validity());
        assertThat(differences(person)).containsExactly("keyUsage", "extendedKeyUsage");
    }

    @Test
    @DisplayName("S2.6-4: upper bounds count characters, so sixty-four 𠮷 are a name and sixty-five are none")
    void upperBoundsCountCharacters() {
        assertThat(OrderNames.subject(List.of(name("𠮷".repeat(64)))).getRDNs()).hasSize(1);
        assertThatThrownBy(() -> OrderNames.subject(List.of(name("𠮷".repeat(65)))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CN")
                .hasMessageNotContaining("𠮷");
    }

    private static SubjectAttribute name(String text) {
        return new SubjectAttribute(SubjectAttribute.Type.CN, text);
    }

    private List<String> differences(RegistrationOrder ordered) {
        return OrderConformity.differences(ordered, pair.getPublic().getEncoded(), certificate);
    }

    private RegistrationOrder with(List<SubjectAttribute> subject, List<AlternativeName> names, Duration validity) {
        return new RegistrationOrder(order.username(), subject, names, order.profile(), validity);
    }
}
