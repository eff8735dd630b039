package cn.cegn.ra.web.review;

import cn.cegn.ra.application.boundary.Printing;
import cn.cegn.ra.review.boundary.PrintedReturn;
import cn.cegn.ra.web.kit.PaperServlet;
import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import java.io.Serial;

/** 补正通知, for who corrects and for the registrar who returned it (S-D-01). */
@WebServlet("/files/corrections")
public class CorrectionNoticeServlet extends PaperServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    @EJB
    private transient PrintedReturn returned;

    public CorrectionNoticeServlet() {
        super("PRINT_CORRECTIONS", "APPLICANT", "HANDLER", "REGISTRAR");
    }

    @Override
    protected Printing print(long id) {
        return returned.print(id);
    }
}
