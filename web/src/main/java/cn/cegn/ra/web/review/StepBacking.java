package cn.cegn.ra.web.review;

import cn.cegn.ra.lifecycle.Step;
import cn.cegn.ra.web.act.CaseOnPage;
import cn.cegn.ra.web.act.Words;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.List;

/** A page on which one step is done: whether it stands open to the person, and what is still missing. */
public abstract class StepBacking {
    @Inject
    private CaseOnPage theCase;

    @Inject
    private Words words;

    private Boolean open;
    private List<String> missing = List.of();

    /** The step of the page. */
    protected abstract Step step();

    /** The case is asked for before Faces has set the page's parameter, when a form comes back. */
    @PostConstruct
    void adoptCase() {
        String id = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("id");
        if (theCase.getId() == null && id != null && id.matches("\\d{1,18}")) {
            theCase.setId(Long.valueOf(id));
        }
    }

    /** Whether the step stands open, be it with something missing. */
    public boolean isOpen() {
        if (open == null) {
            open = theCase.getId() != null
                    && theCase.offer(step())
                            .map(offer -> {
                                missing = offer.missing().stream()
                                        .map(guard -> words.say("guard." + guard))
                                        .toList();
                                return true;
                            })
                            .orElse(false);
        }
        return open;
    }

    /** Why it can not be done yet, each with its reason. */
    public List<String> getMissing() {
        return isOpen() ? missing : List.of();
    }

    protected CaseOnPage theCase() {
        return theCase;
    }

    protected Words words() {
        return words;
    }
}
