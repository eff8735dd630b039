package cn.cegn.ra.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.Project;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WorkflowPageTest {

    @Test
    @DisplayName("docs/workflow.md is what the table says")
    void thePageIsWhatTheTableSays() {
        Path page = Project.root().resolve("docs/workflow.md");
        if (Boolean.getBoolean("workflow.write")) {
            Project.write(page, WorkflowPage.text());
        }
        assertThat(Project.read(page))
                .as("docs/workflow.md is stale: write it anew with -Dtest=WorkflowPageTest -Dworkflow.write=true")
                .isEqualTo(WorkflowPage.text());
    }
}
