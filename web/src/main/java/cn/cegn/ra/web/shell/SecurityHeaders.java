package cn.cegn.ra.web.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Headers of every answer, again for an error page, which begins anew; those of answers that never come this far (the way to the log-in, what the container refuses) are in undertow-handlers.conf. The content security policy is written by PrimeFaces, which knows the nonce (web.xml). Mapped in web.xml, where the order of the filters is visible. */
public class SecurityHeaders extends HttpFilter {

    private static final long serialVersionUID = 1;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        if (!request.getRequestURI().contains("/jakarta.faces.resource/")) {
            boolean anyone = request.getUserPrincipal() != null;
            response.setHeader("Cache-Control", anyone ? "no-store" : "no-cache");
        }
        chain.doFilter(request, new OwnRedirects(response));
    }
}
