package cn.cegn.ra.web.kit;

import cn.cegn.ra.application.boundary.Printing;
import cn.cegn.ra.audit.boundary.AuditTrail;
import cn.cegn.ra.audit.entity.AuditEntry;
import cn.cegn.ra.identity.boundary.CurrentActor;
import jakarta.ejb.EJB;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Prints one kind of paper ({@code ?id=}) as PDF: 403, on record, for who has none of its roles, 404 for who may not see what it is about or where
 * there is nothing to print, the page that says why where it can not be printed.
 */
public abstract class PaperServlet extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private final String act;
    private final transient List<String> roles;

    @EJB
    private transient AuditTrail audit;

    @EJB
    private transient CurrentActor current;

    /** @param act under which a refusal is on record, the same as for a printing */
    protected PaperServlet(String act, String... roles) {
        this.act = act;
        this.roles = List.of(roles);
    }

    protected abstract Printing print(long id);

    /** Address of the page that says why a paper was not printed, to which {@code print=} is added. */
    protected String explanation(String id) {
        return "/case?id=" + id + "&";
    }

    /** What the number is one of, as the audit trail calls it. */
    protected String object() {
        return "certificate_application";
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = Optional.ofNullable(request.getParameter("id")).orElse("");
        boolean number = NUMBER.matcher(id).matches();
        if (roles.stream().noneMatch(request::isUserInRole)) {
            audit.appendAlone(AuditEntry.by(current.login(), act, object(), number ? id : null)
                    .ended(AuditEntry.Outcome.REFUSED, "ROLE"));
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        Printing printing = number ? print(Long.parseLong(id)) : new Printing.NotVisible();
        if (printing instanceof Printing.Done done) {
            PdfAnswer.send(response, done.name(), done.pdf());
        } else if (printing instanceof Printing.NotVisible || printing instanceof Printing.NotYet) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            response.sendRedirect(request.getContextPath() + explanation(id) + "print=" + why(printing));
        }
    }

    /** The last part of the message's key. */
    private static String why(Printing printing) {
        return printing instanceof Printing.Unprintable ? "unprintable" : "unfinished";
    }
}
