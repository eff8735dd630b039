package cn.cegn.ra.web.login;

import cn.cegn.ra.web.forms.Asked;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.AutoApplySession;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Tells the container who the person is: by the credential that the log-in page hands in, afterwards by the session. Whoever asks for a protected page without either is sent to the log-in page. */
@ApplicationScoped
@AutoApplySession
public class FormLogin implements HttpAuthenticationMechanism {

    @Inject
    IdentityStoreHandler stores;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Credential credential = context.getAuthParameters().getCredential();
        if (credential != null) {
            return validate(credential, context);
        }
        return context.isProtected() ? toLogin(request, response) : context.doNothing();
    }

    /** SEND_FAILURE and not responseUnauthorized(): that would commit a 401 under the page which shall say what was wrong. */
    private AuthenticationStatus validate(Credential credential, HttpMessageContext context) {
        CredentialValidationResult result = stores.validate(credential);
        return result.getStatus() == CredentialValidationResult.Status.VALID
                ? context.notifyContainerAboutLogin(result)
                : AuthenticationStatus.SEND_FAILURE;
    }

    private static AuthenticationStatus toLogin(HttpServletRequest request, HttpServletResponse response) {
        if (Asked.byOurPage(request)) {
            return toldSo(response);
        }
        String login =
                request.getContextPath() + "/login?back=" + URLEncoder.encode(wanted(request), StandardCharsets.UTF_8);
        if (!"partial/ajax".equals(request.getHeader("Faces-Request"))) {
            // By a path: the host that the request names may be anyone's.
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader("Location", login);
            return AuthenticationStatus.SEND_CONTINUE;
        }
        try {
            response.setContentType("text/xml;charset=UTF-8");
            response.getWriter()
                    .write("<?xml version='1.0' encoding='UTF-8'?><partial-response><redirect url=\"" + login
                            + "\"></redirect></partial-response>");
            return AuthenticationStatus.SEND_CONTINUE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The script of an open page asks the person itself, and goes on then. */
    private static AuthenticationStatus toldSo(HttpServletResponse response) {
        try {
            Asked.answer(response, Asked.signedOut());
            return AuthenticationStatus.SEND_CONTINUE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page can be asked for again by GET, whatever was sent to it; a query is kept only if it was in the address. */
    private static String wanted(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }
}
