package cn.cegn.ra.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;

/** Who is signed in, as {@code #{signedIn}}. Names shown to people come from the register of people; here stands the account. */
@Named
@RequestScoped
public class SignedIn {

    /** All roles of the portal, the one that is shown first before the others. */
    public static final List<String> ROLES =
            List.of("RA_APPROVER", "REGISTRAR", "HANDLER", "ORG_APPROVER", "APPLICANT", "AUDITOR", "ADMINISTRATOR");

    @Inject
    HttpServletRequest request;

    /** Whether anybody is. */
    public boolean isAnyone() {
        return request.getUserPrincipal() != null;
    }

    /** The account; empty for a visitor. */
    public String getName() {
        Principal caller = request.getUserPrincipal();
        return caller == null ? "" : caller.getName();
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
