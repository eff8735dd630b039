package cn.cegn.ra.ca.ejbca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.cegn.ra.ca.CertificateProfile;
import cn.cegn.ra.ca.Orders;
import cn.cegn.ra.ca.RegistrationOrder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import javax.xml.stream.XMLStreamException;
import javax.xml.transform.dom.DOMSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;

/** Our envelopes against the types of EJBCA's own WSDL, and our reader against what no SOAP message may be. */
class EnvelopesKeepTheContractTest {
    static final EjbcaSettings SETTINGS = new EjbcaSettings(
            URI.create("https://ca.example.cn/ejbca"),
            "CA",
            Map.of(
                    CertificateProfile.PERSON, new EjbcaSettings.Profiles("EE", "PERSON"),
                    CertificateProfile.ORGANIZATION, new EjbcaSettings.Profiles("EE", "ORGANIZATION"),
                    CertificateProfile.DEVICE, new EjbcaSettings.Profiles("EE", "DEVICE")),
            new EjbcaSettings.Identity(new SecretKeySpec(new byte[32], "HmacSHA256")),
            EjbcaSettings.Patience.USUAL,
            Clock.systemUTC());

    static Stream<Xml> operations() {
        return Stream.of(
                Operations.findUser("A-1"),
                edit(Orders.person("A-1")),
                edit(Orders.organization("A-1")),
                edit(Orders.device("A-1")),
                Operations.pkcs10Request("A-1", "secret", new byte[200]),
                Operations.findCerts("A-1"),
                Operations.getLastCAChain("CA"),
                Operations.isAuthorized("/administrator"),
                Operations.getAvailableCertificateProfiles("23002"),
                Operations.plain("getAuthorizedEndEntityProfiles"),
                Operations.plain("getEjbcaVersion"));
    }

    private static Xml edit(RegistrationOrder order) {
        return Operations.editUser(order, SETTINGS, "secret", Entry.NEW);
    }

    @ParameterizedTest
    @MethodSource("operations")
    @DisplayName("S2.6-4: each envelope keeps the types of EJBCA's WSDL")
    void anEnvelopeKeepsTheTypes(Xml operation) {
        assertThatCode(() -> WsdlTypes.schema()
                        .newValidator()
                        .validate(new DOMSource(WsdlTypes.body(Envelope.write(operation)))))
                .doesNotThrowAnyException();
    }

    @Test
    @DisplayName("S2.6-4: an operation, an argument or a type that the WSDL does not know is noticed")
    void theCheckBites() {
        for (Xml wrong : new Xml[] {
            Xml.of("issueAnything"),
            Xml.of("findCerts", Xml.of("arg0", "A-1"), Xml.of("arg1", "maybe")),
            Xml.of("editUser", Xml.of("arg0", Xml.of("subjectDN", "CN=x"), Xml.of("username", "A-1")))
        }) {
            assertThatThrownBy(() -> WsdlTypes.schema()
                            .newValidator()
                            .validate(new DOMSource(WsdlTypes.body(Envelope.write(wrong)))))
                    .isInstanceOf(SAXException.class);
        }
    }

    @Test
    @DisplayName("S2.6-4: what is written is read again, whatever characters it holds")
    void textSurvives() throws XMLStreamException {
        String text = "<a> & \"b\" ]]> 𠮷·古丽\n";
        Xml read = Envelope.read(Envelope.write(Xml.of("findCerts", Xml.of("arg0", text))));
        assertThat(read.textOf("arg0")).isEqualTo(text);
    }

    @Test
    @DisplayName("S2.6-4: an answer with a DTD, an entity or no envelope is not read")
    void whatIsNoMessageIsNotRead() {
        String body =
                "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body><x>%s</x></s:Body></s:Envelope>";
        for (String bad : new String[] {
            "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>" + body.formatted("&e;"),
            "<!DOCTYPE x [<!ENTITY e 'y'>]>" + body.formatted("&e;"),
            body.formatted("&e;"),
            body.formatted("<a>".repeat(100) + "</a>".repeat(100)),
            "<html><body>Error</body></html>",
            "{}",
            ""
        }) {
            assertThatThrownBy(() -> Envelope.read(bad.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(XMLStreamException.class);
        }
    }
}
