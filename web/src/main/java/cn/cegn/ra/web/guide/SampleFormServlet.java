package cn.cegn.ra.web.guide;

import cn.cegn.ra.application.boundary.PublicGuide;
import cn.cegn.ra.application.entity.CertificateType;
import cn.cegn.ra.application.entity.FormScope;
import cn.cegn.ra.lifecycle.Medium;
import cn.cegn.ra.lifecycle.Mode;
import cn.cegn.ra.web.kit.PdfAnswer;
import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Arrays;
import java.util.Optional;

/** A sample of the application form ({@code ?type=PERSON&mode=CENTRALISED}), as PDF, for everyone. */
@WebServlet("/sample-form")
public class SampleFormServlet extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    @EJB
    private transient PublicGuide guide;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<CertificateType> type = named(CertificateType.values(), request.getParameter("type"));
        Optional<Mode> mode = named(Mode.values(), request.getParameter("mode"));
        if (type.isEmpty() || mode.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        FormScope scope = new FormScope(type.get(), mode.get(), Medium.USB_KEY);
        PdfAnswer.send(response, type.get().formTitle() + ".pdf", guide.sample(scope));
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, String name) {
        return Arrays.stream(all).filter(each -> each.name().equals(name)).findFirst();
    }
}
