package cn.cegn.ra.web.audit;

import cn.cegn.ra.audit.boundary.AuditTrail;
import cn.cegn.ra.audit.entity.AuditEntry;
import cn.cegn.ra.audit.entity.AuditRow;
import cn.cegn.ra.web.act.Words;
import cn.cegn.ra.web.kit.CsvLine;
import cn.cegn.ra.web.table.Look;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The rows of the audit page as a CSV file, UTF-8 with a byte order mark, at most {@value #MOST_ROWS}; that they were taken out is on record. web.xml lets only auditors in. */
@WebServlet("/audit/export")
public class AuditExportServlet extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final int MOST_ROWS = 20_000;
    private static final int AT_ONCE = 500;
    private static final List<String> HEADINGS = List.of(
            "id",
            "time",
            "account",
            "role",
            "source",
            "act",
            "object",
            "outcome",
            "reason",
            "before",
            "after",
            "digestBefore",
            "digestAfter");

    @Inject
    transient AuditLines lines;

    @Inject
    transient Words words;

    @EJB
    transient AuditTrail trail;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        AuditAddress address = AuditAddress.of(request::getParameter, Look.of(request.getParameterMap()));
        List<AuditLines.Line> page = lines.page(address, null, AT_ONCE);
        trail.appendAlone(AuditEntry.by(request.getRemoteUser(), "EXPORT_AUDIT", "audit_event", null));
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Disposition", "attachment; filename=\"audit.csv\"");
        PrintWriter out = response.getWriter();
        out.write('\ufeff');
        out.write(CsvLine.of(
                HEADINGS.stream().map(key -> words.say("audit.csv." + key)).toArray()));
        int written = 0;
        while (!page.isEmpty() && written < MOST_ROWS) {
            page.forEach(line -> out.write(line(line)));
            written += page.size();
            long last = page.get(page.size() - 1).row().id();
            page = page.size() < AT_ONCE ? List.of() : lines.page(address, last, AT_ONCE);
        }
    }

    private static String line(AuditLines.Line line) {
        AuditRow row = line.row();
        return CsvLine.of(
                row.id(),
                row.occurredAt(),
                row.account(),
                line.role(),
                row.sourceAddress(),
                line.act(),
                line.object(),
                line.outcome(),
                line.reason(),
                row.stateBefore(),
                row.stateAfter(),
                row.digestBefore(),
                row.digestAfter());
    }
}
