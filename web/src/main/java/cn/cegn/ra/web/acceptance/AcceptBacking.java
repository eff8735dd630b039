package cn.cegn.ra.web.acceptance;

import cn.cegn.ra.acceptance.boundary.AcceptanceDesk;
import cn.cegn.ra.acceptance.entity.Acceptance;
import cn.cegn.ra.acceptance.entity.CertificateCheck;
import cn.cegn.ra.acceptance.entity.CustodyClause;
import cn.cegn.ra.acceptance.entity.Evidence;
import cn.cegn.ra.acceptance.entity.Installation;
import cn.cegn.ra.acceptance.entity.SignedChallenge;
import cn.cegn.ra.certificate.boundary.Collections;
import cn.cegn.ra.delivery.entity.UserManual;
import cn.cegn.ra.lifecycle.Medium;
import cn.cegn.ra.lifecycle.Step;
import cn.cegn.ra.web.act.ActResult;
import cn.cegn.ra.web.act.CaseOnPage;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;

/** The check of the certificate and its acceptance (S2.8-1, S2.8-2). */
@Named
@RequestScoped
public class AcceptBacking {
    @EJB
    private AcceptanceDesk desk;

    @Inject
    private CaseOnPage theCase;

    @Inject
    private ActResult result;

    @EJB
    private Collections collections;

    @Inject
    private KeyDoorBacking door;

    private CertificateCheck check;
    private Boolean valid;
    private Boolean informationRight;
    private boolean custody;
    private boolean manualRead;
    private String computer;
    private LocalDate installedOn;
    private Part signature;

    public String accept() {
        Acceptance acceptance = new Acceptance(
                valid,
                informationRight,
                custody,
                manualRead ? UserManual.VERSION : null,
                isKey() ? null : new Installation(computer, installedOn));
        Evidence evidence = new Evidence(uploaded(), door.shown());
        return result.of(Step.ACCEPT, () -> desk.accept(theCase.ref(), acceptance, evidence));
    }

    private byte[] uploaded() {
        if (signature == null || signature.getSize() == 0) {
            return null;
        }
        try (InputStream in = signature.getInputStream()) {
            return in.readNBytes(SignedChallenge.MOST_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the system finds now; null if there is nothing to find. */
    public CertificateCheck getCheck() {
        if (check == null) {
            check = desk.check(theCase.ref()).orElse(null);
        }
        return check;
    }

    public boolean isCollectable() {
        return !isKey() && collections.isOpen(theCase.getId());
    }

    public boolean isKey() {
        return theCase.getView().medium() == Medium.USB_KEY;
    }

    public List<CustodyClause> getClauses() {
        return CustodyClause.of(theCase.getView().medium());
    }

    public String getManualTitle() {
        return UserManual.TITLE;
    }

    public String getManualVersion() {
        return UserManual.VERSION;
    }

    public Boolean getValid() {
        return valid;
    }

    public void setValid(Boolean valid) {
        this.valid = valid;
    }

    public Boolean getInformationRight() {
        return informationRight;
    }

    public void setInformationRight(Boolean informationRight) {
        this.informationRight = informationRight;
    }

    public boolean isCustody() {
        return custody;
    }

    public void setCustody(boolean custody) {
        this.custody = custody;
    }

    public boolean isManualRead() {
        return manualRead;
    }

    public void setManualRead(boolean manualRead) {
        this.manualRead = manualRead;
    }

    public String getComputer() {
        return computer;
    }

    public void setComputer(String computer) {
        this.computer = computer;
    }

    public LocalDate getInstalledOn() {
        return installedOn;
    }

    public void setInstalledOn(LocalDate installedOn) {
        this.installedOn = installedOn;
    }

    public Part getSignature() {
        return signature;
    }

    public void setSignature(Part signature) {
        this.signature = signature;
    }
}
