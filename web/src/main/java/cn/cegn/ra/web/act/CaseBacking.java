package cn.cegn.ra.web.act;

import cn.cegn.ra.application.boundary.CaseDesk;
import cn.cegn.ra.application.boundary.Outcome;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.application.entity.FormField;
import cn.cegn.ra.identity.boundary.Accounts;
import cn.cegn.ra.identity.boundary.CurrentActor;
import cn.cegn.ra.lifecycle.Guard;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.lifecycle.State;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The page of a case: who acts next, what stands open, what was done. */
@Named("caseFile")
@RequestScoped
public class CaseBacking {
    @EJB
    private CaseDesk desk;

    @EJB
    private Accounts accounts;

    @EJB
    private CurrentActor current;

    @Inject
    private CaseOnPage theCase;

    @Inject
    private Words words;

    @Inject
    private CaseRuleBacking rule;

    private List<Button> buttons;

    /** A step as a button; blocked ones show their reasons instead. */
    public record Button(String step, String label, String href, List<String> reasons) {
        public boolean isFree() {
            return reasons.isEmpty();
        }
    }

    public List<Button> getButtons() {
        if (buttons == null) {
            buttons = theCase.offers().stream()
                    .sorted(Comparator.comparing(rule::leadsAway))
                    .map(offer -> new Button(
                            offer.step().name(),
                            words.say("step." + offer.step()),
                            StepPages.href(offer.step(), theCase.getId()),
                            offer.missing().stream().map(this::reason).toList()))
                    .toList();
        }
        return buttons;
    }

    /** Whether the applicant himself still fills in the form and gathers the material. */
    public boolean isFilling() {
        State state = theCase.getView().state();
        return (state == State.PREPARING || state == State.RETURNED)
                && getButtons().stream().anyMatch(button -> button.href().startsWith("/apply/"));
    }

    private String reason(Guard guard) {
        return words.say("guard." + guard);
    }

    /** The role of mine in which this case can be claimed now. */
    public Optional<Role> claimable() {
        return mover().filter(Role::claimsCases)
                .filter(role -> current.roles().contains(role))
                .filter(role -> holder(role) == null);
    }

    /** Also while somebody presses a button that another one's claim has taken away: Faces hears no button that is not there. */
    public boolean isClaimable() {
        boolean pressed = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .containsKey("hold:claim");
        return pressed || claimable().isPresent();
    }

    public boolean isMine() {
        return mover().filter(Role::claimsCases)
                .map(role -> current.as(role)
                        .map(actor -> actor.person().equals(holder(role)))
                        .orElse(false))
                .orElse(false);
    }

    public String claim() {
        return hold(claimable(), "act.claimed", true);
    }

    public String release() {
        return hold(mover(), "act.released", false);
    }

    private String hold(Optional<Role> role, String done, boolean claim) {
        Outcome outcome = role.map(as -> ActResult.attempt(
                        () -> claim ? desk.claim(theCase.ref(), as) : desk.release(theCase.ref(), as)))
                .orElse(new Outcome.Overtaken());
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().getFlash().setKeepMessages(true);
        String text = outcome.isTaken() ? words.say(done) : words.say("refusal.overtaken");
        faces.addMessage(
                null,
                new jakarta.faces.application.FacesMessage(
                        outcome.isTaken()
                                ? jakarta.faces.application.FacesMessage.SEVERITY_INFO
                                : jakarta.faces.application.FacesMessage.SEVERITY_WARN,
                        text,
                        text));
        return "/case?faces-redirect=true&id=" + theCase.getId();
    }

    private Optional<Role> mover() {
        return theCase.getView().state().mover(theCase.getView().mode());
    }

    private String holder(Role role) {
        CaseView.Parties parties = theCase.getView().parties();
        return role == Role.REGISTRAR ? parties.registrar() : parties.approver();
    }

    /** Who acts next: the person who holds the case, the role that does, or the system. */
    public String getNextWho() {
        Optional<Role> mover = mover();
        if (mover.isEmpty()) {
            return words.say("case.next.none");
        }
        Role role = mover.get();
        if (role == Role.SYSTEM) {
            return words.say("case.next.system");
        }
        return nextPerson(role).map(person -> name(person)).orElseGet(() -> words.say("role." + role));
    }

    public String getNextRole() {
        Optional<Role> mover = mover().filter(role -> role != Role.SYSTEM);
        if (mover.isEmpty()) {
            return "";
        }
        String role = words.say("role." + mover.get());
        boolean me = nextPerson(mover.get())
                .map(person ->
                        current.signedIn().map(i -> i.person().equals(person)).orElse(false))
                .orElse(false);
        if (me) {
            return role + "，" + words.say("case.next.you");
        }
        if (mover.get().claimsCases() && holder(mover.get()) == null) {
            return words.say("case.unclaimed");
        }
        // Where nobody is named, the role stands in his place already.
        return nextPerson(mover.get()).isPresent() ? role : "";
    }

    private Optional<String> nextPerson(Role role) {
        CaseView.Parties parties = theCase.getView().parties();
        return switch (role) {
            case APPLICANT -> Optional.of(parties.applicant());
            case REGISTRAR, RA_APPROVER -> Optional.ofNullable(holder(role));
            default -> Optional.empty();
        };
    }

    private String name(String person) {
        return accounts.findPersonById(person).map(Accounts.Individual::name).orElse("");
    }

    /** What the page waits for while the system works; empty otherwise. It changes when the case does. */
    public String getWatch() {
        CaseView view = theCase.getView();
        return mover().filter(role -> role == Role.SYSTEM).isPresent()
                ? view.state() + ":" + view.key().version()
                : "";
    }

    /** How and where the customer takes it, from the form. */
    public String getDelivery() {
        return List.of(FormField.DELIVERY, FormField.NOTICE).stream()
                .flatMap(field -> theCase
                        .getView()
                        .form()
                        .value(field)
                        .map(value -> words.form("choice." + field.format() + "." + value))
                        .stream())
                .collect(Collectors.joining(words.say("case.delivery.and")));
    }

    /** off where the system works or the case has ended, bad where it is overdue. */
    public String getNextKind() {
        return mover().filter(role -> role != Role.SYSTEM).isPresent() ? "" : "off";
    }

    /** The kind of the state's tag. */
    public String getTagKind() {
        return switch (theCase.getView().state()) {
            case IN_USE -> "ok";
            case WITHDRAWN, REFUSED_BY_ORG, NOT_ACCEPTED, NOT_ISSUED -> "na";
            case RETURNED, KEY_FAILED, ISSUE_FAILED, WRITE_FAILED, DELIVERY_FAILED -> "bad";
            default -> "act";
        };
    }

    /** How often the case was sent back. */
    public int getReturns() {
        return theCase.getView().progress().round() - 1;
    }

    public String getRegistrar() {
        return Optional.ofNullable(theCase.getView().parties().registrar())
                .map(this::name)
                .orElse("");
    }

    public String getApprover() {
        return Optional.ofNullable(theCase.getView().parties().approver())
                .map(this::name)
                .orElse("");
    }
}
