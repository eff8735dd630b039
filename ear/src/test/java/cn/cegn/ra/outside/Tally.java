package cn.cegn.ra.outside;

import cn.cegn.ra.server.Deployments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Counts requests and what came of them, and keeps what was wrong. */
final class Tally {
    private final AtomicInteger requests = new AtomicInteger();
    private final Map<String, AtomicInteger> byPerson = new ConcurrentSkipListMap<>();
    private final Map<String, AtomicInteger> byKind = new ConcurrentSkipListMap<>();
    private final Map<String, AtomicInteger> byStatus = new ConcurrentSkipListMap<>();
    private final Map<String, Map<String, AtomicInteger>> byAddress = new ConcurrentSkipListMap<>();
    private final Map<String, Set<String>> faults = new ConcurrentSkipListMap<>();

    /** Takes an answer to somebody of this kind in. */
    void take(String person, Judge judge, Answer answer) {
        requests.incrementAndGet();
        add(byPerson, person);
        add(byKind, answer.ask().kind());
        add(byStatus, Integer.toString(answer.status()));
        String address = answer.ask().address();
        add(
                byAddress.computeIfAbsent(
                        address.length() > 60 ? address.substring(0, 60) + "…" : address,
                        each -> new ConcurrentSkipListMap<>()),
                Integer.toString(answer.status()));
        for (String fault : judge.faults(answer)) {
            faults.computeIfAbsent(fault, each -> new ConcurrentSkipListSet<>())
                    .add(person + ": " + answer.ask().method() + " " + address + " ("
                            + answer.ask().kind() + ", " + answer.status() + ")");
        }
    }

    private static void add(Map<String, AtomicInteger> counts, String key) {
        counts.computeIfAbsent(key, each -> new AtomicInteger()).incrementAndGet();
    }

    int requests() {
        return requests.get();
    }

    int answers(String status) {
        return byStatus.getOrDefault(status, new AtomicInteger()).get();
    }

    /** What was wrong, each with some of the requests. */
    Map<String, Set<String>> faults() {
        return faults;
    }

    /** Some lines. */
    String summary() {
        return "%d requests; by who asked %s; answers by status %s; addresses %d; %d kinds of inputs; %d kinds of faults"
                .formatted(requests.get(), byPerson, byStatus, byAddress.size(), Hostile.ALL.size(), faults.size());
    }

    Path write() throws IOException {
        StringBuilder text = new StringBuilder("# The portal from outside\n\n" + summary() + "\n\n## Inputs\n\n");
        Hostile.ALL.forEach(input -> text.append("- ")
                .append(input.kind())
                .append(": `")
                .append(shown(input.value()))
                .append("`\n"));
        text.append("\n## Requests by kind\n\n");
        byKind.forEach((kind, count) ->
                text.append("- ").append(kind).append(": ").append(count).append('\n'));
        text.append("\n## Answers by address\n\n");
        byAddress.forEach((address, counts) ->
                text.append("- `").append(address).append("`: ").append(counts).append('\n'));
        text.append("\n## Faults\n\n");
        faults.forEach((fault, where) -> text.append("- ")
                .append(shown(fault))
                .append("\n")
                .append(where.stream()
                        .limit(40)
                        .map(each -> "  - " + each + "\n")
                        .collect(Collectors.joining())));
        return Files.writeString(Deployments.buildFolder().resolve("outside-report.md"), text);
    }

    /** The faults with the first places of each, for a message. */
    String told() {
        return faults.entrySet().stream().map(Tally::line).collect(Collectors.joining("\n"));
    }

    private static String line(Entry<String, Set<String>> fault) {
        return fault.getKey() + "\n    "
                + fault.getValue().stream().limit(6).collect(Collectors.joining("\n    "))
                + (fault.getValue().size() > 6 ? "\n    … " + fault.getValue().size() : "");
    }

    private static String shown(String value) {
        String plain = value.codePoints()
                .mapToObj(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE
                        ? "\\u%04x".formatted(c)
                        : Character.toString(c))
                .collect(Collectors.joining());
        return plain.length() > 80 ? plain.substring(0, 80) + "… (" + value.length() + ")" : plain;
    }
}
