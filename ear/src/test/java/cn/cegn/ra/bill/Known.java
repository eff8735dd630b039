package cn.cegn.ra.bill;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The advisories of a file of JSON lines, and those that were judged: each line of the second file is an id and the reason why it does not matter here. */
final class Known {
    private final List<Advisory> advisories = new ArrayList<>();
    private final Set<String> judged = new HashSet<>();

    private Known() {}

    static Known read(Path advisories, Path judged) throws IOException {
        Known known = new Known();
        ObjectMapper json = new ObjectMapper();
        for (String line : Files.readAllLines(advisories)) {
            if (!line.isBlank()) {
                known.advisories.add(new Advisory(json.readTree(line)));
            }
        }
        for (String line : Files.readAllLines(judged)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.split("\\s+", 2);
                if (parts.length < 2) {
                    throw new IOException(judged + ": no reason for " + line);
                }
                known.judged.add(parts[0]);
            }
        }
        return known;
    }

    int size() {
        return advisories.size();
    }

    /** One line for each library with something known against its version; empty if nothing is. */
    List<String> against(List<Component> components) {
        List<String> found = new ArrayList<>();
        for (Component component : components) {
            advisories.stream()
                    .filter(advisory -> !judged.contains(advisory.id()) && advisory.concerns(component))
                    .forEach(advisory -> found.add(component + ": " + advisory.id() + " " + advisory.summary()));
        }
        return found;
    }
}
