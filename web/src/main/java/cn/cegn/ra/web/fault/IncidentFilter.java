package cn.cegn.ra.web.fault;

import cn.cegn.ra.web.act.CaseGoneException;
import jakarta.ejb.EJBAccessException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Numbers and logs whatever the container sends to an error page, of Faces or not. Mapped in web.xml to the ERROR dispatch. */
public class IncidentFilter extends HttpFilter {

    private static final long serialVersionUID = 1;
    private static final int GONE = 410;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Throwable cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Integer status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (cause instanceof ViewExpiredException) {
            response.setStatus(GONE);
            Incident.of(request, GONE, null);
        } else if (cause instanceof EJBAccessException) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            Incident.of(request, HttpServletResponse.SC_FORBIDDEN, null);
        } else if (cause instanceof CaseGoneException) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            Incident.of(request, HttpServletResponse.SC_NOT_FOUND, null);
        } else if (Broken.isBehind(cause, request)) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            Incident.of(request, HttpServletResponse.SC_BAD_REQUEST, null);
        } else {
            Incident.of(request, status == null ? HttpServletResponse.SC_INTERNAL_SERVER_ERROR : status, cause);
        }
        chain.doFilter(new Broken(request), response);
    }
}
