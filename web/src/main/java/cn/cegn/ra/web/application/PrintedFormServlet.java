package cn.cegn.ra.web.application;

import cn.cegn.ra.application.boundary.PrintedForm;
import cn.cegn.ra.application.boundary.Printing;
import cn.cegn.ra.web.kit.PaperServlet;
import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import java.io.Serial;

/** The application form to be signed and stamped, for the applicant and his handler. */
@WebServlet("/files/form")
public class PrintedFormServlet extends PaperServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    @EJB
    private transient PrintedForm form;

    public PrintedFormServlet() {
        super("PRINT_FORM", "APPLICANT", "HANDLER");
    }

    @Override
    protected Printing print(long id) {
        return form.print(id);
    }

    @Override
    protected String explanation(String id) {
        return "/case-form?id=" + id + "&";
    }
}
