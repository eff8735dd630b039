package cn.cegn.ra.web.login;

import cn.cegn.ra.audit.boundary.AuditTrail;
import cn.cegn.ra.audit.entity.AuditEntry;
import cn.cegn.ra.identity.boundary.LogIn;
import cn.cegn.ra.web.shell.LocalPath;
import cn.cegn.ra.web.shell.SignedInSince;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;

/** Signs somebody in under a new session id, from the log-in page or from the page that he was working on; each attempt is on record. */
@RequestScoped
public class SignIn {

    @Inject
    SecurityContext security;

    @EJB
    AuditTrail audit;

    @EJB
    LogIn logIn;

    @Inject
    Clock clock;

    @Inject
    HttpServletRequest current;

    /** Whether account and password belong together; nobody is signed in by it. */
    LogIn.Answer look(HttpServletRequest request, String account, String password) {
        return logIn.password(account, password, KnownBrowser.markOf(request, account));
    }

    /** The page that was asked for, or the work list. */
    String onward(String back) {
        return LocalPath.of(back, current.getContextPath() + "/work");
    }

    /** Signs in who has proved to be the account's person. From now on his browser is known by it. */
    boolean with(HttpServletRequest request, HttpServletResponse response, LogIn.Proof proof) {
        AuthenticationStatus status = security.authenticate(
                request,
                response,
                AuthenticationParameters.withParams().newAuthentication(true).credential(proof));
        if (status != AuthenticationStatus.SUCCESS) {
            return false;
        }
        audit.appendAlone(AuditEntry.by(proof.login(), "LOG_IN", "account", proof.login()));
        request.changeSessionId();
        SignedInSince.begin(request.getSession(), clock.instant(), proof.isStrong());
        KnownBrowser.keep(request, response, proof.login(), logIn.mark(proof));
        return true;
    }
}
