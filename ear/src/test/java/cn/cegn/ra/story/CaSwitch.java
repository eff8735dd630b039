package cn.cegn.ra.story;

import cn.cegn.ra.ca.embedded.EmbeddedCa;
import cn.cegn.ra.wiring.CaChoice;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;

/** The one thing that the servers of these tests have and the shipped ones have not: {@code /test/ca?on=false} stops the embedded CA. */
@WebServlet("/test/ca")
public class CaSwitch extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    private transient CaChoice choice;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        EmbeddedCa ca = choice.embedded().orElseThrow();
        if (Boolean.parseBoolean(Objects.requireNonNull(request.getParameter("on")))) {
            ca.start();
        } else {
            ca.stop();
        }
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
