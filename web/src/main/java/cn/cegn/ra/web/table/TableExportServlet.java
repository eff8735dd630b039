package cn.cegn.ra.web.table;

import cn.cegn.ra.audit.boundary.AuditTrail;
import cn.cegn.ra.audit.entity.AuditEntry;
import cn.cegn.ra.web.kit.CsvLine;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A list as a CSV file, UTF-8 with the byte order mark by which Excel knows it. It has the rows and columns of the page with the same query, at most {@value TableSource#MOST_ROWS}
 * rows. That it was taken out is on record, and so is that somebody asked whose list it is not.
 */
@WebServlet({
    "/work/export",
    "/delivery/export",
    "/keys/export",
    "/unlocks/export",
    "/certificates/export",
    "/status-requests/export",
    "/admin/people/export",
    "/admin/organizations/export",
    "/org/roster/export",
    "/org/accounts/export"
})
public class TableExportServlet extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final String ACT = "EXPORT_LIST";
    private static final String OBJECT = "list";

    @Inject
    @Any
    private transient Instance<TableSource> sources;

    @EJB
    private transient AuditTrail trail;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String list = request.getServletPath().replaceFirst("/export$", "");
        AuditEntry row = AuditEntry.by(request.getRemoteUser(), ACT, OBJECT, list.substring(1));
        Exported exported;
        try {
            exported = source(list).exported();
        } catch (EJBAccessException e) {
            trail.appendAlone(row.ended(AuditEntry.Outcome.NOT_VISIBLE, null));
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        trail.appendAlone(row);
        write(exported, response);
    }

    private TableSource source(String list) {
        for (TableSource each : sources) {
            if (each.listPath().equals(list)) {
                return each;
            }
        }
        throw new IllegalStateException("no list " + list);
    }

    private static void write(Exported exported, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + exported.name() + ".csv\"");
        response.setHeader("Cache-Control", "no-store");
        PrintWriter out = response.getWriter();
        out.write('\ufeff');
        out.write(line(exported.headings()));
        exported.lines().map(TableExportServlet::line).forEach(out::write);
    }

    private static String line(List<String> cells) {
        return CsvLine.of(cells.toArray());
    }
}
