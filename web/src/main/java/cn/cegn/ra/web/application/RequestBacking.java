package cn.cegn.ra.web.application;

import cn.cegn.ra.application.boundary.ApplicationDesk;
import cn.cegn.ra.application.boundary.Dossier;
import cn.cegn.ra.application.boundary.DraftOutcome;
import cn.cegn.ra.application.entity.CertificateRequest;
import cn.cegn.ra.lifecycle.Medium;
import cn.cegn.ra.provisioning.boundary.WantedKeys;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The page where the request for a soft certificate is handed in (S-D-05). */
@Named("requestPage")
@RequestScoped
public class RequestBacking {
    private static final int MOST_BYTES = 16 * 1024;
    private static final int DIGITS_IN_NAME = 6;

    /** What the scripts of a soft certificate's key may have to say; below {@code softkey.say.} in the texts. */
    private static final List<String> SAYS = List.of(
            "kept",
            "notKept",
            "weakPassword",
            "otherPassword",
            "making",
            "made",
            "keepFirst",
            "failed",
            "joining",
            "joined",
            "noKeyFile",
            "noPassword",
            "notAscii",
            "noCertificate",
            "wrongPassword",
            "damagedKeyFile",
            "notKeyFile",
            "requestFile",
            "certificateFile",
            "bareKeyFile",
            "oldKeyFile",
            "otherKind",
            "keyOfOtherCase",
            "keyOfOtherRequest",
            "notCollected",
            "keyForCertificate",
            "notCertificateFile",
            "keyOfNoCertificate");

    @EJB
    private ApplicationDesk desk;

    @EJB
    private Dossier dossier;

    @EJB
    private WantedKeys wanted;

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

    /** What the browser named the key file of the present request, if it made it; softkey-page.js says the same. */
    public String getKeyFileName() {
        return present()
                .map(request -> "cegn-key-" + ownCase.view().key().formNumber() + "-"
                        + request.keyDigest().substring(0, DIGITS_IN_NAME) + ".pem")
                .orElse("");
    }

    /** The kinds of key that the browser may make for this type of certificate, the best first; softkey.js knows them by these names. */
    public List<String> getKinds() {
        return wanted.of(ownCase.view().type()).stream()
                .map(profile -> switch (profile) {
                    case P256 -> "P-256";
                    case RSA2048 -> "RSA-2048";
                    case RSA3072 -> "RSA-3072";
                })
                .toList();
    }

    public List<String> getSays() {
        return SAYS;
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
