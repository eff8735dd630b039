package cn.cegn.ra.web.login;

import cn.cegn.ra.web.Messages;
import cn.cegn.ra.web.shell.LocalPath;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The log-in page. A wrong account and a wrong password get the same answer. */
@Named("login")
@RequestScoped
public class LoginBacking {

    @Inject
    SignIn signIn;

    private String account;
    private String password;
    private String back;

    /** Signs the person in under a new session id and goes on to the page that was asked for, or to the work list. */
    public void logIn() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        boolean right = signIn.with(
                (HttpServletRequest) external.getRequest(),
                (HttpServletResponse) external.getResponse(),
                new UsernamePasswordCredential(account, password));
        password = null;
        if (right) {
            external.redirect(LocalPath.of(back, external.getRequestContextPath() + "/work"));
        } else {
            refuse(faces);
        }
    }

    private static void refuse(FacesContext faces) {
        String text = Messages.in(faces.getViewRoot().getLocale()).getString("login.refused");
        faces.addMessage("login:account", new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
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
