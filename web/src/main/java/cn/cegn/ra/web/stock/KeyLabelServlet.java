package cn.cegn.ra.web.stock;

import cn.cegn.ra.provisioning.boundary.KeyLabels;
import cn.cegn.ra.web.kit.PdfAnswer;
import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The labels of the keys whose serial numbers the address names, as PDF; web.xml lets only RA approvers in. */
@WebServlet("/keys/label")
public class KeyLabelServlet extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final int MOST_LABELS = 100;

    @EJB
    private transient KeyLabels labels;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] named = request.getParameterValues("serial");
        List<String> serials = named == null
                ? List.of()
                : Arrays.stream(named).limit(MOST_LABELS).toList();
        Optional<byte[]> pdf = labels.print(serials);
        if (pdf.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        PdfAnswer.send(response, "key-label.pdf", pdf.get());
    }
}
