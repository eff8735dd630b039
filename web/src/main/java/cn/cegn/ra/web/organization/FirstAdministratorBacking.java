package cn.cegn.ra.web.organization;

import cn.cegn.ra.organization.boundary.FirstAdministrator;
import cn.cegn.ra.organization.entity.AccountEntry;
import cn.cegn.ra.web.login.LinkInHand;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The page {@code /first-administrator}: there as long as nobody has an account. Who made his account goes on to set its password. */
@Named("firstAdministrator")
@RequestScoped
public class FirstAdministratorBacking {
    @EJB
    private FirstAdministrator first;

    @Inject
    private LackReport report;

    @Inject
    private LinkInHand link;

    private final PersonEntries person = new PersonEntries();
    private String code;
    private String login;
    private String mail;

    public boolean isWanted() {
        return first.isWanted();
    }

    /** Call it as the page's f:viewAction: the page is not there once somebody has an account. */
    public void require() throws IOException {
        if (!isWanted()) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            faces.responseComplete();
        }
    }

    public String make() {
        FirstAdministrator.Result result = first.make(code, person.identity(), new AccountEntry(login, mail));
        result.lacks().forEach(lack -> {
            String text = report.text(lack);
            FacesContext.getCurrentInstance()
                    .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, text, text));
        });
        if (result.secret() == null) {
            return null;
        }
        link.take(result.secret().text());
        return "/activate?faces-redirect=true";
    }

    public PersonEntries getPerson() {
        return person;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getMail() {
        return mail;
    }

    public void setMail(String mail) {
        this.mail = mail;
    }
}
