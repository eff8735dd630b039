package cn.cegn.ra.web.login;

import cn.cegn.ra.identity.boundary.LogIn;
import cn.cegn.ra.identity.entity.Totp;
import cn.cegn.ra.paper.boundary.PaperPress;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Base64;

/** The QR code of the secret that is being enrolled in this session, for no other; nobody keeps it. Without one there is nothing here. */
@WebServlet("/second-factor-code.png")
public class SecretPictureServlet extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final String PICTURE = "base64,";

    @EJB
    private transient PaperPress press;

    @Inject
    private transient HalfWay halfWay;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String login = halfWay.needs(LogIn.Need.ENROLMENT) ? halfWay.proof().login() : request.getRemoteUser();
        if (halfWay.secret() == null || login == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String picture = press.square(Totp.address(login, halfWay.secret()));
        response.setContentType("image/png");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream()
                .write(Base64.getDecoder().decode(picture.substring(picture.indexOf(PICTURE) + PICTURE.length())));
    }
}
