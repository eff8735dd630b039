package cn.cegn.ra.web.application;

import cn.cegn.ra.application.boundary.ApplicationDesk;
import cn.cegn.ra.application.boundary.CaseRef;
import cn.cegn.ra.application.entity.CertificateType;
import cn.cegn.ra.application.entity.Openable;
import cn.cegn.ra.lifecycle.Medium;
import cn.cegn.ra.web.act.Words;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** The page where an application begins. */
@Named("newCase")
@RequestScoped
public class NewCaseBacking {
    @EJB
    private ApplicationDesk desk;

    @Inject
    private Words words;

    private List<Choice> choices;

    /** Something to apply for, in the person's words. */
    public record Choice(String type, String medium, String title, String text) {}

    public List<Choice> getChoices() {
        if (choices == null) {
            choices = desk.openable().stream().map(this::choice).toList();
        }
        return choices;
    }

    private Choice choice(Openable openable) {
        return new Choice(
                openable.type().name(),
                openable.medium().name(),
                words.say(
                        "apply.new.choice",
                        words.say("type." + openable.type()),
                        words.say("medium." + openable.medium())),
                words.say("apply.new." + openable.scope().mode()));
    }

    /** Opens the case and goes to its task list. */
    public String open(String type, String medium) {
        Optional<CaseRef> opened = desk.open(CertificateType.valueOf(type), Medium.valueOf(medium));
        if (opened.isPresent()) {
            return "/apply/task?faces-redirect=true&id=" + opened.get().id();
        }
        choices = null;
        String text = words.say("apply.new.refused");
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, text, text));
        return null;
    }
}
