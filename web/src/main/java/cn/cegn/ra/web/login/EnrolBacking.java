package cn.cegn.ra.web.login;

import cn.cegn.ra.identity.boundary.LogIn;
import cn.cegn.ra.identity.boundary.SecondFactor;
import cn.cegn.ra.identity.entity.Totp;
import cn.cegn.ra.web.act.Words;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;

/**
 * The page {@code /second-factor}: a device is enrolled by its first code, by somebody whose role needs it on his way in, or by who is signed in and
 * wants it. After it the recovery codes stand there, once.
 */
@Named("enrol")
@RequestScoped
public class EnrolBacking {
    private static final String PAGE = "/second-factor?faces-redirect=true";
    private static final int GROUP = 4;

    @EJB
    private SecondFactor factor;

    @Inject
    private HalfWay halfWay;

    @Inject
    private SignIn signIn;

    @Inject
    private Words words;

    @Inject
    private HttpServletRequest request;

    private String code;
    private List<String> codes;

    /** Call it as the page's f:viewAction. */
    public String require() {
        codes = halfWay.takeCodes();
        if (codes != null) {
            return null;
        }
        if (!isOnTheWayIn() && request.getUserPrincipal() == null) {
            return "/login?faces-redirect=true";
        }
        if (!isOnTheWayIn() && factor.standing().isOn()) {
            return "/account?faces-redirect=true";
        }
        if (halfWay.secret() == null) {
            halfWay.enrols(factor.fresh());
        }
        return null;
    }

    /** Whether the device must be enrolled before anything else. */
    public boolean isOnTheWayIn() {
        return halfWay.needs(LogIn.Need.ENROLMENT);
    }

    /** Takes the first code; goes on to the recovery codes. */
    public String confirm() {
        if (halfWay.secret() == null) {
            return PAGE;
        }
        Optional<List<String>> enrolled = isOnTheWayIn() ? signsIn() : factor.enrol(halfWay.secret(), code);
        if (enrolled.isEmpty()) {
            String text = words.say("factor.wrong");
            FacesContext.getCurrentInstance()
                    .addMessage("enrol:code", new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
            code = null;
            return null;
        }
        halfWay.end();
        halfWay.keep(enrolled.get());
        return PAGE;
    }

    private Optional<List<String>> signsIn() {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        return factor.enrol(halfWay.proof(), halfWay.secret(), code)
                .filter(enrolled ->
                        signIn.with(request, (HttpServletResponse) external.getResponse(), enrolled.proof()))
                .map(SecondFactor.Enrolled::codes);
    }

    /** The secret for who types it: in groups of four. */
    public String getSecret() {
        return halfWay.secret() == null
                ? ""
                : Totp.base32(halfWay.secret()).replaceAll("(.{" + GROUP + "})(?!$)", "$1 ");
    }

    /** The recovery codes, if this is the one time to show them. */
    public List<String> getCodes() {
        return codes;
    }

    /** Where to go on to. */
    public String getOnward() {
        return signIn.onward(halfWay.back());
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
