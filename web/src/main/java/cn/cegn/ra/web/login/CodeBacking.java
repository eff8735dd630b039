package cn.cegn.ra.web.login;

import cn.cegn.ra.identity.boundary.LogIn;
import cn.cegn.ra.identity.boundary.SecondFactor;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The page {@code /login-code}: the code of the person's device, or a recovery code, after the password. */
@Named("loginCode")
@RequestScoped
public class CodeBacking {
    @EJB
    private SecondFactor factor;

    @Inject
    private HalfWay halfWay;

    @Inject
    private SignIn signIn;

    @Inject
    private Refusal refusal;

    private String code;

    /** Whoever has not shown his password begins at the beginning; call it as the page's f:viewAction. */
    public String require() {
        return halfWay.needs(LogIn.Need.CODE) ? null : "/login?faces-redirect=true";
    }

    /** Signs in, or says what is wrong. */
    public void logIn() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        if (!halfWay.needs(LogIn.Need.CODE)) {
            external.redirect(external.getRequestContextPath() + "/login");
            return;
        }
        LogIn.Answer answer = factor.check(halfWay.proof(), code);
        code = null;
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        if (answer.isRight() && signIn.with(request, (HttpServletResponse) external.getResponse(), answer.proof())) {
            halfWay.end();
            external.redirect(signIn.onward(halfWay.back()));
            return;
        }
        String text = refusal.ofCode(answer);
        faces.addMessage("second:code", new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
