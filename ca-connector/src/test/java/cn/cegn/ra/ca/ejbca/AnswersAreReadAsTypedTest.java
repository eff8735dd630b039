package cn.cegn.ra.ca.ejbca;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.ca.CaException;
import cn.cegn.ra.ca.Orders;
import cn.cegn.ra.ca.RegistrationOrder;
import cn.cegn.ra.ca.ejbca.replay.ReplayingEjbca;
import cn.cegn.ra.ca.ejbca.wsdl.Certificate;
import cn.cegn.ra.ca.ejbca.wsdl.CertificateResponse;
import cn.cegn.ra.ca.ejbca.wsdl.EditUserResponse;
import cn.cegn.ra.ca.ejbca.wsdl.ExtendedInformationWS;
import cn.cegn.ra.ca.ejbca.wsdl.FindCertsResponse;
import cn.cegn.ra.ca.ejbca.wsdl.FindUserResponse;
import cn.cegn.ra.ca.ejbca.wsdl.GetAuthorizedEndEntityProfilesResponse;
import cn.cegn.ra.ca.ejbca.wsdl.GetAvailableCertificateProfilesResponse;
import cn.cegn.ra.ca.ejbca.wsdl.GetEjbcaVersionResponse;
import cn.cegn.ra.ca.ejbca.wsdl.GetLastCAChainResponse;
import cn.cegn.ra.ca.ejbca.wsdl.IsAuthorizedResponse;
import cn.cegn.ra.ca.ejbca.wsdl.NameAndId;
import cn.cegn.ra.ca.ejbca.wsdl.ObjectFactory;
import cn.cegn.ra.ca.ejbca.wsdl.Pkcs10RequestResponse;
import cn.cegn.ra.ca.ejbca.wsdl.UserDataVOWS;
import jakarta.xml.bind.JAXBElement;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that EJBCA's own types write, as our reader reads them. */
class AnswersAreReadAsTypedTest {
    private static final ObjectFactory TYPES = new ObjectFactory();
    private static final RegistrationOrder ORDER = Orders.device("A-1");

    private static List<Xml> read(Xml operation, JAXBElement<?> content) throws Exception {
        return Soap.read(Doing.LOOKING, operation, WsdlTypes.answer(content));
    }

    private static UserDataVOWS told(String username) {
        UserDataVOWS told = new UserDataVOWS();
        told.setUsername(username);
        told.setSubjectDN("CN=www.example.cn,L=杭州市,ST=浙江省,C=CN");
        told.setSubjectAltName("IPADDRESS=10.1.2.3, IPADDRESS=2001:db8:0:0:0:0:0:1, DNSNAME=www.example.cn");
        told.setCaName("CA");
        told.setEmail("");
        told.setStatus(10);
        told.setTokenType("USERGENERATED");
        told.setEndEntityProfileName("EE");
        told.setCertificateProfileName("DEVICE");
        told.setEndTime("730:00:00");
        ExtendedInformationWS more = new ExtendedInformationWS();
        more.setName("status");
        more.setValue("40");
        told.getExtendedInformation().add(more);
        return told;
    }

    private static Entry entry(UserDataVOWS... told) throws Exception {
        FindUserResponse answer = new FindUserResponse();
        answer.getReturn().addAll(List.of(told));
        List<Xml> shown = read(Operations.findUser("A-1"), TYPES.createFindUserResponse(answer));
        return Entries.entry("A-1", shown).orElseThrow();
    }

