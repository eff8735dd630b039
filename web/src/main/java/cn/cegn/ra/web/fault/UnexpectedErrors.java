package cn.cegn.ra.web.fault;

import jakarta.ejb.EJBAccessException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.omnifaces.exceptionhandler.FullAjaxExceptionHandler;
import org.omnifaces.util.FacesLocal;

/** Shows the error page of web.xml in answer to an Ajax request too, and gives its incident a number; other requests go the container's way to {@link IncidentFilter}. */
class UnexpectedErrors extends FullAjaxExceptionHandler {

    UnexpectedErrors(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    protected void logException(FacesContext context, Throwable exception, String location, LogReason reason) {
        HttpServletRequest request = FacesLocal.getRequest(context);
        if (exception instanceof ViewExpiredException) {
            Incident.of(request, HttpServletResponse.SC_GONE, null);
        } else if (exception instanceof EJBAccessException) {
            Incident.of(request, HttpServletResponse.SC_FORBIDDEN, null);
        } else if (Broken.isBehind(exception, request)) {
            Incident.of(request, HttpServletResponse.SC_BAD_REQUEST, null);
        } else {
            Incident.of(request, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, exception);
        }
    }
}
