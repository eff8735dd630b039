package cn.cegn.ra.web.shell;

import cn.cegn.ra.identity.boundary.RequestSource;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Says where the call comes from, for the audit trail and the limit of public questions (S-D-08). It is the address of the connection: what an {@code X-Forwarded-For} header says can be
 * written by anybody. Behind a proxy the server has to be told to trust that one (Undertow's {@code proxy-address-forwarding}), and then the address is right here too.
 */
public class SourceFilter extends HttpFilter {

    private static final long serialVersionUID = 1;

    @Inject
    transient RequestSource source;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        source.comesFrom(request.getRemoteAddr());
        chain.doFilter(request, response);
    }
}
