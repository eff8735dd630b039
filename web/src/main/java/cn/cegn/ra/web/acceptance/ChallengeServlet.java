package cn.cegn.ra.web.acceptance;

import cn.cegn.ra.acceptance.boundary.KeyProofDesk;
import cn.cegn.ra.acceptance.entity.SigningTask;
import jakarta.ejb.EJB;
import jakarta.servlet.annotation.HttpConstraint;
import jakarta.servlet.annotation.ServletSecurity;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** The file that may be signed with the new key, byte for byte, and the certificate of that key (S2.8-2). A post makes another challenge. */
@WebServlet("/challenge")
@ServletSecurity(@HttpConstraint(rolesAllowed = "APPLICANT"))
public class ChallengeServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final int LINE = 64;

    @EJB
    private transient KeyProofDesk desk;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Long> id = id(request);
        if ("certificate".equals(request.getParameter("of"))) {
            Optional<byte[]> certificate = id.flatMap(desk::certificate).map(ChallengeServlet::pem);
            send(response, "certificate-" + id.orElse(0L) + ".pem", certificate);
            return;
        }
        Optional<byte[]> text =
                id.flatMap(desk::task).map(SigningTask::challenge).map(challenge -> challenge.bytes());
        send(response, "challenge-" + id.orElse(0L) + ".txt", text);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Long> id = id(request);
        if (id.flatMap(desk::renew).isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.sendRedirect(request.getContextPath() + "/act/accept?id=" + id.get() + "#signing");
    }

    private static Optional<Long> id(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("id"))
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }

    private static void send(HttpServletResponse response, String name, Optional<byte[]> content) throws IOException {
        if (content.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/octet-stream");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setContentLength(content.get().length);
        response.getOutputStream().write(content.get());
    }

    private static byte[] pem(byte[] der) {
        String base64 = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(der);
        return ("-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
