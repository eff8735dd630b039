package cn.cegn.ra.unlocking.entity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.Project;
import cn.cegn.ra.lifecycle.Role;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;

/** {@code docs/unlocking.md} as the table says it. */
final class UnlockPage {
    private static final String HEAD = """
            # The life of an unlocking (解锁)

            Generated from `cn.cegn.ra.unlocking.entity.UnlockStep`; a test keeps this page true. After a change of the table write it anew:
            `mvn -pl ejb -am test -Dtest=UnlockStepTest -Dsurefire.failIfNoSpecifiedTests=false -Dworkflow.write=true`.

            """;

    private UnlockPage() {}

    static void check() {
        Path page = Project.root().resolve("docs/unlocking.md");
        if (Boolean.getBoolean("workflow.write")) {
            Project.write(page, text());
        }
        assertThat(Project.read(page))
                .as("docs/unlocking.md is stale: write it anew with -Dtest=UnlockStepTest -Dworkflow.write=true")
                .isEqualTo(text());
    }

    private static String text() {
        return HEAD + diagram() + "\n## States\n\n" + states() + "\n## Steps\n\n" + steps();
    }

    private static String diagram() {
        String arrows = Arrays.stream(UnlockStep.values())
                .flatMap(step -> step.origins().stream()
                        .map(from -> "    %s --> %s : %s"
                                .formatted(from == UnlockState.NONE ? "[*]" : from, step.target(), step)))
                .collect(Collectors.joining("\n"));
        String ends = Arrays.stream(UnlockState.values())
                .filter(UnlockState::isEnd)
                .map(state -> "    " + state + " --> [*]")
                .collect(Collectors.joining("\n"));
        return "```mermaid\nstateDiagram-v2\n" + arrows + "\n" + ends + "\n```\n";
    }

    private static String states() {
        return "| state | moves next |\n|---|---|\n"
                + Arrays.stream(UnlockState.values())
                        .filter(state -> state != UnlockState.NONE)
                        .map(state -> "| %s | %s |\n"
                                .formatted(state, state.mover().map(Role::name).orElse("end")))
                        .collect(Collectors.joining());
    }

    private static String steps() {
        return "| step | from | to | by | guards | leaves |\n|---|---|---|---|---|---|\n"
                + Arrays.stream(UnlockStep.values())
                        .map(step -> "| %s | %s | %s | %s | %s | %s |\n"
                                .formatted(
                                        step,
                                        list(step.origins()),
                                        step.target(),
                                        list(step.roles()),
                                        list(step.guards()),
                                        list(step.effects())))
                        .collect(Collectors.joining());
    }

    private static String list(Collection<?> words) {
        return words.stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}
