package cn.cegn.ra.web.login;

import cn.cegn.ra.web.Messages;
import cn.cegn.ra.web.forms.Asked;
import cn.cegn.ra.web.shell.Prefs;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Objects;

/** Signs the person in whose log-in ran out while he was typing; he stays on his page. */
@WebServlet("/login-again")
public class AgainServlet extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient SignIn signIn;

    @Inject
    private transient Prefs prefs;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Asked.byOurPage(request)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        boolean right = signIn.with(request, response, credential(request));
        JsonObjectBuilder answer = Json.createObjectBuilder().add("result", right ? "signedIn" : "refused");
        if (!right) {
            answer.add("says", Messages.in(prefs.getLocale()).getString("login.refused"));
        }
        Asked.answer(response, answer.build());
    }

    private static UsernamePasswordCredential credential(HttpServletRequest request) {
        return new UsernamePasswordCredential(
                Objects.requireNonNullElse(request.getParameter("account"), ""),
                Objects.requireNonNullElse(request.getParameter("password"), ""));
    }
}
