package cn.cegn.ra.web.shell;

import cn.cegn.ra.identity.boundary.Accounts;
import jakarta.ejb.EJB;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Ends the session of an account that was disabled after its log-in, or whose sessions were ended, with its next request (S-D-02). */
public class DisabledFilter extends HttpFilter {
    private static final long serialVersionUID = 1;

    @EJB
    transient Accounts accounts;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String login = request.getRemoteUser();
        if (login == null || isResource(request) || accounts.mayGoOn(login, SignedInSince.of(request))) {
            chain.doFilter(request, response);
            return;
        }
        request.logout();
        if (request.getSession(false) != null) {
            request.getSession(false).invalidate();
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getContextPath() + "/login");
    }

    private static boolean isResource(HttpServletRequest request) {
        return request.getServletPath().startsWith("/jakarta.faces.resource");
    }
}
