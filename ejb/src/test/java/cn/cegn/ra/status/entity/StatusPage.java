package cn.cegn.ra.status.entity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.Project;
import cn.cegn.ra.lifecycle.Role;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;

/** {@code docs/status-requests.md} as the table says it. */
final class StatusPage {
    private static final String HEAD = """
            # The life of a status request (证书状态请求)

            Generated from `cn.cegn.ra.status.entity.StatusStep`; a test keeps this page true. After a change of the table write it anew:
            `mvn -pl ejb -am test -Dtest=StatusStepTest -Dsurefire.failIfNoSpecifiedTests=false -Dworkflow.write=true`.

            """;

    private StatusPage() {}

    static void check() {
        Path page = Project.root().resolve("docs/status-requests.md");
        if (Boolean.getBoolean("workflow.write")) {
            Project.write(page, text());
        }
        assertThat(Project.read(page))
                .as("docs/status-requests.md is stale: write it anew with -Dtest=StatusStepTest -Dworkflow.write=true")
                .isEqualTo(text());
    }

    private static String text() {
        return HEAD + diagram() + "\n## States\n\n" + states() + "\n## Steps\n\n" + steps();
    }

    private static String diagram() {
        String arrows = Arrays.stream(StatusStep.values())
                .flatMap(step -> step.origins().stream()
                        .map(from -> "    %s --> %s : %s"
                                .formatted(from == StatusState.NONE ? "[*]" : from, step.target(), step)))
                .collect(Collectors.joining("\n"));
        String ends = Arrays.stream(StatusState.values())
                .filter(StatusState::isEnd)
                .map(state -> "    " + state + " --> [*]")
                .collect(Collectors.joining("\n"));
        return "```mermaid\nstateDiagram-v2\n" + arrows + "\n" + ends + "\n```\n";
    }

    private static String states() {
        return "| state | moves next |\n|---|---|\n"
                + Arrays.stream(StatusState.values())
                        .filter(state -> state != StatusState.NONE)
                        .map(state -> "| %s | %s |\n"
                                .formatted(state, state.mover().map(Role::name).orElse("end")))
                        .collect(Collectors.joining());
    }

    private static String steps() {
        return "| step | kinds | from | to | by | guards | leaves |\n|---|---|---|---|---|---|---|\n"
                + Arrays.stream(StatusStep.values())
                        .map(step -> "| %s | %s | %s | %s | %s | %s | %s |\n"
                                .formatted(
                                        step,
                                        list(step.kinds()),
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
