package cn.cegn.ra.web.forms;

import cn.cegn.ra.web.act.CaseGoneException;
import cn.cegn.ra.web.act.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.html.HtmlInputText;
import jakarta.faces.component.html.HtmlInputTextarea;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What somebody typed into a form that his page has no more when it is sent, because another acted meanwhile: it is shown once, to be copied, on the
 * answer to that very request. Passwords are no part of it.
 */
@Named
@RequestScoped
public class Unsent {
    private static final String ADVICE = "-advice";

    /** Fields of free words, told by the end of their names where the page that had their labels is gone, too. */
    private static final Pattern FREE = Pattern.compile("(.*:)?(remark|reason|advice|notes)|answer-.*-advice");

    @Inject
    private Words words;

    @Inject
    private HttpServletRequest request;

    private List<Line> lines;

    /** A field and what was typed into it. */
    public record Line(String label, String text) {}

    /** Empty if the form is still there, for then it shows itself what was typed. */
    public List<Line> getLines() {
        if (lines == null) {
            FacesContext faces = FacesContext.getCurrentInstance();
            boolean failed = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof CaseGoneException;
            lines = failed ? free(faces) : faces.isPostback() ? of(faces) : List.of();
        }
        return lines;
    }

    private List<Line> free(FacesContext faces) {
        return faces.getExternalContext().getRequestParameterMap().entrySet().stream()
                .filter(entry -> FREE.matcher(entry.getKey()).matches())
                .filter(entry -> !entry.getValue().isBlank())
                .map(entry -> new Line(words.say("forms.unsent.words"), entry.getValue()))
                .toList();
    }

    private List<Line> of(FacesContext faces) {
        Map<String, String> sent = faces.getExternalContext().getRequestParameterMap();
        boolean gone = sent.keySet().stream()
                .map(name -> component(faces, name))
                .flatMap(Optional::stream)
                .anyMatch(found -> found instanceof UIForm && !isShown(found));
        return gone
                ? sent.entrySet().stream()
                        .filter(entry -> !entry.getValue().isBlank())
                        .flatMap(entry ->
                                label(faces, entry.getKey()).map(label -> new Line(label, entry.getValue())).stream())
                        .toList()
                : List.of();
    }

    /** Of what people write in their own words. */
    private Optional<String> label(FacesContext faces, String name) {
        if (name.startsWith("answer-") && name.endsWith(ADVICE)) {
            return Optional.of(words.say("kit.answer.advice"));
        }
        return component(faces, name)
                .filter(found -> found instanceof HtmlInputText || found instanceof HtmlInputTextarea)
                .map(found -> Objects.toString(found.getAttributes().get("label"), ""));
    }

    private static Optional<UIComponent> component(FacesContext faces, String name) {
        boolean plain = name.matches("[A-Za-z_][\\w:-]*");
        try {
            return plain ? Optional.ofNullable(faces.getViewRoot().findComponent(name)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isShown(UIComponent component) {
        for (UIComponent each = component; each != null; each = each.getParent()) {
            if (!each.isRendered()) {
                return false;
            }
        }
        return true;
    }
}
