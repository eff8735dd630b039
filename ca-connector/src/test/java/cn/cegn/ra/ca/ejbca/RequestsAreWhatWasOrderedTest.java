package cn.cegn.ra.ca.ejbca;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.ca.Orders;
import cn.cegn.ra.ca.RegistrationOrder;
import cn.cegn.ra.ca.RegistrationOrder.SubjectAttribute;
import cn.cegn.ra.ca.Requests;
import cn.cegn.ra.ca.ejbca.wsdl.EditUser;
import cn.cegn.ra.ca.ejbca.wsdl.FindCerts;
import cn.cegn.ra.ca.ejbca.wsdl.FindUser;
import cn.cegn.ra.ca.ejbca.wsdl.GetAuthorizedEndEntityProfiles;
import cn.cegn.ra.ca.ejbca.wsdl.GetAvailableCertificateProfiles;
import cn.cegn.ra.ca.ejbca.wsdl.GetEjbcaVersion;
import cn.cegn.ra.ca.ejbca.wsdl.GetLastCAChain;
import cn.cegn.ra.ca.ejbca.wsdl.IsAuthorized;
import cn.cegn.ra.ca.ejbca.wsdl.Pkcs10Request;
import cn.cegn.ra.ca.ejbca.wsdl.UserDataVOWS;
import cn.cegn.ra.ca.ejbca.wsdl.UserMatch;
import java.time.Duration;
import java.util.List;
import org.bouncycastle.util.io.pem.PemReader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Our envelopes as EJBCA's own types read them: each field is what was ordered, and nothing else is said. */
class RequestsAreWhatWasOrderedTest {
    /** What every entry of the RA has in common; what is not set here or below must not be said. */
    private static UserDataVOWS entry(RegistrationOrder order) {
        UserDataVOWS entry = new UserDataVOWS();
        entry.setUsername(order.username());
        entry.setPassword("one < time & only");
        entry.setClearPwd(false);
        entry.setCaName("CA");
        entry.setStatus(10);
        entry.setTokenType("USERGENERATED");
        entry.setSendNotification(false);
        entry.setKeyRecoverable(false);
        entry.setEndEntityProfileName("EE");
        entry.setCertificateProfileName(order.profile().name());
        return entry;
    }

    private static UserDataVOWS sent(RegistrationOrder order, int status) throws Exception {
        return read(
                        EditUser.class,
                        Operations.editUser(order, EnvelopesKeepTheContractTest.SETTINGS, "one < time & only", status))
                .getArg0();
    }

    private static <T> T read(Class<T> type, Xml operation) throws Exception {
        return type.cast(WsdlTypes.read(Envelope.write(operation)));
    }

    private static void same(Object read, Object expected) {
        assertThat(read).usingRecursiveComparison().isEqualTo(expected);
    }

    @Test
    @DisplayName("S2.5-4: the entry of a person says exactly the registered subject, e-mail, profiles and validity")
    void aPersonIsRegisteredAsOrdered() throws Exception {
        UserDataVOWS expected = entry(Orders.person("A-1"));
        expected.setSubjectDN("SERIALNUMBER=P-000042,CN=𠮷古丽·买买提,OU=一处,O=国家信息中心,ST=新疆维吾尔自治区,C=CN");
        expected.setSubjectAltName("rfc822Name=guli@example.cn");
        expected.setEndTime("1095:00:00");
        same(sent(Orders.person("A-1"), Entry.NEW), expected);
    }

    @Test
    @DisplayName("S2.5-4: the entry of an organisation has no alternative name at all if none is registered")
    void anOrganizationIsRegisteredAsOrdered() throws Exception {
        UserDataVOWS expected = entry(Orders.organization("A-2"));
        expected.setSubjectDN("CN=杭州市民政局,GIVENNAME=11330100002490123X,ST=浙江省,C=CN");
        expected.setEndTime("1825:00:00");
        same(sent(Orders.organization("A-2"), Entry.NEW), expected);
    }

