package cn.cegn.ra.web.push;

import cn.cegn.ra.application.boundary.CaseDesk;
import cn.cegn.ra.identity.boundary.CurrentActor;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** For pages that no push reaches: the number that a page has to compare with its own, of a case ({@code ?case=}) or of the person's work. */
@WebServlet("/pulse")
public class PulseServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    @EJB
    private transient CaseDesk desk;

    @EJB
    private transient CurrentActor current;

    @Inject
    private transient CaseRelay relay;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<List<String>> audiences = audiences(request.getParameter("case"));
        if (audiences.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/plain");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().print(relay.mark(audiences.get()));
    }

    private Optional<List<String>> audiences(String asked) {
        if (asked == null) {
            return current.signedIn().map(Audience::of);
        }
        return Optional.of(asked)
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .flatMap(desk::find)
                .map(view -> List.of(Audience.ofCase(view.id())));
    }
}
