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

    private static final String RULES = """

            ## Rules behind the guards

            **CERTIFICATES_ENDED.** A key is wiped, used again or destroyed only when every certificate that was ever made for it is revoked, or its time is over; the centre's own
            register of certificates says so. One that is valid has to be revoked first. One that is suspended, too: it may be resumed, and only with its private key on this very key;
            so suspending is never a way to get a key emptied. The refusal comes to the first of the two people already.

            **CERTIFICATES_SEEN.** A key is taken back also while its certificate is in force, for it lies on the table; whoever enters that says that he was told which certificate it
            is, and the key's page goes on saying it until that is revoked.

            **EMPTIED.** A key that was ever given to a case is called wiped when a station has seen it empty, and not before. The station wipes it (C_InitToken; on a key that only its
            vendor's tool formats it sets a new user PIN by the SO PIN or the PUK and deletes all), or, after the vendor's tool, only looks. A key that no station can read or wipe is
            destroyed instead. A key that no case ever had has nothing of ours on it; two people's word is enough.

            **What an answer does.** The second person's order stands as long as the proposal to which he agreed. A message that comes twice finds an empty key and wipes it again; one
            that comes late finds a key pair of a job that was not meant and leaves it alone. An answer counts once, from the station that was told, of the key that was named. If
            the proposal was withdrawn meanwhile, that the key is empty is noted in its life and moves nothing.
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
                + Arrays.stream(KeyStep.values()).map(KeyLifePageTest::row).collect(Collectors.joining())
                + RULES;
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
