package cn.cegn.ra.web.kit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/** What is to be corrected on the page just sent, for {@code ra:errors} and {@code ra:field}: the warnings and errors among the Faces messages. */
@Named
@RequestScoped
public class Mistakes {

    /** All of them, those of fields in the order in which they were found. */
    public List<Mistake> getAll() {
        FacesContext faces = FacesContext.getCurrentInstance();
        List<Mistake> all = new ArrayList<>();
        Iterator<String> ids = faces.getClientIdsWithMessages();
        while (ids.hasNext()) {
            String id = ids.next();
            faces.getMessageList(id).stream()
                    .filter(Mistakes::counts)
                    .forEach(message ->
                            all.add(new Mistake(Objects.requireNonNullElse(id, ""), label(id), text(message))));
        }
        return all;
    }

    /** The first text for a field; empty if it is right. {@code id} is the field's own id on this page. */
    public String at(String id) {
        FacesContext faces = FacesContext.getCurrentInstance();
        UIComponent field = field(faces, id);
        if (field == null) {
            return "";
        }
        return faces.getMessageList(field.getClientId(faces)).stream()
                .filter(Mistakes::counts)
                .map(Mistakes::text)
                .findFirst()
                .orElse("");
    }

    /** The value of aria-invalid; null leaves the attribute out. */
    public String invalid(String id) {
        return at(id).isEmpty() ? null : "true";
    }

    /** The value of aria-describedby: hint and error where they exist; null leaves the attribute out. */
    public String describedBy(String id, String hint) {
        String ids = (hint == null || hint.isEmpty() ? "" : id + "-hint ") + (at(id).isEmpty() ? "" : id + "-err");
        return ids.isEmpty() ? null : ids.strip();
    }

    private static UIComponent field(FacesContext faces, String id) {
        UIComponent here = UIComponent.getCurrentComponent(faces);
        return here == null || id == null || id.isEmpty() ? null : here.findComponent(id);
    }

    private static String label(String clientId) {
        if (clientId == null) {
            return "";
        }
        UIComponent field = FacesContext.getCurrentInstance().getViewRoot().findComponent(clientId);
        Object label = field instanceof UIInput ? field.getAttributes().get("label") : null;
        return Objects.toString(label, "");
    }

    private static boolean counts(FacesMessage message) {
        return message.getSeverity().compareTo(FacesMessage.SEVERITY_WARN) >= 0;
    }

    private static String text(FacesMessage message) {
        return Objects.requireNonNullElse(message.getDetail(), message.getSummary());
    }
}
