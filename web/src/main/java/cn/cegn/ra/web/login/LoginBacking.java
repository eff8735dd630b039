package cn.cegn.ra.web.login;

import cn.cegn.ra.identity.boundary.LogIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The log-in page. A wrong account and a wrong password get the same answer. */
@Named("login")
@RequestScoped
public class LoginBacking {

    @Inject
    SignIn signIn;

    @Inject
    Refusal refusal;

    @Inject
    HalfWay halfWay;

    private String account;
    private String password;
    private String back;

    /** Signs the person in under a new session id and goes on to the page that was asked for, or to the work list; to the second factor first where one is needed. */
    public void logIn() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        LogIn.Answer answer = signIn.look(request, account, password);
        password = null;
        if (answer.isRight() && answer.proof().need() != LogIn.Need.NOTHING) {
            halfWay.begin(answer.proof(), back);
            request.changeSessionId();
            boolean hasDevice = answer.proof().need() == LogIn.Need.CODE;
            external.redirect(external.getRequestContextPath() + (hasDevice ? "/login-code" : "/second-factor"));
        } else if (answer.isRight()
                && signIn.with(request, (HttpServletResponse) external.getResponse(), answer.proof())) {
            external.redirect(signIn.onward(back));
        } else {
            String text = refusal.words(answer);
            faces.addMessage("login:account", new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
        }
    }

    public String getAccount() {
        return account;
    }

    public void setAccount(String account) {
        this.account = account;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    /** The page that was asked for before; any address may stand here, only one of this server is used. */
    public String getBack() {
        return back;
    }

    public void setBack(String back) {
        this.back = back;
    }
}
