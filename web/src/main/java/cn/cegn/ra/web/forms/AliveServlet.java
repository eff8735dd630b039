package cn.cegn.ra.web.forms;

import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serial;
import java.security.Principal;

/** Tells a page whether its session is still there and whose it is; makes none. */
@WebServlet("/alive")
public class AliveServlet extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpSession session = request.getSession(false);
        Principal person = request.getUserPrincipal();
        Asked.answer(
                response,
                Json.createObjectBuilder()
                        .add("session", session == null ? "" : Session.mark(session))
                        .add("account", person == null ? "" : person.getName())
                        .build());
    }
}
