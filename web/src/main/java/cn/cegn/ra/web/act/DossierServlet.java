package cn.cegn.ra.web.act;

import cn.cegn.ra.application.boundary.Printing;
import cn.cegn.ra.dossier.boundary.PrintedDossier;
import cn.cegn.ra.web.Messages;
import cn.cegn.ra.web.kit.PaperServlet;
import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import java.io.Serial;
import java.util.Locale;

/** The whole dossier as one PDF, for registrar, approver and auditor (S-D-03). */
@WebServlet("/files/dossier")
public class DossierServlet extends PaperServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    @EJB
    private transient PrintedDossier dossier;

    public DossierServlet() {
        super("PRINT_DOSSIER", "REGISTRAR", "RA_APPROVER", "AUDITOR");
    }

    /** Papers are Chinese, whatever language the person reads the portal in. */
    @Override
    protected Printing print(long id) {
        return dossier.print(id, Messages.in(Locale.SIMPLIFIED_CHINESE));
    }
}
