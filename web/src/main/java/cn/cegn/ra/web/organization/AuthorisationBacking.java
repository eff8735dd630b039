package cn.cegn.ra.web.organization;

import cn.cegn.ra.application.entity.CertificateType;
import cn.cegn.ra.organization.boundary.AuthorisationDesk;
import cn.cegn.ra.organization.boundary.AuthorisationLetters;
import cn.cegn.ra.organization.entity.AuthorisationDraftView;
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
import java.util.Optional;
import java.util.Set;

/** S2.1-9: the authorisations of the handler, and the papers that wait for their stamp. */
@Named
@RequestScoped
public class AuthorisationBacking {
    private static final String PATH = "/org/authorisation";

    @EJB
    private AuthorisationDesk desk;

    @EJB
    private AuthorisationLetters letters;

    @Inject
    private LackReport report;

    private final PersonEntries entries = new PersonEntries();
    private String handler;
    private String number;
    private List<CertificateType> types = List.of();
    private Part scan;
    private String reason;
    private Long draft;

    /** Fills the form in as the paper that was chosen says; nothing happens if it is not there any more. */
    public void goOn() {
        Optional.ofNullable(draft)
                .flatMap(letters::find)
                .map(AuthorisationDraftView::request)
                .ifPresent(request -> {
                    handler = request.handler();
                    number = request.number();
                    types = request.types().stream().sorted().toList();
                    entries.setFrom(request.period().from());
                    entries.setTo(request.period().to());
                });
    }

    public List<AuthorisationDraftView> getDrafts() {
        return letters.all();
    }

    public List<AuthorisationView> getAll() {
        return desk.all();
    }

    public List<SelectItem> getHandlers() {
        return desk.handlers().stream()
                .map(each -> new SelectItem(each.person(), each.identity().name()))
                .toList();
    }

    public String authorise() {
        return report.of(() -> desk.authorise(request()), "org.done.authorised", PATH);
    }

    /** Keeps what is filled in as a paper to be printed. */
    public String fillIn() {
        return report.of(() -> letters.fillIn(request()), "org.done.filledIn", PATH);
    }

    public String takeBack(long paper) {
        return report.of(() -> letters.takeBack(paper), "org.done.takenBack", PATH);
    }

    private AuthorisationRequest request() {
        return new AuthorisationRequest(handler, number, Set.copyOf(types), entries.period(), document());
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

    public Long getDraft() {
        return draft;
    }

    public void setDraft(Long draft) {
        this.draft = draft;
    }
}
