package cn.cegn.ra.ca.ejbca.replay;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One line of recorded-cases.psv.
 *
 * @param at the operation that the exchange answers
 * @param call of the port
 * @param expected the class, with the result behind a colon
 * @param beside what else is answered
 */
record RecordedCase(String exchange, String at, String call, String expected, String beside, String why) {
    static List<RecordedCase> all() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                RecordedCase.class.getResourceAsStream("/ejbca/recorded-cases.psv"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\\|", -1))
                    .map(c -> new RecordedCase(c[0], c[1].isEmpty() ? own(c[0], c[2]) : c[1], c[2], c[3], c[4], c[5]))
                    .toList();
        }
    }

    /** A search by name is about walter, but only in a call that has him and a control. */
    private static String own(String exchange, String call) {
        String operation = RecordedExchange.of(exchange).operation();
        boolean byName = operation.equals("findCerts") || operation.equals("findUser");
        return byName && !call.equals("health") ? operation + "(" + RecordedWorld.USERNAME + ")" : operation;
    }

    @Override
    public String toString() {
        return exchange + " at " + at + ", " + call + ": " + expected;
    }
}
