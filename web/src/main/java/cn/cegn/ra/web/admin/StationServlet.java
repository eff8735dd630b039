package cn.cegn.ra.web.admin;

import cn.cegn.ra.provisioning.boundary.StationEnrolment;
import cn.cegn.ra.token.enrolment.EnrolmentRequest;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Optional;

/**
 * The centre's door for stations: {@code POST enrol} with a one-time code; {@code GET standing} and {@code POST renew} with the certificate of the
 * connection. No log-in: a station is nobody's account.
 */
@WebServlet({"/stations/enrol", "/stations/renew", "/stations/standing"})
public class StationServlet extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LARGEST = 16_384;

    @EJB
    private transient StationEnrolment enrolment;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.getServletPath().endsWith("/standing")) {
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        answer(response, shown(request).flatMap(enrolment::standing));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<EnrolmentRequest> asked = read(request);
        if (asked.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        } else if (request.getServletPath().endsWith("/enrol") && request.isSecure()) {
            answer(response, Optional.of(enrolment.enrol(asked.get())));
        } else {
            answer(response, shown(request).flatMap(certificate -> enrolment.renew(certificate, asked.get())));
        }
    }

    private static Optional<EnrolmentRequest> read(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST);
        try {
            return Optional.ofNullable(JSON.readValue(body, EnrolmentRequest.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /**
     * The certificate of the connection. The listener for stations has verified it; another one also asks for certificates and takes any, but there,
     * too, it is shown by who has its key: so that its time has to be looked at.
     */
    private static Optional<X509Certificate> shown(HttpServletRequest request) {
        Object chain = request.getAttribute("jakarta.servlet.request.X509Certificate");
        return chain instanceof X509Certificate[] certificates && certificates.length > 0
                ? Optional.of(certificates[0]).filter(StationServlet::isInTime)
                : Optional.empty();
    }

    private static boolean isInTime(X509Certificate certificate) {
        try {
            certificate.checkValidity();
            return true;
        } catch (CertificateException e) {
            return false;
        }
    }

    private static void answer(HttpServletResponse response, Optional<?> found) throws IOException {
        if (found.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        response.setContentType("application/json");
        response.getOutputStream().write(JSON.writeValueAsBytes(found.get()));
    }
}
