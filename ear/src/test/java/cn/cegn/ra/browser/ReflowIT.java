package cn.cegn.ra.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** That the look at the widths bites. */
class ReflowIT {
    @Test
    @DisplayName("PORTAL: what is wider than a screen or cut off there is told, what scrolls in its own frame is not")
    void whatDoesNotFitIsTold() {
        assertThat(faults("<p>fits</p>")).isEmpty();
        assertThat(faults("<div style='overflow-x:auto'><p style='width:900px'>in a frame</p></div>"))
                .isEmpty();
        assertThat(faults("<p style='width:900px'>wide</p>"))
                .anyMatch(fault -> fault.startsWith("320 pixels") && fault.contains("wider than the screen"))
                .anyMatch(fault -> fault.startsWith("phone") && fault.contains("leaves the screen: p"))
                .noneMatch(fault -> fault.startsWith("desk"));
        assertThat(faults("<p style='width:9em;overflow:hidden;white-space:nowrap'>more than has its place here</p>"))
                .anyMatch(fault -> fault.startsWith("desk: cut: p"));
    }

    private static List<String> faults(String body) {
        try (Page page = Chromium.running().newPage()) {
            page.setContent(
                    "<!DOCTYPE html><meta name=viewport content='width=device-width'><main>" + body + "</main>");
            return Reflow.faults(page);
        }
    }
}
