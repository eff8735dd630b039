package cn.cegn.ra.web.organization;

import cn.cegn.ra.application.boundary.Printing;
import cn.cegn.ra.organization.boundary.HandoverDesk;
import cn.cegn.ra.web.kit.PaperServlet;
import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import java.io.Serial;

/** 交接单 of two handlers, for the people of their organisation (S2.1-9). */
@WebServlet("/files/handover")
public class HandoverServlet extends PaperServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    @EJB
    private transient HandoverDesk desk;

    public HandoverServlet() {
        super("PRINT_HANDOVER", "ORG_APPROVER", "HANDLER");
    }

    @Override
    protected Printing print(long id) {
        return desk.print(id);
    }

    @Override
    protected String object() {
        return "handler_handover";
    }

    @Override
    protected String explanation(String id) {
        return "/org/handover?";
    }
}
