package cn.cegn.ra.web.admin;

import cn.cegn.ra.application.boundary.FormTemplateDesk;
import cn.cegn.ra.application.entity.CertificateType;
import cn.cegn.ra.application.entity.FormScope;
import cn.cegn.ra.application.entity.FormTexts;
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

/** A sample of the form with the texts that are typed on {@code /admin/forms} and not kept yet, as PDF. web.xml lets only administrators in. */
@WebServlet("/admin/forms/preview")
public class FormPreviewServlet extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final FormScope SCOPE = new FormScope(CertificateType.PERSON, Mode.CENTRALISED, Medium.USB_KEY);

    @EJB
    private transient FormTemplateDesk desk;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        FormTexts texts = new FormTexts(
                request.getParameter("f:note"),
                request.getParameter("f:unitStatement"),
                request.getParameter("f:registrarItems"),
                request.getParameter("f:approverItems"),
                request.getParameter("f:footer"));
        if (desk.faults(texts).isEmpty()) {
            PdfAnswer.send(response, SCOPE.type().formTitle() + ".pdf", desk.preview(SCOPE, texts));
        } else {
            response.sendRedirect(request.getContextPath() + "/admin/forms?preview=no");
        }
    }
}
