package cn.cegn.ra.web.delivery;

import cn.cegn.ra.application.boundary.Printing;
import cn.cegn.ra.delivery.boundary.DeliveryPapers;
import cn.cegn.ra.web.kit.PaperServlet;
import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import java.io.Serial;

/** 签收单 or 领取单, for the approver who hands over (S2.7-2). */
@WebServlet("/files/certificate-receipt")
public class CertificateReceiptServlet extends PaperServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    @EJB
    private transient DeliveryPapers papers;

    public CertificateReceiptServlet() {
        super("PRINT_CERTIFICATE_RECEIPT", "RA_APPROVER");
    }

    @Override
    protected Printing print(long id) {
        return papers.receipt(id);
    }
}
