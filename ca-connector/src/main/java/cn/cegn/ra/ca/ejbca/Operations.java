package cn.cegn.ra.ca.ejbca;

import cn.cegn.ra.ca.RegistrationOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The operations of EJBCA's web service that we use, arguments in the sequence of the WSDL. */
final class Operations {
    /** UserMatch: the username equals. */
    private static final String BY_USERNAME = "0";

    private static final String EQUALS = "0";

    private Operations() {}

    static Xml findUser(String username) {
        return Xml.of(
                "findUser",
                Xml.of(
                        "arg0",
                        Xml.of("matchwith", BY_USERNAME),
                        Xml.of("matchtype", EQUALS),
                        Xml.of("matchvalue", username)));
    }

    /**
     * @param status {@link Entry#NEW} to register
     */
    static Xml editUser(RegistrationOrder order, EjbcaSettings settings, String password, int status) {
        EjbcaSettings.Profiles profiles = settings.profiles().get(order.profile());
        List<Xml> fields = new ArrayList<>(List.of(
                Xml.of("username", order.username()),
                Xml.of("password", password),
                Xml.of("clearPwd", "false"),
                Xml.of("subjectDN", DnText.subject(order.subject())),
                Xml.of("caName", settings.caName())));
        if (!order.alternativeNames().isEmpty()) {
            fields.add(Xml.of("subjectAltName", DnText.alternativeNames(order.alternativeNames())));
        }
        fields.addAll(List.of(
                Xml.of("status", Integer.toString(status)),
                Xml.of("tokenType", "USERGENERATED"),
                Xml.of("sendNotification", "false"),
                Xml.of("keyRecoverable", "false"),
                Xml.of("endEntityProfileName", profiles.endEntityProfile()),
                Xml.of("certificateProfileName", profiles.certificateProfile()),
                Xml.of("endTime", Entry.endTime(order.validity()))));
        return Xml.of("editUser", new Xml("arg0", "", fields));
    }

    /**
     * @param pkcs10 DER
     */
    static Xml pkcs10Request(String username, String password, byte[] pkcs10) {
        String pem = "-----BEGIN CERTIFICATE REQUEST-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(pkcs10)
                + "\n-----END CERTIFICATE REQUEST-----\n";
        return Xml.of(
                "pkcs10Request",
                Xml.of("arg0", username),
                Xml.of("arg1", password),
                Xml.of("arg2", pem),
                Xml.of("arg4", "CERTIFICATE"));
    }

    /** All certificates of a username, the ended ones too. */
    static Xml findCerts(String username) {
        return Xml.of("findCerts", Xml.of("arg0", username), Xml.of("arg1", "false"));
    }

    static Xml getLastCAChain(String caName) {
        return Xml.of("getLastCAChain", Xml.of("arg0", caName));
    }

    static Xml isAuthorized(String resource) {
        return Xml.of("isAuthorized", Xml.of("arg0", resource));
    }

    static Xml getAvailableCertificateProfiles(String endEntityProfileId) {
        return Xml.of("getAvailableCertificateProfiles", Xml.of("arg0", endEntityProfileId));
    }

    /** An operation without arguments. */
    static Xml plain(String name) {
        return Xml.of(name);
    }
}
