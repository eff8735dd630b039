package cn.cegn.ra.web.issuance;

import cn.cegn.ra.certificate.boundary.Publication;
import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Optional;

/** CRL and issuing CA's certificate for everyone who checks a certificate; no log-in (RFC 5280 §4.2.1.13, RFC 2585). */
@WebServlet({"/crl/issuing.crl", "/crl/issuing.cer", "/ca/issuing.cer"})
public class CaFilesServlet extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    @EJB
    private transient Publication publication;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean crl = request.getServletPath().endsWith(".crl");
        Optional<byte[]> found = crl ? publication.crl() : publication.issuer();
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        response.setContentType(crl ? "application/pkix-crl" : "application/pkix-cert");
        response.setHeader("Cache-Control", "public, max-age=300");
        response.setContentLength(found.get().length);
        response.getOutputStream().write(found.get());
    }
}
