package cn.cegn.ra.web.organization;

import cn.cegn.ra.application.boundary.Printing;
import cn.cegn.ra.organization.boundary.AuthorisationLetters;
import cn.cegn.ra.web.kit.PaperServlet;
import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import java.io.Serial;

/** 授权书 to be signed and stamped, for the approvers of its organisation (S2.1-9). */
@WebServlet("/files/authorisation-letter")
public class AuthorisationLetterServlet extends PaperServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    @EJB
    private transient AuthorisationLetters letters;

    public AuthorisationLetterServlet() {
        super("PRINT_AUTHORISATION", "ORG_APPROVER");
    }

    @Override
    protected Printing print(long id) {
        return letters.print(id);
    }

    @Override
    protected String object() {
        return "authorisation_draft";
    }

    @Override
    protected String explanation(String id) {
        return "/org/authorisation?draft=" + id + "&";
    }
}
