package cn.cegn.ra.web.application;

import cn.cegn.ra.application.boundary.PrintedForm;
import cn.cegn.ra.application.boundary.Printing;
import cn.cegn.ra.web.kit.PdfAnswer;
import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The application form to be signed and stamped, as PDF ({@code ?id=}), for the applicant and his handler. If it can not be printed, the
 * page of the form says why and what to do.
 */
@WebServlet("/files/form")
public class PrintedFormServlet extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    @EJB
    private transient PrintedForm form;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.isUserInRole("APPLICANT") && !request.isUserInRole("HANDLER")) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        String id = Optional.ofNullable(request.getParameter("id")).orElse("");
        Printing printing = NUMBER.matcher(id).matches() ? form.print(Long.parseLong(id)) : new Printing.NotVisible();
        if (printing instanceof Printing.Done done) {
            PdfAnswer.send(response, done.name(), done.pdf());
        } else if (printing instanceof Printing.NotVisible) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            response.sendRedirect(request.getContextPath() + "/case-form?id=" + id + "&print=" + why(printing));
        }
    }

    /** The last part of the message's key. */
    private static String why(Printing printing) {
        return printing instanceof Printing.Unprintable ? "unprintable" : "unfinished";
    }
}
