package cn.cegn.ra.web.fault;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;

/** The number that the error pages show. */
@Named("incident")
@RequestScoped
public class IncidentBacking {

    @Inject
    HttpServletRequest request;

    /** Eight characters; empty if somebody opened the error page itself. */
    public String getNumber() {
        return Objects.toString(request.getAttribute(Incident.ATTRIBUTE), "");
    }

    /** Whether nothing was done because no audit row could be written (S-D-03). */
    public boolean isUnrecorded() {
        return Boolean.TRUE.equals(request.getAttribute(Incident.UNRECORDED));
    }
}
