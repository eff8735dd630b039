package cn.cegn.ra.web.shell;

import jakarta.faces.render.ResponseStateManager;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;

/**
 * Refuses what a page of another site sends. The session's cookie does not come with it ({@code SameSite}), and the forms of Faces have their view's
 * state; but some forms are plain, and a log-in page must not be filled in by others either. Where a browser says neither where it comes from nor how, it is
 * let through.
 */
public class OwnSiteFilter extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN = Set.of("same-origin", "none");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean reading = READING.contains(request.getMethod());
        if (isStray(request, reading)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else if (reading
                || isOwn(request.getHeader("Sec-Fetch-Site"), request.getHeader("Origin"), request.getHeader("Host"))) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** A script of Faces always sends the form of its page; at anything else that calls itself one, Faces fails. */
    private static boolean isStray(HttpServletRequest request, boolean reading) {
        return request.getHeader("Faces-Request") != null
                && (reading || request.getParameter(ResponseStateManager.VIEW_STATE_PARAM) == null);
    }

    /**
     * Whether it comes from a page of ours.
     *
     * @param site what newer browsers say of where it comes from; the others only name the origin
     */
    static boolean isOwn(String site, String origin, String host) {
        if (site != null) {
            return OWN.contains(site);
        }
        try {
            return origin == null
                    || (host != null && host.equalsIgnoreCase(URI.create(origin).getAuthority()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
