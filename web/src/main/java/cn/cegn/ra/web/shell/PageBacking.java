package cn.cegn.ra.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** Where the browser is, as {@code #{page}}. */
@Named("page")
@RequestScoped
public class PageBacking {

    @Inject
    HttpServletRequest request;

    /** The context path: what every address of the portal begins with; empty at the root. */
    public String getRoot() {
        return request.getContextPath();
    }

    /** The address the person asked for, with its query; on an error page too. */
    public String getHere() {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (failed != null) {
            return failed.toString();
        }
        String query = "GET".equals(request.getMethod()) ? request.getQueryString() : null;
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    /** The address without context path and query. */
    String path() {
        return request.getRequestURI().substring(getRoot().length());
    }
}
