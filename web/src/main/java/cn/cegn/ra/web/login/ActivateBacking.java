package cn.cegn.ra.web.login;

import cn.cegn.ra.identity.boundary.Activation;
import cn.cegn.ra.identity.entity.ActivationState;
import cn.cegn.ra.identity.entity.PasswordRule;
import cn.cegn.ra.web.act.Words;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/**
 * The page {@code /activate?token=…}: a person sets the first password of his account. The token is taken out of the address at once, so that
 * neither the browser's history nor the addresses that later requests name as their origin keep it.
 */
@Named("activate")
@RequestScoped
public class ActivateBacking {
    @EJB
    private Activation activation;

    @Inject
    private Words words;

    @Inject
    private HttpServletRequest request;

    @Inject
    private LinkInHand link;

    private String password;
    private String repeated;
    private ActivationState state;

    /** Goes on to the page without the token in its address; call it as the page's f:viewAction. */
    public String take() {
        String token = request.getParameter("token");
        if (token == null) {
            return null;
        }
        link.take(token);
        return "/activate?faces-redirect=true";
    }

    /** What the link is worth: its name is the end of the texts' keys. */
    public ActivationState getState() {
        if (state == null) {
            state = activation.look(link.token());
        }
        return state;
    }

    public boolean isOpen() {
        return getState() == ActivationState.OPEN;
    }

    /** Sets the password and goes on to the log-in page; stays with everything that is wrong with it. */
    public String activate() {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (!password.equals(repeated)) {
            say(faces, "activate:repeated", FacesMessage.SEVERITY_ERROR, words.say("activate.fault.DIFFERENT"));
            return null;
        }
        Activation.Result result = activation.activate(link.token(), password);
        state = result.link();
        for (PasswordRule.Fault fault : result.faults()) {
            say(
                    faces,
                    "activate:password",
                    FacesMessage.SEVERITY_ERROR,
                    words.say("activate.fault." + fault, PasswordRule.LEAST, PasswordRule.MOST));
        }
        if (!result.isDone()) {
            return null;
        }
        link.take(null);
        faces.getExternalContext().getFlash().setKeepMessages(true);
        say(faces, null, FacesMessage.SEVERITY_INFO, words.say("activate.done"));
        return "/login?faces-redirect=true";
    }

    private static void say(FacesContext faces, String field, FacesMessage.Severity severity, String text) {
        faces.addMessage(field, new FacesMessage(severity, text, text));
    }

    public int getLeast() {
        return PasswordRule.LEAST;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getRepeated() {
        return repeated;
    }

    public void setRepeated(String repeated) {
        this.repeated = repeated;
    }
}
