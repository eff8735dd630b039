package cn.cegn.ra.web.stock;

import cn.cegn.ra.provisioning.boundary.KeyStock;
import cn.cegn.ra.provisioning.entity.StockKeyView;
import cn.cegn.ra.web.act.Words;
import cn.cegn.ra.web.kit.CsvLine;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The keys of the list as a CSV file, UTF-8 with a byte order mark, at most {@value #MOST_ROWS}; web.xml lets only RA approvers in. */
@WebServlet("/keys/export")
public class KeyExportServlet extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final int MOST_ROWS = 20_000;
    private static final List<String> HEADINGS =
            List.of("label", "serial", "maker", "model", "state", "since", "place");

    @EJB
    private transient KeyStock stock;

    @Inject
    private transient Words words;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        StockAddress address = StockAddress.of(request::getParameter);
        List<StockKeyView> keys = stock.list(address.first().filter(MOST_ROWS));
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Disposition", "attachment; filename=\"keys.csv\"");
        PrintWriter out = response.getWriter();
        out.write('\ufeff');
        out.write(CsvLine.of(
                HEADINGS.stream().map(key -> words.say("keys." + key)).toArray()));
        keys.forEach(key -> out.write(CsvLine.of(
                key.label(),
                key.serial(),
                key.manufacturer(),
                key.model(),
                words.say("key.state." + key.state()),
                key.since(),
                key.origin().place())));
    }
}
