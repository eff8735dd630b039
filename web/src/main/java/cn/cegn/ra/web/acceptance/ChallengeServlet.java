package cn.cegn.ra.web.acceptance;

import cn.cegn.ra.acceptance.boundary.AcceptanceDesk;
import cn.cegn.ra.acceptance.entity.Challenge;
import cn.cegn.ra.application.boundary.CaseRef;
import jakarta.ejb.EJB;
import jakarta.servlet.annotation.HttpConstraint;
import jakarta.servlet.annotation.ServletSecurity;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** The file that may be signed with the new key, byte for byte (S2.8-2). */
@WebServlet("/challenge")
@ServletSecurity(@HttpConstraint(rolesAllowed = "APPLICANT"))
public class ChallengeServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    @EJB
    private transient AcceptanceDesk desk;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = request.getParameter("id");
        Optional<Challenge> challenge = id != null && id.matches("\\d{1,18}")
                ? desk.challenge(new CaseRef(Long.parseLong(id), 0))
                : Optional.empty();
        if (challenge.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        byte[] text = challenge.get().bytes();
        response.setContentType("application/octet-stream");
        response.setHeader("Content-Disposition", "attachment; filename=\"challenge-" + id + ".txt\"");
        response.setContentLength(text.length);
        response.getOutputStream().write(text);
    }
}
