package cn.cegn.ra.web.shell;

import cn.cegn.ra.identity.boundary.CurrentActor;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;

/** Who is signed in, as {@code #{signedIn}}. The name comes from the register of people. */
@Named
@RequestScoped
public class SignedIn {

    /** All roles of the portal, the one that is shown first before the others. */
    public static final List<String> ROLES =
            List.of("RA_APPROVER", "REGISTRAR", "HANDLER", "ORG_APPROVER", "APPLICANT", "AUDITOR", "ADMINISTRATOR");

    @Inject
    HttpServletRequest request;

    @EJB
    CurrentActor current;

    private String person;

    /** Whether anybody is. */
    public boolean isAnyone() {
        return request.getUserPrincipal() != null;
    }

    /** The account; empty for a visitor. */
    public String getName() {
        Principal caller = request.getUserPrincipal();
        return caller == null ? "" : caller.getName();
    }

    /** The person's name; empty for a visitor. */
    public String getPerson() {
        if (person == null) {
            person = isAnyone()
                    ? current.signedIn().map(CurrentActor.SignedIn::name).orElseGet(this::getName)
                    : "";
        }
        return person;
    }

    /** The role's name in {@link #ROLES}, whose text is {@code role.<name>}; empty for a visitor. */
    public String getRole() {
        return ROLES.stream().filter(request::isUserInRole).findFirst().orElse("");
    }

    /** Whether the person has this role. */
    public boolean is(String role) {
        return request.isUserInRole(role);
    }
}
