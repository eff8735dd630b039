package cn.cegn.ra.web.login;

import cn.cegn.ra.identity.boundary.CurrentActor;
import cn.cegn.ra.identity.boundary.SecondFactor;
import cn.cegn.ra.identity.entity.FactorStanding;
import cn.cegn.ra.identity.entity.RoleRule;
import cn.cegn.ra.web.act.Times;
import cn.cegn.ra.web.act.Words;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Collectors;

/** The page {@code /account}: what belongs to the person's own log-in. */
@Named("ownAccount")
@RequestScoped
public class AccountBacking {
    @EJB
    private SecondFactor factor;

    @EJB
    private CurrentActor current;

    @Inject
    private Words words;

    @Inject
    private Times times;

    private FactorStanding standing;
    private String code;

    public FactorStanding getStanding() {
        if (standing == null) {
            standing = factor.standing();
        }
        return standing;
    }

    public boolean isOn() {
        return getStanding().isOn();
    }

    /** How many recovery codes are left. */
    public long getLeft() {
        return getStanding().recoveryCodes();
    }

    public String getSince() {
        return times.full(getStanding().since());
    }

    /** Whether the person's roles need it. */
    public boolean isNeeded() {
        return RoleRule.needsSecondFactor(current.roles());
    }

    public String getRoles() {
        return current.roles().stream()
                .sorted()
                .map(role -> words.say("role." + role))
                .collect(Collectors.joining("、"));
    }

    public String turnOff() {
        boolean done = factor.turnOff(code);
        code = null;
        FacesContext faces = FacesContext.getCurrentInstance();
        if (!done) {
            String text = words.say("login.code.refused");
            faces.addMessage("off:code", new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
            return null;
        }
        faces.getExternalContext().getFlash().setKeepMessages(true);
        String text = words.say("account.off.done");
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, text, text));
        return "/account?faces-redirect=true";
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
