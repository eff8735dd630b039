package cn.cegn.ra.web.verification;

import cn.cegn.ra.certificate.boundary.PublicVerification;
import cn.cegn.ra.certificate.boundary.PublicVerification.Answer;
import cn.cegn.ra.certificate.entity.HandedCertificate;
import cn.cegn.ra.certificate.entity.Verdict;
import cn.cegn.ra.certificate.entity.Verification;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The public page {@code /verify}: a POST of {@code serial} or of the file {@code certificate} is answered on the page itself. */
@Named("verify")
@RequestScoped
public class VerifyBacking {
    private static final String MULTIPART = "multipart/form-data";

    @EJB
    private PublicVerification desk;

    @Inject
    private HttpServletRequest request;

    private Answer answer;

    /** Asks, if one of the forms was sent. */
    public void ask() {
        if ("POST".equals(request.getMethod())) {
            answer = isFile() ? desk.file(content()) : desk.number(request.getParameter("serial"));
        }
    }

    private boolean isFile() {
        return request.getContentType() != null && request.getContentType().startsWith(MULTIPART);
    }

    private byte[] content() {
        try {
            Part file = request.getPart("certificate");
            if (file == null) {
                return new byte[0];
            }
            try (InputStream in = file.getInputStream()) {
                return in.readNBytes(HandedCertificate.MOST_BYTES + 1);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an upload broke off", e);
        } catch (ServletException e) {
            throw new IllegalStateException("an upload is none", e);
        }
    }

    /** The number as it was typed. */
    public String getSerial() {
        String typed = isFile() ? null : request.getParameter("serial");
        return typed == null ? "" : typed;
    }

    /** What was found, or null. */
    public Verification getFound() {
        return answer instanceof Answer.Found found ? found.verification() : null;
    }

    /** See ra:notice. */
    public String getKind() {
        Verdict verdict = getFound().verdict();
        return switch (verdict) {
            case VALID -> "ok";
            case NOT_YET_VALID, SUSPENDED -> "wait";
            case REVOKED, EXPIRED -> "bad";
        };
    }

    public boolean isNotOurs() {
        return answer instanceof Answer.NotOurs;
    }

    public boolean isUnreadable() {
        return answer instanceof Answer.Unreadable;
    }

    public boolean isTooMany() {
        return answer instanceof Answer.TooManyTries;
    }
}
