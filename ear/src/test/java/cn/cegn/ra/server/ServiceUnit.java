package cn.cegn.ra.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The systemd unit of a station, read as far as a supervisor needs it, with the paths of this machine in the place of those of an installation. */
final class ServiceUnit {
    private static final String INSTALLED = "/opt/cegn-ra/wildfly";
    private static final String STATE = "/var/lib/cegn-ra-station";

    /** One word of a command line: in single quotes, or without any. */
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    private final String text;
    private final List<String> lines;

    private ServiceUnit(String text) {
        this.text = text;
        this.lines = text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    /** As it is shipped. */
    static ServiceUnit shipped() throws IOException {
        return new ServiceUnit(Files.readString(Path.of(System.getProperty("ra.build"))
                .resolve("../../wildfly-config/src/main/systemd/cegn-ra-station.service")
                .normalize()));
    }

    /** The same for a server that is installed here and keeps its state there. */
    ServiceUnit at(Path home, Path state) {
        return new ServiceUnit(text.replace(INSTALLED, home.toString()).replace(STATE, state.toString()));
    }

    String text() {
        return text;
    }

    /** Every value of a setting, in its section. */
    List<String> all(String section, String setting) {
        List<String> found = new ArrayList<>();
        String at = "";
        for (String line : lines) {
            if (line.startsWith("[")) {
                at = line;
            } else if (at.equals("[" + section + "]") && line.startsWith(setting + "=")) {
                found.add(line.substring(setting.length() + 1));
            }
        }
        return found;
    }

    /** The only value of a setting. */
    String one(String section, String setting) {
        List<String> found = all(section, setting);
        if (found.size() != 1) {
            throw new AssertionError(section + " has " + setting + " " + found.size() + " times");
        }
        return found.get(0);
    }

    /** The words of a command. */
    List<String> command(String setting) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(one("Service", setting));
        while (matcher.find()) {
            words.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        }
        return words;
    }

    /** What it sets in the environment itself. */
    Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        for (String assignment : all("Service", "Environment")) {
            String[] sides =
                    assignment.replaceAll("^\"|\"$", "").replace("%%", "%").split("=", 2);
            environment.put(sides[0], sides[1]);
        }
        return environment;
    }
}
