package cn.cegn.ra.web.application;

import cn.cegn.ra.application.boundary.ApplicationDesk;
import cn.cegn.ra.application.boundary.CaseDesk;
import cn.cegn.ra.application.boundary.CaseRef;
import cn.cegn.ra.application.boundary.DraftOutcome;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.application.entity.FormEntries;
import cn.cegn.ra.web.forms.Asked;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Optional;

/**
 * Keeps the form while it is being typed: the page sends it when a field is left, and is told by the same check and in the same words as by
 * its button what is wrong. Only the page's own script can call it: a page of somebody else's can not send the header.
 */
@WebServlet("/apply/draft")
public class DraftServlet extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    @EJB
    private transient CaseDesk cases;

    @EJB
    private transient ApplicationDesk desk;

    @Inject
    private transient DraftAnswer answer;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<CaseRef> ref = ref(request);
        if (!Asked.byOurPage(request) || ref.isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        Asked.answer(response, keep(ref.get(), request));
    }

    private JsonObject keep(CaseRef ref, HttpServletRequest request) {
        Optional<CaseView> subject = cases.find(ref.id());
        if (subject.isEmpty()) {
            return answer.to(new DraftOutcome.NotVisible(), FormEntries.EMPTY);
        }
        FormEntries typed = TypedForm.of(request::getParameter, subject.get().form())
                .applicable(subject.get().scope());
        return answer.to(desk.save(ref, typed), typed);
    }

    private static Optional<CaseRef> ref(HttpServletRequest request) {
        String id = request.getParameter("id");
        String version = request.getParameter(TypedForm.FORM + "version");
        boolean whole = id != null && id.matches("\\d{1,18}") && version != null && version.matches("\\d{1,9}");
        return whole ? Optional.of(new CaseRef(Long.parseLong(id), Integer.parseInt(version))) : Optional.empty();
    }
}
