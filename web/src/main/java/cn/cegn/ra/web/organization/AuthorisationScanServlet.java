package cn.cegn.ra.web.organization;

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

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.isUserInRole("ORG_APPROVER")) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        String id = request.getParameter("id");
        Optional<ScannedDocument> scan =
                id != null && NUMBER.matcher(id).matches() ? desk.document(Long.parseLong(id)) : Optional.empty();
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
