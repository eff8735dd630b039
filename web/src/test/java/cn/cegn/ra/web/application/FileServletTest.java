package cn.cegn.ra.web.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FileServletTest {

    @Test
    @DisplayName("S2.5-2: a PDF may be shown by the browser's own viewer beside the review sheet")
    void aPdfMayBeShown() {
        assertThat(FileServlet.policy("application/pdf"))
                .contains("frame-ancestors 'self'", "object-src 'self'")
                .doesNotContain("sandbox");
    }

    @Test
    @DisplayName("S-D-08: nothing handed in may run a script or fetch anything, whatever it is")
    void nothingRuns() {
        for (String type : new String[] {"application/pdf", "image/png", "text/html", "application/octet-stream"}) {
            assertThat(FileServlet.policy(type)).contains("default-src 'none'").doesNotContain("script-src");
        }
        assertThat(FileServlet.policy("image/png")).startsWith("sandbox;");
        assertThat(FileServlet.policy("text/html")).startsWith("sandbox;");
    }

    @Test
    @DisplayName("S2.2-1: a file that is not shown is handed out under its own name")
    void aFileKeepsItsName() {
        assertThat(FileServlet.disposition(false, "申请 表.docx"))
                .isEqualTo("attachment; filename*=UTF-8''%E7%94%B3%E8%AF%B7%20%E8%A1%A8.docx");
    }
}
