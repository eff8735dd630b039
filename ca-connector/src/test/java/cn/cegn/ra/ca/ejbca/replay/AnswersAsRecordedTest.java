package cn.cegn.ra.ca.ejbca.replay;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.ca.Requests;
import cn.cegn.ra.ca.ejbca.replay.BareTalk.Said;
import cn.cegn.ra.ca.ejbca.replay.ReplayOffice.Switch;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The replaying EJBCA gets the recorded requests, with its own names in them, and must answer in the recorded form. */
class AnswersAsRecordedTest {
    /** What stands in the recordings, and what stands for it here; the longer come first. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("CN=Token Issuing CA,O=TokenLab,C=SE", ReplayOffice.CA_DN),
            Map.entry("CN=Token Issuing CA, O=TokenLab, C=SE", ReplayOffice.CA_DN.replace(",", ", ")),
            Map.entry("C=SE,O=TokenLab,CN=Token Issuing CA", "C=CN,O=CEGN,CN=Replay Issuing CA"),
            Map.entry("TokenIssuingCA", ReplayOffice.CA_NAME),
            Map.entry("TOKEN_RA_EE", ReplayProfile.END_ENTITY_PROFILE),
            Map.entry("TOKEN_PERSON_EE", ReplayProfile.END_ENTITY_PROFILE),
            Map.entry("TOKEN_PERSON", "CEGN_PERSON"),
            Map.entry("TOKEN_SINGLE", "CEGN_PERSON"),
            Map.entry("-1173932405", String.valueOf(ReplayOffice.CA_ID)),
            Map.entry("CN=ra-client,O=TokenLab,C=SE", Client.RA.dn()),
            Map.entry("CN=ra-weak,O=TokenLab,C=SE", Client.RA.dn()));

    private static final Pattern SERIAL = Pattern.compile("(?!1234567890)\\b(0x)?([0-9A-Fa-f]{38,40})\\b");

    private static ReplayKeys keys;
    private static SSLContext asRa;

    private ReplayingEjbca ejbca;
    private BareTalk talk;
    private String serial = "";

    @BeforeAll
    static void makeKeys() {
        keys = new ReplayKeys("localhost", Clock.systemUTC().instant());
        asRa = keys.clientContext(Client.RA);
    }

    @BeforeEach
    void start() {
        ejbca = ReplayingEjbca.start(0, keys, Clock.systemUTC());
        talk = new BareTalk(ejbca.address(), asRa);
    }

    @AfterEach
    void stop() {
        ejbca.close();
    }

    static Stream<Arguments> cases() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                AnswersAsRecordedTest.class.getResourceAsStream("/ejbca/as-recorded.psv"), StandardCharsets.UTF_8))) {
            return lines
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\\|", -1))
                    .map(columns -> Arguments.of(columns[0], columns[1]))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    @DisplayName(
            "S2.6-4: the replaying CA answers as the recorded one: status, kind, elements or keys, fault, words of an error")
    void itAnswersAsRecorded(String name, String given) throws Exception {
        RecordedExchange exchange = RecordedExchange.of(name);
        for (String step : given.isEmpty() ? new String[0] : given.split(" ", -1)) {
            prepare(step.split(":", -1), exchange);
        }
        Said said = talk.again(exchange, path(exchange.path()), named(exchange.request()));

        String recorded = named(new String(exchange.answer().body(), StandardCharsets.UTF_8));
        String type = exchange.answer().headers().getOrDefault("Content-Type", "");
        assertThat(said.status()).as(said.text()).isEqualTo(exchange.status());
        assertThat(Shape.of(said.contentType(), said.text())).isEqualTo(Shape.of(type, recorded));
        if (exchange.status() >= 400) {
            assertThat(plain(said.text())).isEqualTo(plain(recorded));
        }
    }

    private void prepare(String[] step, RecordedExchange exchange) throws Exception {
        switch (step[0]) {
            case "registered" -> talk.register(step[1], step[1], step[2]);
            case "issued" -> {
                talk.register(step[1], step[1]);
                talk.issue(step[1], Requests.request(Requests.p256()));
                serial = ejbca.certificatesOf(step[1]).get(0).getSerialNumber().toString(16);
            }
            case "same-key" -> {
                talk.register(step[1], step[1]);
                talk.issue(step[1], Base64.getMimeDecoder().decode(csr(exchange)));
            }
            case "first" -> first(RecordedExchange.of(step[1]));
            case "revoked" ->
                talk.rest(
                        "PUT",
                        "/v1/certificate/" + path(ReplayOffice.CA_DN) + "/" + serial + "/revoke?reason=" + step[1],
                        null);
            default -> set(step);
        }
    }

    /** An enrolment that was recorded before the exchange of the case. */
    private void first(RecordedExchange before) throws Exception {
        talk.again(before, path(before.path()), named(before.request()));
        String username = (String) Json.object(before.request()).get("username");
        serial = ejbca.certificatesOf(username).get(0).getSerialNumber().toString(16);
    }

    private void set(String[] step) {
        switch (step[0]) {
            case "allow" -> ejbca.office().allow(Client.RA, Right.valueOf(step[1]));
            case "deny" -> ejbca.office().deny(Client.RA, Right.valueOf(step[1]));
            case "on" -> ejbca.office().turn(Switch.valueOf(step[1]), true);
            case "disabled" -> ejbca.office().enable(ReplayOffice.Protocol.valueOf(step[1]), false);
            case "as" -> talk = new BareTalk(ejbca.address(), ejbca.keys().clientContext(Client.valueOf(step[1])));
            default -> throw new IllegalArgumentException(step[0]);
        }
    }

    private static String csr(RecordedExchange exchange) {
        String text = exchange.request().startsWith("{")
                ? (String) Json.object(exchange.request()).get("certificate_request")
                : exchange.argument("arg1");
        return text.replaceAll("-----[A-Z ]+-----", "");
    }

    /** Our names and our serial number instead of the recorded ones. */
    private String named(String text) {
        String named = text;
        for (Map.Entry<String, String> name : NAMES.entrySet().stream()
                .sorted((a, b) -> b.getKey().length() - a.getKey().length())
                .toList()) {
            named = named.replace(name.getKey(), name.getValue());
        }
        return serial.isEmpty()
                ? named
                : SERIAL.matcher(named)
                        .replaceAll(found -> (found.group(1) == null ? "" : found.group(1))
                                + (found.group(2).matches(".*[a-f].*") ? serial : serial.toUpperCase(Locale.ROOT)));
    }

    private String path(String path) {
        String decoded = path.replace("%3D", "=").replace("%20", " ").replace("%2C", ",");
        int query = decoded.indexOf('?');
        String named = named(query < 0 ? decoded : decoded.substring(0, query));
        String encoded = named.replace("=", "%3D").replace(" ", "%20").replace(",", "%2C");
        return query < 0 ? encoded : encoded + decoded.substring(query);
    }

    /** Without the port, long decimal numbers, and the management CA's name. */
    private static String plain(String text) {
        return text.replaceAll(":\\d{4,5}/", "/")
                .replaceAll("\\d{40,}", "N")
                .replaceAll("CN=ManagementCA,O=\\w+,C=\\w+", "CN=ManagementCA");
    }
}
