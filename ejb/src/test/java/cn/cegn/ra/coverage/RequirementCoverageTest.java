package cn.cegn.ra.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.Project;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Every requirement has a test, and the page says which. */
class RequirementCoverageTest {
    /** Beyond the first release. */
    private static final List<String> LATER = List.of("S-D-07", "S-D-08");

    @Test
    @DisplayName("The build leaves a page that says which test shows which requirement")
    void thePageNamesEachRequirement() {
        RequirementCoverage coverage = RequirementCoverage.read();
        Project.write(RequirementCoverage.page(), coverage.text());
        assertThat(Project.read(RequirementCoverage.page())).contains("| S2.1-0 |", "| S-D-06 |");
    }

    @Test
    @DisplayName("No test names a requirement that does not exist")
    void noTestNamesAnUnknownRequirement() {
        assertThat(RequirementCoverage.read().unknown()).isEmpty();
    }

    @Test
    @DisplayName("Every requirement has a test")
    void everyRequirementHasATest() {
        assertThat(RequirementCoverage.read().untested())
                .as("requirements without a test")
                .isSubsetOf(LATER);
    }

    @Test
    @DisplayName("Display names of methods, classes and broken lines are read")
    void displayNamesAreRead() {
        String quote = "\"";
        String source = "@" + "DisplayName(" + quote + "S2.9-1: whole" + quote + ")\nclass PackingTest {\n"
                + "@Test\n@" + "DisplayName(" + quote + "S2.7-1, " + quote + "\n + " + quote + "S-D-06: packed" + quote
                + ")\n@ParameterizedTest\nvoid itIsPacked(Mode mode) {}\n"
                + "@" + "DisplayName(" + quote + "no id" + quote + ") void other() {}";
        assertThat(RequirementCoverage.named("PackingTest", source))
                .isEqualTo(Map.of(
                        "PackingTest", List.of("S2.9-1"), "PackingTest#itIsPacked", List.of("S2.7-1", "S-D-06")));
    }
}
