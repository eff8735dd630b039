package cn.cegn.ra.ca.ejbca.replay;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.ca.CaException;
import cn.cegn.ra.ca.CaHealth;
import cn.cegn.ra.ca.CaHealth.Verdict;
import cn.cegn.ra.ca.Requests;
import cn.cegn.ra.ca.RevocationReason;
import cn.cegn.ra.ca.ejbca.EjbcaCa;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each recorded exchange is answered, byte for byte, to the connector's call that can meet it; the class is judged beforehand. */
class RecordedExchangesTest {
    private static final int LEAST = 60;
    private static final Path TABLE = Path.of("target", "recorded-exchanges.md");
    private static final BigInteger SERIAL = new BigInteger("2DBF217D93B5238A5A8947BBBE99253422FAB954", 16);
    private static final List<String> ROWS = new ArrayList<>();
    private static final Map<String, Integer> COUNTS = new TreeMap<>();

    private static ExchangePlayer player;
    private static SSLContext tls;

    @BeforeAll
    static void start() {
        player = ExchangePlayer.start(RecordedWorld.CLOCK);
        tls = player.keys().clientContext(Client.RA);
    }

    @AfterAll
    static void writeTable() throws IOException {
        player.close();
        List<String> lines = new ArrayList<>(List.of(
                "# Recorded exchanges of EJBCA CE 8.2.0.1, replayed to the connector",
                "",
                "| exchange | answers | call | expected | found | why |",
                "|---|---|---|---|---|---|"));
        lines.addAll(ROWS);
        Files.createDirectories(TABLE.getParent());
        Files.write(TABLE, lines);
        System.out.println("Recorded exchanges replayed: " + ROWS.size() + " cases " + COUNTS + ", table in " + TABLE);
    }

    static Stream<RecordedCase> cases() throws IOException {
        return RecordedCase.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    @DisplayName("S2.6-4: each recorded answer that the connector can meet lands in the right class")
    void aRecordedAnswerLandsInItsClass(RecordedCase each) throws Exception {
        RecordedWorld.prepare(player, each);
        String found = found(each);
        ROWS.add("| " + String.join(" | ", each.exchange(), each.at(), each.call(), each.expected(), found, each.why())
                + " |");
        COUNTS.merge(found.replaceAll(":.*", ""), 1, Integer::sum);

        assertThat(found).isEqualTo(each.expected());
        assertThat(player.calls().stream().map(call -> call.replaceAll("\\(.*", "")))
                .as("the exchange was met")
                .contains(each.at().replaceAll("\\(.*", ""));
    }

    @Test
    @DisplayName("S2.6-4: at least sixty recorded exchanges are replayed, of every kind that the connector can meet")
    void thereAreEnoughCases() throws IOException {
        List<RecordedCase> all = RecordedCase.all();
        assertThat(all.stream().map(RecordedCase::exchange).distinct()).hasSizeGreaterThanOrEqualTo(LEAST);
        assertThat(all.stream().map(each -> each.expected().replaceAll(":.*", "")))
                .contains("SUCCESS", "REFUSED", "UNAVAILABLE", "UNKNOWN", "BROKEN");
        assertThat(all.stream().map(each -> each.call().replaceAll(" .*", "")))
                .contains(
                        "register", "issue", "find", "revoke", "suspend", "resume", "status", "chain", "crl", "health");
    }

    private static String found(RecordedCase each) {
        String control = each.call().endsWith("without control") ? null : RecordedWorld.CONTROL;
        try (EjbcaCa ca = new EjbcaCa(RecordedWorld.settings(player.address(), control), tls)) {
            String result = result(ca, each);
            return result.isEmpty() ? "SUCCESS" : "SUCCESS:" + result;
        } catch (CaException e) {
            assertThat(e.getMessage()).isNotBlank();
            return e.kind().name();
        }
    }

    /** What the call answers, shortened to what the cases tell apart. */
    private static String result(EjbcaCa ca, RecordedCase each) throws CaException {
        String[] call = each.call().split(" ", -1);
        switch (call[0]) {
            case "register" -> ca.register(RecordedWorld.order("Walter"));
            case "issue" -> {
                return issued(ca, each);
            }
            case "find" -> {
                return ca.find(RecordedWorld.USERNAME, null).isPresent() ? "1" : "0";
            }
            case "revoke" -> ca.revoke(SERIAL, RevocationReason.valueOf(call[1]));
            case "suspend" -> ca.suspend(SERIAL);
            case "resume" -> ca.resume(SERIAL);
            case "status" -> {
                return ca.status(SERIAL).name();
            }
            case "chain" -> {
                return String.valueOf(ca.chain().size());
            }
            case "crl" -> ca.crl();
            case "health" -> {
                CaHealth health = ca.health();
                return health.findings().stream()
                        .filter(finding -> finding.verdict() == Verdict.FAILED)
                        .map(finding -> finding.check().name())
                        .collect(Collectors.joining(",", health.ready() ? "ready" : "not ready ", ""));
            }
            default -> throw new IllegalArgumentException(each.call());
        }
        return "";
    }

    /** {@code issue} is walter's order with the request of the exchange, if it has one. */
    private static String issued(EjbcaCa ca, RecordedCase each) throws CaException {
        byte[] request = each.call().endsWith("another key")
                ? Requests.request(Requests.p256())
                : RecordedWorld.pkcs10(RecordedExchange.of(each.exchange()));
        ca.issue(RecordedWorld.order(each.call().endsWith("Wilma") ? "Wilma" : "Walter"), request);
        return player.calls().contains("pkcs10Request(walter)") ? "" : "not asked";
    }
}
