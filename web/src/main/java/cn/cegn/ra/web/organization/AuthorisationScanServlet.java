package cn.cegn.ra.web.organization;

import cn.cegn.ra.audit.boundary.AuditTrail;
import cn.cegn.ra.audit.entity.AuditEntry;
import cn.cegn.ra.identity.boundary.CurrentActor;
import cn.cegn.ra.organization.boundary.AuthorisationDesk;
import cn.cegn.ra.organization.entity.ScannedDocument;
import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Sends the scan of an authorisation ({@code ?id=}) to its organisation's approver, as a file to keep, never shown from our origin. */
@WebServlet("/files/authorisation")
public class AuthorisationScanServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    @EJB
    private transient AuthorisationDesk desk;

    @EJB
    private transient AuditTrail audit;

    @EJB
    private transient CurrentActor current;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = request.getParameter("id");
        boolean number = id != null && NUMBER.matcher(id).matches();
        if (!request.isUserInRole("ORG_APPROVER")) {
            audit.appendAlone(
                    AuditEntry.by(current.login(), "OPEN_AUTHORISATION", "handler_authorisation", number ? id : null)
                            .ended(AuditEntry.Outcome.REFUSED, "ROLE"));
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        Optional<ScannedDocument> scan = number ? desk.document(Long.parseLong(id)) : Optional.empty();
        if (scan.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(scan.get().type());
        response.setHeader("Content-Security-Policy", "sandbox");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename*=UTF-8''"
                        + URLEncoder.encode(scan.get().name(), StandardCharsets.UTF_8)
                                .replace("+", "%20"));
        response.getOutputStream().write(scan.get().content());
    }
}
