package cn.cegn.ra.notification.control;

import cn.cegn.ra.application.boundary.CaseDesk;
import cn.cegn.ra.application.boundary.Dossier;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.application.entity.DossierEntry;
import cn.cegn.ra.identity.boundary.Activation;
import cn.cegn.ra.identity.entity.LinkPurpose;
import cn.cegn.ra.lifecycle.Effect;
import cn.cegn.ra.lifecycle.Step;
import cn.cegn.ra.notification.entity.Letter;
import cn.cegn.ra.notification.entity.MailText;
import cn.cegn.ra.notification.entity.Mailing;
import cn.cegn.ra.notification.entity.Reasons;
import cn.cegn.ra.notification.entity.Situation;
import cn.cegn.ra.notification.entity.Template;
import cn.cegn.ra.wiring.Surroundings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Makes the mailing of an effect from the case as it stands. */
@ApplicationScoped
public class MailRoom {
    private static final String DEFAULT_URL = "http://localhost:8080";
    private static final Reasons NONE = new Reasons(List.of());

    @Inject
    private CaseDesk cases;

    @Inject
    private Dossier dossier;

    @Inject
    private Recipients recipients;

    @Inject
    private MailShelf shelf;

    @Inject
    private Clock clock;

    private LetterPress press;

    @PostConstruct
    void setUp() {
        String url = Surroundings.setting("RA_PUBLIC_URL").orElse(DEFAULT_URL);
        press = new LetterPress(url.replaceAll("/+$", ""), clock.getZone());
    }

    /** Empty if the effect tells nobody anything. */
    public Optional<Mailing> mailing(Effect effect, long application) {
        CaseView view = cases.get(application);
        List<DossierEntry> left = leftWith(effect, dossier.all(application));
        return situation(effect, view, left)
                .map(situation -> new Mailing(
                        application,
                        situation,
                        Recipients.role(effect, view.mode()).name(),
                        recipients.addresses(effect, view),
                        press.letter(
                                shelf.text(Template.of(situation)),
                                situation,
                                view,
                                situation.listsReasons() ? reasons(left) : NONE)));
    }

    /** The mail that brings somebody the link to his account; its token is in this letter and nowhere else. */
    public Letter activation(Activation.Mail mail) {
        Template template = mail.purpose() == LinkPurpose.RESET ? Template.RESET : Template.ACTIVATION;
        return press.link(shelf.text(template), mail.login(), mail.secret().text(), mail.expiresAt());
    }

    /** A text with invented words. */
    public Letter sample(Template template, MailText text) {
        return press.sample(template, text);
    }

    private static Optional<Situation> situation(Effect effect, CaseView view, List<DossierEntry> left) {
        return left.stream()
                .findFirst()
                .flatMap(entry -> Situation.of(effect, Step.valueOf(entry.step())))
                .or(() -> Situation.of(effect, view.state()));
    }

    /** The documents of the newest step that left such an effect, in its round. */
    private static List<DossierEntry> leftWith(Effect effect, List<DossierEntry> all) {
        Optional<DossierEntry> newest =
                all.stream().filter(entry -> leaves(entry.step(), effect)).reduce((earlier, later) -> later);
        return newest.stream()
                .flatMap(found -> all.stream()
                        .filter(entry -> entry.step().equals(found.step()) && entry.round() == found.round()))
                .sorted(Comparator.comparing(DossierEntry::id).reversed())
                .toList();
    }

    private static boolean leaves(String act, Effect effect) {
        return Arrays.stream(Step.values())
                .anyMatch(step ->
                        step.name().equals(act) && Situation.of(effect, step).isPresent());
    }

    private static Reasons reasons(List<DossierEntry> left) {
        return left.stream()
                .map(MailRoom::reasons)
                .filter(reasons -> !reasons.defects().isEmpty())
                .findFirst()
                .orElse(NONE);
    }

    /** A document of another shape has no list of items; then the mail points to the portal only. */
    private static Reasons reasons(DossierEntry entry) {
        try {
            return entry.as(Reasons.class);
        } catch (IllegalArgumentException e) {
            return NONE;
        }
    }
}
