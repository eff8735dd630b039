package cn.cegn.ra.web.organization;

import cn.cegn.ra.application.entity.CertificateType;
import cn.cegn.ra.organization.boundary.AuthorisationDesk;
import cn.cegn.ra.organization.entity.AuthorisationRequest;
import cn.cegn.ra.organization.entity.AuthorisationView;
import cn.cegn.ra.organization.entity.ScannedDocument;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** S2.1-9: the authorisations of the handler. */
@Named
@RequestScoped
public class AuthorisationBacking {
    private static final String PATH = "/org/authorisation";

    @EJB
    private AuthorisationDesk desk;

    @Inject
    private LackReport report;

    private final PersonEntries entries = new PersonEntries();
    private String handler;
    private String number;
    private List<CertificateType> types = List.of();
    private Part scan;
    private String reason;

    public List<AuthorisationView> getAll() {
        return desk.all();
    }

    public List<SelectItem> getHandlers() {
        return desk.handlers().stream()
                .map(each -> new SelectItem(each.person(), each.identity().name()))
                .toList();
    }

    public String authorise() {
        AuthorisationRequest request =
                new AuthorisationRequest(handler, number, Set.copyOf(types), entries.period(), document());
        return report.of(() -> desk.authorise(request), "org.done.authorised", PATH);
    }

    public String withdraw(long authorisation) {
        return report.of(() -> desk.withdraw(authorisation, reason), "org.done.withdrawn", PATH);
    }

    private ScannedDocument document() {
        if (scan == null) {
            return null;
        }
        try (InputStream in = scan.getInputStream()) {
            return new ScannedDocument(Objects.requireNonNullElse(scan.getSubmittedFileName(), ""), in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Only its period is used. */
    public PersonEntries getEntries() {
        return entries;
    }

    public String getHandler() {
        return handler;
    }

    public void setHandler(String handler) {
        this.handler = handler;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public List<CertificateType> getTypes() {
        return types;
    }

    public void setTypes(List<CertificateType> types) {
        this.types = types;
    }

    public Part getScan() {
        return scan;
    }

    public void setScan(Part scan) {
        this.scan = scan;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
