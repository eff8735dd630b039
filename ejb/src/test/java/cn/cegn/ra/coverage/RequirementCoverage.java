package cn.cegn.ra.coverage;

import cn.cegn.ra.Project;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which test shows which requirement: reads the display names of all test sources of all modules.
 *
 * <p>Only the text of {@code @DisplayName} counts, not the names that a parameterised test makes when it runs: a requirement counts as
 * shown when somebody has written a test for it.
 */
public final class RequirementCoverage {
    private static final Pattern ID = Pattern.compile("S2\\.\\d+-\\d+|S-D-\\d\\d");
    private static final String LITERALS = "(\"(?:\\\\.|[^\"\\\\])*\"(?:\\s*\\+\\s*\"(?:\\\\.|[^\"\\\\])*\")*)";
    private static final Pattern DISPLAY_NAME = Pattern.compile("@DisplayName\\(\\s*" + LITERALS + "\\s*\\)");
    private static final Pattern NAMED = Pattern.compile(
            "\\bclass\\s+(\\w+)|\\b(?:void|(?:Stream|Collection|Iterable|List)<\\w+>)\\s+(\\w+)\\s*\\(");
    private static final String HEAD = """
            # Which test shows which requirement

            Written by each build from the display names of all tests.

            """;

    /** Requirement id to its English text, in the order of the document. */
    private final Map<String, String> requirements = new LinkedHashMap<>();

    private final Map<String, SortedSet<String>> tests = new LinkedHashMap<>();

    private RequirementCoverage() {}

    static Path page() {
        return Project.root().resolve("target/requirements-coverage.md");
    }

    /** Reads docs/requirements.psv and the test sources of all modules. */
    public static RequirementCoverage read() {
        RequirementCoverage coverage = new RequirementCoverage();
        Project.read(Project.root().resolve("docs/requirements.psv"))
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\\|", 2))
                .forEach(cells -> coverage.requirements.put(cells[0], cells[1]));
        for (Path source : Project.sources("test")) {
            String type = source.getFileName().toString().replace(".java", "");
            named(type, Project.read(source)).forEach(coverage::add);
        }
        return coverage;
    }

    /** The tests of one source with the ids in their display names. A name on the class stands for the class. */
    static Map<String, List<String>> named(String type, String source) {
        Map<String, List<String>> named = new LinkedHashMap<>();
        Matcher names = DISPLAY_NAME.matcher(source);
        while (names.find()) {
            List<String> ids =
                    ID.matcher(names.group(1)).results().map(MatchResult::group).toList();
            Matcher what = NAMED.matcher(source);
            if (!ids.isEmpty() && what.find(names.end())) {
                String test = what.group(1) != null ? what.group(1) : type + "#" + what.group(2);
                named.computeIfAbsent(test, key -> new ArrayList<>()).addAll(ids);
            }
        }
        return named;
    }

    private void add(String test, List<String> ids) {
        ids.forEach(id -> tests.computeIfAbsent(id, key -> new TreeSet<>()).add(test));
    }

    /** Ids without a test. */
    public List<String> untested() {
        return requirements.keySet().stream()
                .filter(id -> !tests.containsKey(id))
                .toList();
    }

    /** Ids in display names that are no requirement: a typing mistake. */
    public List<String> unknown() {
        return tests.keySet().stream()
                .filter(id -> !requirements.containsKey(id))
                .sorted()
                .toList();
    }

    /** The page, a build output: target/requirements-coverage.md. */
    public String text() {
        int shown = requirements.size() - untested().size();
        return HEAD
                + "%d of %d requirements have a test.\n\n".formatted(shown, requirements.size())
                + "| requirement | what it asks for | shown by |\n|---|---|---|\n"
                + requirements.entrySet().stream()
                        .map(entry -> row(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining());
    }

    private String row(String id, String text) {
        String shownBy = tests.getOrDefault(id, new TreeSet<>()).stream()
                .map(test -> "`" + test + "`")
                .collect(Collectors.joining("<br>"));
        return "| %s | %s | %s |\n".formatted(id, text, shownBy.isEmpty() ? "**none**" : shownBy);
    }

    /** Writes the page. */
    public static void main(String... ignored) {
        Project.write(page(), read().text());
    }
}
