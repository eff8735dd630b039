package cn.cegn.ra.web.registration;

import cn.cegn.ra.application.boundary.Printing;
import cn.cegn.ra.registration.boundary.PrintedAcceptance;
import cn.cegn.ra.web.kit.PaperServlet;
import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import java.io.Serial;

/** 受理回执, for who handed in and for the registrar who received it (S2.5-1). */
@WebServlet("/files/receipt")
public class AcceptanceReceiptServlet extends PaperServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    @EJB
    private transient PrintedAcceptance acceptance;

    public AcceptanceReceiptServlet() {
        super("PRINT_RECEIPT", "APPLICANT", "HANDLER", "REGISTRAR");
    }

    @Override
    protected Printing print(long id) {
        return acceptance.print(id);
    }
}
