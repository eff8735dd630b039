package cn.cegn.ra.ca.ejbca.replay;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Drives a replaying EJBCA by lines, for a process of its own: {@code down}, {@code up}, {@code on SWITCH}, {@code off SWITCH},
 * {@code fault OPERATION TROUBLE TIMES}, {@code release}, {@code clear}, {@code count OPERATION}, {@code issued}, {@code stop}. Each
 * line is answered by one; at the end of the input it waits to be killed.
 */
final class ReplayConsole {
    private final ReplayingEjbca ejbca;
    private final InputStream in;
    private final PrintStream out;

    ReplayConsole(ReplayingEjbca ejbca, InputStream in, PrintStream out) {
        this.ejbca = ejbca;
        this.in = in;
        this.out = out;
    }

    void run() throws IOException {
        out.println("ready " + ejbca.address());
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.strip().equals("stop")) {
                return;
            }
            out.println(obey(line.strip().split("\\s+", -1)));
        }
        try {
            Thread.currentThread().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String obey(String[] words) {
        try {
            switch (words[0]) {
                case "down" -> ejbca.down();
                case "up" -> ejbca.up();
                case "on", "off" ->
                    ejbca.office()
                            .turn(
                                    ReplayOffice.Switch.valueOf(words[1].toUpperCase(Locale.ROOT)),
                                    words[0].equals("on"));
                case "fault" ->
                    ejbca.faults()
                            .next(
                                    words[1],
                                    Trouble.valueOf(words[2].toUpperCase(Locale.ROOT)),
                                    words.length > 3 ? Integer.parseInt(words[3]) : 1);
                case "release" -> ejbca.faults().release();
                case "clear" -> ejbca.faults().clear();
                case "count" -> {
                    return "ok " + ejbca.calls(words[1]);
                }
                case "issued" -> {
                    return "ok " + ejbca.issued();
                }
                default -> {
                    return "what?";
                }
            }
            return "ok";
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            return "what? " + e.getMessage();
        }
    }
}
