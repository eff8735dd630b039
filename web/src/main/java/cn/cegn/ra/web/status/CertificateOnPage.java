package cn.cegn.ra.web.status;

import cn.cegn.ra.certificate.entity.CertificateView;
import cn.cegn.ra.status.boundary.HeldCertificates;
import cn.cegn.ra.status.entity.CertificateRow;
import cn.cegn.ra.status.entity.StatusRow;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The certificate that a page is about, as {@code #{theCertificate}}. Its id is the parameter {@code id} of the address and of each form. */
@Named("theCertificate")
@RequestScoped
public class CertificateOnPage {
    @EJB
    private HeldCertificates certificates;

    private CertificateRow row;
    private CertificateView view;

    /** The id that was asked for, or null if it is none. */
    public Long getId() {
        String said = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("id");
        return said != null && said.matches("[0-9]{1,18}") ? Long.valueOf(said) : null;
    }

    /** Ends the request with 404 if there is no such certificate for the person. */
    public void require() throws IOException {
        if (load().isEmpty()) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            faces.responseComplete();
        }
    }

    public CertificateRow getRow() {
        return load().orElseThrow(() -> new IllegalStateException("the page did not require its certificate"));
    }

    private Optional<CertificateRow> load() {
        if (row == null && getId() != null) {
            row = certificates.find(getId()).orElse(null);
        }
        return Optional.ofNullable(row);
    }

    public CertificateView getView() {
        if (view == null) {
            view = certificates.view(getRow()).orElseThrow();
        }
        return view;
    }

    /** Every request about it, the newest first. */
    public List<StatusRow> getRequests() {
        return certificates.requests(getId());
    }
}
