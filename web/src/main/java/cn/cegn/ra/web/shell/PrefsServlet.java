package cn.cegn.ra.web.shell;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;

/** Changes language ({@code language=zh|en}) or theme ({@code theme=light|dark}) and sends the browser {@code back} by GET; works from every page, error pages too. */
@WebServlet("/prefs")
public class PrefsServlet extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final int COOKIE_AGE = (int) Duration.ofDays(365).toSeconds();

    @Inject
    transient Prefs prefs;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        prefs.chooseLanguage(request.getParameter("language"));
        prefs.chooseTheme(request.getParameter("theme"));
        response.addCookie(cookie(request));
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", LocalPath.of(request.getParameter("back"), request.getContextPath() + "/"));
    }

    private Cookie cookie(HttpServletRequest request) {
        Cookie cookie = new Cookie(Prefs.COOKIE, prefs.cookieValue());
        cookie.setMaxAge(COOKIE_AGE);
        cookie.setPath(request.getContextPath() + "/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
