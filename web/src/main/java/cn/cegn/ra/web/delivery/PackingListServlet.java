package cn.cegn.ra.web.delivery;

import cn.cegn.ra.application.boundary.Printing;
import cn.cegn.ra.delivery.boundary.DeliveryPapers;
import cn.cegn.ra.web.kit.PaperServlet;
import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import java.io.Serial;

/** 证书发放清单, for the approver who packs (S2.7-1). */
@WebServlet("/files/packing-list")
public class PackingListServlet extends PaperServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    @EJB
    private transient DeliveryPapers papers;

    public PackingListServlet() {
        super("PRINT_PACKING_LIST", "RA_APPROVER");
    }

    @Override
    protected Printing print(long id) {
        return papers.packingList(id);
    }
}