    @Test
    @DisplayName("S2.5-4: the entry of a device has each of its names")
    void aDeviceIsRegisteredAsOrdered() throws Exception {
        UserDataVOWS expected = entry(Orders.device("A-3"));
        expected.setSubjectDN("CN=www.example.cn,L=杭州市,ST=浙江省,C=CN");
        expected.setSubjectAltName("dNSName=www.example.cn, iPAddress=10.1.2.3, iPAddress=2001:db8::1");
        expected.setEndTime("730:00:00");
        same(sent(Orders.device("A-3"), Entry.NEW), expected);
    }

    @Test
    @DisplayName("S2.6-4: closing an entry says the same of it but for its status")
    void anEntryIsClosed() throws Exception {
        UserDataVOWS expected = sent(Orders.device("A-3"), Entry.NEW);
        expected.setStatus(40);
        same(sent(Orders.device("A-3"), Entry.GENERATED), expected);
    }

    @Test
    @DisplayName("S2.5-4: names and validities that are hard to write arrive as they are")
    void hardNamesArrive() throws Exception {
        RegistrationOrder order = new RegistrationOrder(
                "A-4",
                List.of(
                        new SubjectAttribute(SubjectAttribute.Type.O, "<a> & \"b\" ]]>, c+d=\\e"),
                        new SubjectAttribute(SubjectAttribute.Type.CN, "#𠮷 x ")),
                List.of(),
                Orders.person("A-4").profile(),
                Duration.ofDays(1).plusHours(2).plusMinutes(3));
        UserDataVOWS sent = sent(order, Entry.NEW);
        assertThat(sent.getSubjectDN()).isEqualTo("CN=\\#𠮷 x\\ ,O=\\<a\\> & \\\"b\\\" ]]\\>\\, c\\+d\\=\\\\e");
        assertThat(sent.getEndTime()).isEqualTo("1:02:03");
    }

    @Test
    @DisplayName("S2.6-4: a certificate is asked for by username, password and the very request, as a bare certificate")
    void aCertificateIsAskedFor() throws Exception {
        byte[] request = Requests.request(Requests.p256());
        Pkcs10Request sent = read(Pkcs10Request.class, Operations.pkcs10Request("A-1", "secret", request));
        assertThat(new PemReader(new java.io.StringReader(sent.getArg2())).readPemObject())
                .satisfies(pem -> assertThat(pem.getType()).isEqualTo("CERTIFICATE REQUEST"))
                .satisfies(pem -> assertThat(pem.getContent()).isEqualTo(request));
        Pkcs10Request expected = new Pkcs10Request();
        expected.setArg0("A-1");
        expected.setArg1("secret");
        expected.setArg2(sent.getArg2());
        expected.setArg4("CERTIFICATE");
        same(sent, expected);
    }

    @Test
    @DisplayName("S2.6-4: looking asks for exactly the username, and for the certificates that have ended too")
    void lookingAsksForAll() throws Exception {
        UserMatch match = new UserMatch();
        match.setMatchwith(0);
        match.setMatchtype(0);
        match.setMatchvalue("A-1");
        FindUser user = new FindUser();
        user.setArg0(match);
        same(read(FindUser.class, Operations.findUser("A-1")), user);
        FindCerts certificates = new FindCerts();
        certificates.setArg0("A-1");
        certificates.setArg1(false);
        same(read(FindCerts.class, Operations.findCerts("A-1")), certificates);
    }

    @Test
    @DisplayName("S2.6-4: chain, rights and profiles are asked for by their names")
    void theRestIsAskedForByName() throws Exception {
        assertThat(read(GetLastCAChain.class, Operations.getLastCAChain("签发 CA"))
                        .getArg0())
                .isEqualTo("签发 CA");
        assertThat(read(IsAuthorized.class, Operations.isAuthorized("/administrator"))
                        .getArg0())
                .isEqualTo("/administrator");
        assertThat(read(GetAvailableCertificateProfiles.class, Operations.getAvailableCertificateProfiles("23002"))
                        .getArg0())
                .isEqualTo(23002);
        read(GetAuthorizedEndEntityProfiles.class, Operations.plain("getAuthorizedEndEntityProfiles"));
        read(GetEjbcaVersion.class, Operations.plain("getEjbcaVersion"));
    }
}
