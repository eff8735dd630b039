package cn.cegn.ra.web.login;

import cn.cegn.ra.identity.boundary.LogIn;
import cn.cegn.ra.identity.boundary.SecondFactor;
import cn.cegn.ra.web.forms.Asked;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;

/** Signs the person in whose log-in ran out while he was typing; he stays on his page. */
@WebServlet("/login-again")
public class AgainServlet extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient SignIn signIn;

    @Inject
    private transient Refusal refusal;

    @EJB
    private transient SecondFactor factor;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Asked.byOurPage(request)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        LogIn.Answer looked = signIn.look(request, request.getParameter("account"), request.getParameter("password"));
        if (!looked.isRight()) {
            refuse(response, refusal.words(looked));
            return;
        }
        switch (looked.proof().need()) {
            case NOTHING -> end(request, response, looked.proof());
            case ENROLMENT -> refuse(response, refusal.ofMissingDevice());
            case CODE -> {
                LogIn.Answer whole = factor.check(looked.proof(), request.getParameter("code"));
                if (whole.isRight()) {
                    end(request, response, whole.proof());
                } else {
                    refuse(response, refusal.ofCode(whole));
                }
            }
        }
    }

    private void end(HttpServletRequest request, HttpServletResponse response, LogIn.Proof proof) throws IOException {
        if (signIn.with(request, response, proof)) {
            Asked.answer(
                    response,
                    Json.createObjectBuilder().add("result", "signedIn").build());
        } else {
            refuse(response, refusal.ofAccount());
        }
    }

    private static void refuse(HttpServletResponse response, String why) throws IOException {
        Asked.answer(
                response,
                Json.createObjectBuilder()
                        .add("result", "refused")
                        .add("says", why)
                        .build());
    }
}
