package cn.cegn.ra.web.act;

import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.lifecycle.Guard;
import cn.cegn.ra.lifecycle.Offer;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.lifecycle.State;
import cn.cegn.ra.lifecycle.Step;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The rule of the step that comes next: what the process asks for, and its conditions as the table has them. */
@Named("caseRule")
@RequestScoped
public class CaseRuleBacking {
    @Inject
    private CaseOnPage theCase;

    @Inject
    private Words words;

    private List<Offer> offers;

    /** @param met whether it holds already; conditions that the act itself fulfils never do before it */
    public record Condition(String text, boolean met) {}

    /** Whether anything follows. */
    public boolean isShown() {
        return step().isPresent();
    }

    public String getStep() {
        return step().map(step -> words.say("step." + step)).orElse("");
    }

    /** 流程 2.7 第 3 项：… */
    public String getText() {
        return step().map(step -> words.say("rule.from", section(step), words.say("rule." + step.requirement())))
                .orElse("");
    }

    private String section(Step step) {
        String id = step.requirement();
        if (id.startsWith("S-D")) {
            return theCase.getView().state().stage().section();
        }
        String[] parts = id.substring(1).split("-", 2);
        return parts[1].equals("0") ? parts[0] : words.say("rule.section", parts[0], parts[1]);
    }

    /** Conditions of the step, for the person whose step it is; empty for others, who can not know them all. */
    public List<Condition> getConditions() {
        return offer().stream()
                .flatMap(offer -> offer.step().guards().stream()
                        .sorted(Comparator.comparing(guard -> !met(offer, guard)))
                        .map(guard -> new Condition(words.say("condition." + guard), met(offer, guard))))
                .toList();
    }

    private static boolean met(Offer offer, Guard guard) {
        return guard.kind() != Guard.Kind.ACT && !offer.missing().contains(guard);
    }

    private Optional<Offer> offer() {
        if (offers == null) {
            offers = theCase.offers();
        }
        return offers.stream().min(Comparator.comparing(this::leadsAway));
    }

    /** Whether a step gives the case up or sends it back: it is offered, but it is not what the page is about. */
    boolean leadsAway(Offer offer) {
        return leadsAway(offer.step(), theCase.getView().state());
    }

    static boolean leadsAway(Step step, State from) {
        State target = step.target();
        boolean back = target.stage().compareTo(from.stage()) < 0 || target.compareTo(from) < 0;
        return step.requirement().equals("S-D-01") && (target.isEnd() || back);
    }

    private Optional<Step> step() {
        return offer().map(Offer::step).or(this::stepOfOthers);
    }

    private Optional<Step> stepOfOthers() {
        CaseView view = theCase.getView();
        Optional<Role> mover = view.state().mover(view.mode());
        return Arrays.stream(Step.values())
                .filter(step -> mover.filter(step.role()::equals).isPresent())
                .filter(step -> step.appliesTo(view.mode(), view.medium()))
                .filter(step -> step.origins().stream()
                        .anyMatch(origin -> origin.state() == view.state() && origin.isIn(view.mode())))
                .findFirst();
    }
}
