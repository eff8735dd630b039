package cn.cegn.ra.ca.ejbca.replay;

import cn.cegn.ra.ca.CertificateProfile;
import cn.cegn.ra.ca.RegistrationOrder;
import cn.cegn.ra.ca.RegistrationOrder.SubjectAttribute;
import cn.cegn.ra.ca.ejbca.EjbcaSettings;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;

/** The recorded EJBCA's names, its user walter as an order of ours, and what it answers where a case says nothing else. */
final class RecordedWorld {
    static final String USERNAME = "walter";
    static final String CONTROL = "mrx";

    /** The day of the recordings. */
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T05:30:00Z"), ZoneOffset.UTC);

    /** What is recorded of the operations beside the one of the case. */
    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("getLastCAChain", "ws-getLastCAChain"),
            Map.entry("isAuthorized", "ws-isAuthorized"),
            Map.entry("getAuthorizedEndEntityProfiles", "ws-getAuthorizedEndEntityProfiles"),
            Map.entry("getAvailableCAs", "ws-getAvailableCAs"),
            Map.entry("getEjbcaVersion", "ws-getEjbcaVersion"),
            Map.entry("findUser(mrx)", "rights-5-ws-findUser"),
            Map.entry("findCerts(mrx)", "rights-5-ws-findCerts"),
            Map.entry("findUser(walter)", "ws-findUser-none"),
            Map.entry("findCerts(walter)", "ws-findCerts-unknown-user"),
            Map.entry("editUser", "ws-editUser-new"),
            Map.entry("status", "status-mtls-ok"),
            Map.entry("caList", "ca-list-ra"),
            Map.entry("crl", "crl-latest"),
            Map.entry("revocationstatus", "revstatus-active"),
            Map.entry("revoke", "revoke-hold"));

    private RecordedWorld() {}

    /** The order that the recorded walter is, or one of another name: attributes in the sequence of his certificates, two years. */
    static RegistrationOrder order(String commonName) {
        return new RegistrationOrder(
                USERNAME,
                List.of(
                        new SubjectAttribute(SubjectAttribute.Type.CN, commonName),
                        new SubjectAttribute(SubjectAttribute.Type.SERIALNUMBER, "W-1"),
                        new SubjectAttribute(SubjectAttribute.Type.O, "TokenLab"),
                        new SubjectAttribute(SubjectAttribute.Type.C, "SE")),
                List.of(),
                CertificateProfile.PERSON,
                Duration.ofDays(730));
    }

    /** DER of the recorded request of an exchange, or of walter's first. Their subjects are others than his. */
    static byte[] pkcs10(RecordedExchange exchange) {
        boolean own = exchange.operation().equals("pkcs10Request");
        String pem = (own ? exchange : RecordedExchange.of("ws-pkcs10Request-generated")).argument("arg2");
        return Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
    }

    static EjbcaSettings settings(URI address, String control) {
        return new EjbcaSettings(
                address,
                "TokenIssuingCA",
                Map.of(CertificateProfile.PERSON, new EjbcaSettings.Profiles("TOKEN_RA_EE", "TOKEN_PERSON")),
                new EjbcaSettings.Identity(new SecretKeySpec(new byte[32], "HmacSHA256"), Optional::empty, control),
                new EjbcaSettings.Patience(Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ZERO, length -> {}),
                CLOCK);
    }

    /** Puts all answers of a case into the player. */
    static void prepare(ExchangePlayer player, RecordedCase each) {
        Map<String, String> answers = new LinkedHashMap<>(USUAL);
        if (each.call().equals("register")) {
            answers.put("findUser(walter)@editUser", "+entry");
        } else if (each.call().startsWith("issue")) {
            answers.put("findUser(walter)", each.call().endsWith("Wilma") ? "+entry(Wilma)" : "+entry");
        }
        answers.put(each.at(), each.exchange());
        for (String pair :
                each.beside().isEmpty() ? new String[0] : each.beside().split(" ", -1)) {
            int equals = pair.indexOf('=');
            answers.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        player.reset();
        answers.forEach((key, name) -> player.play(key, answer(name)));
        // No exchange of this operation is recorded; its answer has the form of its sister's.
        player.play(
                "getAvailableCertificateProfiles",
                Answer.soap(
                        "getAvailableCertificateProfiles", "<return><name>TOKEN_PERSON</name><id>22001</id></return>"));
    }

    private static Answer answer(String name) {
        if (!name.startsWith("+entry")) {
            return RecordedExchange.of(name).answer();
        }
        Answer recorded = RecordedExchange.of("ws-findUser").answer();
        String other = name.equals("+entry") ? "" : name.substring(7, name.length() - 1);
        String text = new String(recorded.body(), StandardCharsets.UTF_8)
                .replace("CN=Walter,", other.equals("Wilma") ? "CN=Wilma," : "CN=Walter,")
                .replace("<username>walter", other.startsWith("recover") ? "<username>" + other : "<username>walter")
                .replace("</return>", "<endTime>730:00:00</endTime></return>");
        return new Answer(recorded.status(), recorded.headers(), text.getBytes(StandardCharsets.UTF_8));
    }
}