    @Test
    @DisplayName("S2.6-4: the entry of exactly the username is read, whatever else is shown, with all that was ordered")
    void anEntryIsRead() throws Exception {
        UserDataVOWS other = told("a-1");
        other.setStatus(40);
        Entry entry = entry(other, told("A-1"));
        assertThat(entry.isOpen()).isTrue();
        assertThat(entry.differences(ORDER, EnvelopesKeepTheContractTest.SETTINGS))
                .isEmpty();
        UserDataVOWS used = told("A-1");
        used.setStatus(40);
        assertThat(entry(used).isOpen()).isFalse();
        assertThat(entry(used).status()).isEqualTo(Entry.GENERATED);
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                change("subject", UserDataVOWS::setSubjectDN, "CN=www.example.com,L=杭州市,ST=浙江省,C=CN"),
                change("alternativeNames", UserDataVOWS::setSubjectAltName, "DNSNAME=www.example.cn"),
                change("alternativeNames", UserDataVOWS::setSubjectAltName, null),
                change("ca", UserDataVOWS::setCaName, "Other CA"),
                change("profile", UserDataVOWS::setEndEntityProfileName, "EMPTY"),
                change("profile", UserDataVOWS::setCertificateProfileName, "ENDUSER"),
                change("validity", UserDataVOWS::setEndTime, "731:00:00"),
                change("validity", UserDataVOWS::setEndTime, null));
    }

    private static Arguments change(String word, BiConsumer<UserDataVOWS, String> setter, String value) {
        return Arguments.of(word, setter, value);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("changes")
    @DisplayName("S2.6-4: each field of an entry that is not as ordered is noticed")
    void aDifferenceIsRead(String word, BiConsumer<UserDataVOWS, String> setter, String value) throws Exception {
        UserDataVOWS told = told("A-1");
        setter.accept(told, value);
        assertThat(entry(told).differences(ORDER, EnvelopesKeepTheContractTest.SETTINGS))
                .containsExactly(word);
    }

    @Test
    @DisplayName("S2.6-4: certificates are read from every answer that holds some, the oldest first, twice encoded")
    void certificatesAreRead() throws Exception {
        List<X509Certificate> chain;
        try (ReplayingEjbca ejbca = ReplayingEjbca.start()) {
            chain = ejbca.keys().chain();
        }
        FindCertsResponse found = new FindCertsResponse();
        GetLastCAChainResponse told = new GetLastCAChainResponse();
        for (X509Certificate certificate : chain) {
            Certificate typed = new Certificate();
            typed.setCertificateData(text(certificate));
            found.getReturn().add(typed);
            told.getReturn().add(typed);
        }
        assertThat(Entries.certificates(read(Operations.findCerts("A-1"), TYPES.createFindCertsResponse(found))))
                .containsExactlyInAnyOrderElementsOf(chain);
        List<Xml> links = read(Operations.getLastCAChain("CA"), TYPES.createGetLastCAChainResponse(told));
        assertThat(Entries.certificates(links)).containsExactlyInAnyOrderElementsOf(chain);
        assertThat(read(Operations.findCerts("A-1"), TYPES.createFindCertsResponse(new FindCertsResponse())))
                .isEmpty();
        assertThat(issued(chain.get(0))).isEqualTo(chain.get(0));
    }

    private static X509Certificate issued(X509Certificate certificate) throws Exception {
        CertificateResponse response = new CertificateResponse();
        response.setResponseType("CERTIFICATE");
        response.setData(text(certificate));
        Pkcs10RequestResponse answer = new Pkcs10RequestResponse();
        answer.setReturn(response);
        List<Xml> read = Soap.read(
                Doing.ISSUING,
                Operations.pkcs10Request("A-1", "secret", new byte[1]),
                WsdlTypes.answer(TYPES.createPkcs10RequestResponse(answer)));
        return Issuance.decoded(read.get(0));
    }

    /** EJBCA puts base64 text into a field that is base64 already. */
    private static byte[] text(X509Certificate certificate) throws CertificateEncodingException {
        return Base64.getMimeEncoder().encodeToString(certificate.getEncoded()).getBytes(StandardCharsets.US_ASCII);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName("S2.6-4: a right is read, granted or not")
    void aRightIsRead(boolean granted) throws Exception {
        IsAuthorizedResponse right = new IsAuthorizedResponse();
        right.setReturn(granted);
        assertThat(read(Operations.isAuthorized("/x"), TYPES.createIsAuthorizedResponse(right)))
                .singleElement()
                .extracting(Xml::text)
                .isEqualTo(Boolean.toString(granted));
    }

    @Test
    @DisplayName("S2.6-4: the id of a profile is read by its name")
    void aProfileIsRead() throws Exception {
        NameAndId profile = new NameAndId();
        profile.setName("EE");
        profile.setId(1_234_567);
        GetAuthorizedEndEntityProfilesResponse entity = new GetAuthorizedEndEntityProfilesResponse();
        entity.getReturn().add(profile);
        GetAvailableCertificateProfilesResponse certificate = new GetAvailableCertificateProfilesResponse();
        certificate.getReturn().add(profile);
        List<Xml> ofEntities = read(
                Operations.plain("getAuthorizedEndEntityProfiles"),
                TYPES.createGetAuthorizedEndEntityProfilesResponse(entity));
        List<Xml> ofCertificates = read(
                Operations.getAvailableCertificateProfiles("1"),
                TYPES.createGetAvailableCertificateProfilesResponse(certificate));
        assertThat(Sight.idOf(ofEntities, "EE")).contains("1234567");
        assertThat(Sight.idOf(ofCertificates, "EE")).contains("1234567");
    }

    @Test
    @DisplayName("S2.6-4: the version and an answer without contents are read")
    void theRestIsRead() throws Exception {
        GetEjbcaVersionResponse version = new GetEjbcaVersionResponse();
        version.setReturn("EJBCA 8.2.0.1");
        assertThat(read(Operations.plain("getEjbcaVersion"), TYPES.createGetEjbcaVersionResponse(version)))
                .singleElement()
                .extracting(Xml::text)
                .isEqualTo("EJBCA 8.2.0.1");
        assertThat(read(
                        Operations.editUser(ORDER, EnvelopesKeepTheContractTest.SETTINGS, "secret", Entry.NEW),
                        TYPES.createEditUserResponse(new EditUserResponse())))
                .isEmpty();
    }

    @Test
    @DisplayName("S2.6-4: the answer to another question is no answer")
    void anotherAnswerIsNone() throws Exception {
        Reply answer = WsdlTypes.answer(TYPES.createFindCertsResponse(new FindCertsResponse()));
        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                        CaException.class, () -> Soap.read(Doing.LOOKING, Operations.findUser("A-1"), answer)))
                .extracting(CaException::kind)
                .isEqualTo(CaException.Kind.BROKEN);
    }
}
