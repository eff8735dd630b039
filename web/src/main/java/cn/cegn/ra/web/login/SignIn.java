package cn.cegn.ra.web.login;

import cn.cegn.ra.audit.boundary.AuditTrail;
import cn.cegn.ra.audit.entity.AuditEntry;
import cn.cegn.ra.identity.boundary.Accounts;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Signs somebody in under a new session id, from the log-in page or from the page that he was working on; each attempt is on record. */
@RequestScoped
public class SignIn {

    @Inject
    SecurityContext security;

    @EJB
    AuditTrail audit;

    @EJB
    Accounts accounts;

    /** Whether account and password belong together. */
    boolean with(HttpServletRequest request, HttpServletResponse response, UsernamePasswordCredential credential) {
        AuthenticationStatus status = security.authenticate(
                request,
                response,
                AuthenticationParameters.withParams().newAuthentication(true).credential(credential));
        boolean right = status == AuthenticationStatus.SUCCESS;
        record(credential.getCaller(), right);
        if (right) {
            request.changeSessionId();
        }
        return right;
    }

    /** An account that we do not know is not written down: some people type their password there. */
    private void record(String account, boolean right) {
        String known = account != null && accounts.exists(account) ? account : "unknown";
        AuditEntry row = AuditEntry.by(known, "LOG_IN", "account", known);
        audit.appendAlone(right ? row : row.ended(AuditEntry.Outcome.REFUSED, "WRONG_CREDENTIAL"));
    }
}
