package cn.cegn.ra.web.acceptance;

import cn.cegn.ra.certificate.boundary.Collecting;
import cn.cegn.ra.certificate.boundary.Collections;
import jakarta.ejb.EJB;
import jakarta.servlet.annotation.HttpConstraint;
import jakarta.servlet.annotation.ServletSecurity;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The one collection of a soft certificate (S2.8-1). Only by POST: a prefetching browser must not use it up. */
@WebServlet("/collect")
@ServletSecurity(@HttpConstraint(rolesAllowed = "APPLICANT"))
public class CollectServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    @EJB
    private transient Collections collections;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = request.getParameter("id");
        if (id == null || !id.matches("\\d{1,18}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Collecting collecting = collections.collect(Long.parseLong(id));
        if (collecting instanceof Collecting.Collected collected) {
            byte[] pem = collected.pem().getBytes(StandardCharsets.US_ASCII);
            response.setContentType("application/x-pem-file");
            response.setHeader("Content-Disposition", "attachment; filename=\"" + collected.fileName() + ".pem\"");
            response.setContentLength(pem.length);
            response.getOutputStream().write(pem);
        } else if (collecting instanceof Collecting.NotVisible) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            response.sendRedirect(request.getContextPath() + "/act/accept?id=" + id + "&refused=collection");
        }
    }
}
