package cn.cegn.ra.provisioning.entity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.Project;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class KeyLifePageTest {
    private static final String HEAD = """
            # The life of a USB-Key

            Generated from `cn.cegn.ra.provisioning.entity.KeyStep`; a test keeps this page true. After a change of the table write it anew:
            `mvn -pl ejb -am test -Dtest=KeyLifePageTest -Dsurefire.failIfNoSpecifiedTests=false -Dworkflow.write=true`.

            """;

    @Test
    @DisplayName("docs/key-life.md is what the key's table says")
    void thePageIsWhatTheTableSays() {
        Path page = Project.root().resolve("docs/key-life.md");
        if (Boolean.getBoolean("workflow.write")) {
            Project.write(page, text());
        }
        assertThat(Project.read(page))
                .as("docs/key-life.md is stale: write it anew with -Dtest=KeyLifePageTest -Dworkflow.write=true")
                .isEqualTo(text());
    }

    private static String text() {
        return HEAD + "```mermaid\nstateDiagram-v2\n"
                + Arrays.stream(KeyStep.values()).map(KeyLifePageTest::arrows).collect(Collectors.joining())
                + "    DESTROYED --> [*]\n```\n\n"
                + "| move | from | to | by | guards | requirement |\n|---|---|---|---|---|---|\n"
                + Arrays.stream(KeyStep.values()).map(KeyLifePageTest::row).collect(Collectors.joining());
    }

    private static String arrows(KeyStep step) {
        return step.origins().isEmpty()
                ? "    [*] --> %s : %s\n".formatted(step.target(), step)
                : step.origins().stream()
                        .map(from -> "    %s --> %s : %s\n".formatted(from, step.target(), step))
                        .collect(Collectors.joining());
    }

    private static String row(KeyStep step) {
        return "| %s | %s | %s | %s | %s | %s |\n"
                .formatted(
                        step,
                        words(step.origins()),
                        step.target(),
                        step.role(),
                        words(step.guards()),
                        step.requirement());
    }

    private static String words(java.util.List<?> words) {
        return words.stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}
