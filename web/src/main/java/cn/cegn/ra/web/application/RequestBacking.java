package cn.cegn.ra.web.application;

import cn.cegn.ra.application.boundary.ApplicationDesk;
import cn.cegn.ra.application.boundary.Dossier;
import cn.cegn.ra.application.boundary.DraftOutcome;
import cn.cegn.ra.application.entity.CertificateRequest;
import cn.cegn.ra.lifecycle.Medium;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The page where the request for a soft certificate is handed in (S-D-05). */
@Named("requestPage")
@RequestScoped
public class RequestBacking {
    private static final int MOST_BYTES = 16 * 1024;

    @EJB
    private ApplicationDesk desk;

    @EJB
    private Dossier dossier;

    @Inject
    private OwnCaseBacking ownCase;

    private String pem;
    private Part file;

    /** Whether this case needs a request at all. */
    public boolean isNeeded() {
        return ownCase.view().medium() == Medium.SOFT;
    }

    /** The request that was handed in last; empty if there is none. */
    public CertificateRequest getPresent() {
        return present().orElse(null);
    }

    private Optional<CertificateRequest> present() {
        return dossier.latest(ownCase.view().id(), CertificateRequest.class);
    }

    /** Hands in the chosen file, or else the pasted text. */
    public String handIn() {
        boolean chosen = file != null && file.getSize() > 0;
        DraftOutcome outcome = desk.handInRequest(ownCase.page().ref(), chosen ? text(file) : pem);
        if (!outcome.isKept()) {
            ownCase.tell(outcome, ownCase.say("apply.request.title"));
            return null;
        }
        ownCase.done(ownCase.say("apply.request.done"));
        return ownCase.onward("request");
    }

    private static String text(Part part) {
        try (InputStream content = part.getInputStream()) {
            return new String(content.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("an upload broke off", e);
        }
    }

    public String getPem() {
        return pem;
    }

    public void setPem(String pem) {
        this.pem = pem;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
