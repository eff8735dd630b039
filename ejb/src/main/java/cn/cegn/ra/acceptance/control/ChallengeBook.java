package cn.cegn.ra.acceptance.control;

import cn.cegn.ra.acceptance.entity.Challenge;
import cn.cegn.ra.acceptance.entity.GivenChallenge;
import cn.cegn.ra.acceptance.entity.ProofRule;
import cn.cegn.ra.application.boundary.StepTaken;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.lifecycle.Step;
import cn.cegn.ra.wiring.Surroundings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/** The challenges that were given out. What changes here does so in the caller's transaction. */
@ApplicationScoped
public class ChallengeBook {
    private static final Logger LOG = Logger.getLogger(ChallengeBook.class);
    private static final int REMEMBERED = 20;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    private ProofRule rule = ProofRule.of(name -> Optional.empty());

    @PostConstruct
    void setUp() {
        rule = ProofRule.of(Surroundings::setting);
        ProofRule.unusable(Surroundings::setting)
                .forEach(name -> LOG.warnf("%s can not be used as it is set; the usual value is used", name));
    }

    /** Whether a proof is needed, and how long a challenge stands. */
    public ProofRule rule() {
        return rule;
    }

    /** The one that stands, if enough of its time is left, or else a new one. */
    public Challenge standing(CaseView view, String serialNumber) {
        Instant now = clock.instant();
        return given(view).stream()
                .filter(one -> one.isFor(serialNumber) && one.isFresh(now))
                .findFirst()
                .map(one -> one.challenge(view.key().number()))
                .orElseGet(() -> fresh(view, serialNumber));
    }

    /** A new one; those before it count no more. */
    public Challenge fresh(CaseView view, String serialNumber) {
        Instant now = clock.instant();
        close(view);
        Challenge challenge = Challenge.fresh(view.key().number(), serialNumber, now.plus(rule.life()));
        entities.persist(new GivenChallenge(view.id(), challenge, now));
        return challenge;
    }

    /** A challenge with whether it still counts. */
    public record Standing(Challenge challenge, boolean open) {}

    /** The last ones that were given out for this certificate of the case, newest first. */
    public List<Standing> recent(CaseView view, String serialNumber) {
        Instant now = clock.instant();
        return given(view).stream()
                .filter(one -> one.isFor(serialNumber))
                .map(one -> new Standing(one.challenge(view.key().number()), one.isOpen(now)))
                .toList();
    }

    /** With the holder's answer every challenge of the case has done its part, in the transaction of that step. */
    void close(@Observes StepTaken taken) {
        if (taken.step() == Step.ACCEPT || taken.step() == Step.DECLINE) {
            close(taken.before());
        }
    }

    private void close(CaseView view) {
        given(view).forEach(one -> one.close(clock.instant()));
    }

    private List<GivenChallenge> given(CaseView view) {
        return entities.createQuery(
                        "select c from GivenChallenge c where c.application = :application order by c.id desc",
                        GivenChallenge.class)
                .setParameter("application", view.id())
                .setMaxResults(REMEMBERED)
                .getResultList();
    }

    /** Whether the case waits for its holder to accept. */
    public static boolean isDue(CaseView view) {
        return Step.ACCEPT.origins().stream()
                .anyMatch(origin -> origin.state() == view.state() && origin.isIn(view.mode()));
    }

    /** The challenge that a signature is of, if it is of one. */
    static Optional<Standing> signed(List<Standing> recent, Predicate<Challenge> proves) {
        return recent.stream().filter(one -> proves.test(one.challenge())).findFirst();
    }
}
