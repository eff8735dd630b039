package cn.cegn.ra.web.delivery;

import cn.cegn.ra.application.boundary.Printing;
import cn.cegn.ra.delivery.boundary.DeliveryPapers;
import cn.cegn.ra.web.kit.PaperServlet;
import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import java.io.Serial;

/** 分发签收单, for the handler who hands on (S-D-06). */
@WebServlet("/files/distribution-receipt")
public class DistributionReceiptServlet extends PaperServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    @EJB
    private transient DeliveryPapers papers;

    public DistributionReceiptServlet() {
        super("PRINT_DISTRIBUTION_RECEIPT", "HANDLER");
    }

    @Override
    protected Printing print(long id) {
        return papers.distributionReceipt(id);
    }
}
