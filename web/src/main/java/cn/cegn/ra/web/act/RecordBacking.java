package cn.cegn.ra.web.act;

import cn.cegn.ra.application.boundary.Dossier;
import cn.cegn.ra.application.entity.DocumentLines;
import cn.cegn.ra.application.entity.DossierEntry;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** One document of a case, read only: who left it, what it says, and whether it is still what was left (S-D-03). */
@Named("theRecord")
@RequestScoped
public class RecordBacking {
    @EJB
    private Dossier dossier;

    @Inject
    private CaseOnPage theCase;

    @Inject
    private CaseRecordsBacking records;

    @Inject
    private RecordLines lines;

    private Long id;
    private DossierEntry entry;

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    /** Ends the request with 404 unless the case can be seen and the document is one of it. */
    public void require() throws IOException {
        theCase.require();
        FacesContext faces = FacesContext.getCurrentInstance();
        if (faces.getResponseComplete()) {
            return;
        }
        entry = dossier.all(theCase.getId()).stream()
                .filter(each -> id != null && each.id() == id)
                .findFirst()
                .orElse(null);
        if (entry == null) {
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            faces.responseComplete();
        }
    }

    /** The document; without one also when a number in the address is none, so that {@link #require} was not asked. */
    public DossierEntry getEntry() {
        if (entry == null) {
            throw new CaseGoneException();
        }
        return entry;
    }

    public String getTitle() {
        return records.title(getEntry());
    }

    public String getBy() {
        return records.by(getEntry());
    }

    public List<DocumentLines.Line> getLines() {
        return lines.of(getEntry().content());
    }
}
