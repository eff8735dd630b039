package cn.cegn.ra.provisioning.control;

import cn.cegn.ra.audit.boundary.AuditTrail;
import cn.cegn.ra.audit.entity.AuditEntry;
import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.provisioning.entity.KeyGuard;
import cn.cegn.ra.provisioning.entity.KeyLine;
import cn.cegn.ra.provisioning.entity.KeyMove;
import cn.cegn.ra.provisioning.entity.KeyMoveView;
import cn.cegn.ra.provisioning.entity.KeyOrigin;
import cn.cegn.ra.provisioning.entity.KeyProposal;
import cn.cegn.ra.provisioning.entity.KeyRefusal;
import cn.cegn.ra.provisioning.entity.KeyState;
import cn.cegn.ra.provisioning.entity.KeyStep;
import cn.cegn.ra.provisioning.entity.StockKey;
import cn.cegn.ra.provisioning.entity.StockKeyView;
import cn.cegn.ra.token.Pin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The lives of the keys: whatever moves a key goes through here, so that each move has its line and its audit row. */
@ApplicationScoped
public class KeyLedger {
    private static final String OBJECT = "usb_key";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private KeyRegister register;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** Brings a key, which was judged, into the register and gives it its label. */
    public StockKeyView receive(KeyLine line, Receipt receipt) {
        Actor actor = receipt.actor();
        StockKey.Intake intake = new StockKey.Intake(actor.person(), clock.instant(), receipt.origin());
        StockKey key = new StockKey(line, register.nextLabel(), receipt.soPin(), intake);
        register.add(key);
        entities.persist(
                new KeyMove(key, null, new KeyMove.Doing(KeyStep.RECEIVE.name(), actor, clock.instant(), null, null)));
        audit.append(AuditEntry.of(actor, "TAKE_IN_KEY", OBJECT, line.serial()).moving(null, KeyState.IN_STOCK.name()));
        return key.view();
    }

    /** Whether the table lets the actor move a key; nothing is moved, but a refusal is on record. */
    public Optional<KeyRefusal> ask(StockKey key, KeyStep step, Deed deed) {
        Optional<KeyRefusal> refusal = step.refusal(key.facts(deed.given()), deed.actor());
        refusal.ifPresent(why ->
                audit.append(row(key.view(), step, deed).ended(AuditEntry.Outcome.REFUSED, "key." + why.code())));
        return refusal;
    }

    private static AuditEntry row(StockKeyView before, KeyStep step, Deed deed) {
        return AuditEntry.of(deed.actor(), "MOVE_KEY", OBJECT, before.serial())
                .moving(before.state().name(), step.target().name());
    }

    /** Moves a key if the table lets the actor. */
    public Optional<KeyRefusal> take(StockKey key, KeyStep step, Deed deed) {
        Optional<KeyRefusal> refused = ask(key, step, deed);
        if (refused.isPresent()) {
            return refused;
        }
        StockKeyView before = key.view();
        KeyProposal proposal = step.takesTwo() ? before.proposal() : null;
        key.take(step, deed.given(), deed.actor(), clock.instant()).ifPresent(refusal -> {
            throw new IllegalStateException("a key is refused what it was granted: " + refusal.code());
        });
        if (step == KeyStep.ASSIGN) {
            key.bind(deed.application(), deed.attempt());
        }
        String note = proposal == null ? deed.note() : proposal.note();
        entities.persist(new KeyMove(
                key, before, new KeyMove.Doing(step.name(), deed.actor(), clock.instant(), note, proposal)));
        audit.append(row(before, step, deed));
        return Optional.empty();
    }

    /** Moves a key where its case or its job has settled that it goes. */
    public void follow(StockKey key, KeyStep step, Deed deed) {
        take(key, step, deed).ifPresent(refusal -> {
            throw new IllegalStateException("a key is not moved by " + step + ": " + refusal.code());
        });
    }

    /** Something that does not move the key, such as a new place. */
    public void note(StockKey key, String act, Actor actor, String note) {
        entities.persist(new KeyMove(key, key.view(), new KeyMove.Doing(act, actor, clock.instant(), note, null)));
        audit.append(AuditEntry.of(actor, act + "_KEY", OBJECT, key.view().serial()));
    }

    /** Everything that happened to a key, newest first. */
    public List<KeyMoveView> life(StockKey key) {
        return entities.createQuery("select m from KeyMove m where m.key = :key order by m.id desc", KeyMove.class)
                .setParameter("key", key.id())
                .getResultStream()
                .map(KeyMove::view)
                .toList();
    }

    /** Who receives keys, what SO PIN they came with, whose they are and where they lie. */
    public record Receipt(Actor actor, Pin soPin, KeyOrigin origin) {}

    /**
     * Who moves a key and why.
     *
     * @param given the conditions that hold
     * @param note why; null if the case or the station says it
     * @param application what the key is assigned to; null with every other move
     */
    public record Deed(Actor actor, Set<KeyGuard> given, String note, Long application, Integer attempt) {
        public static Deed of(Actor actor, Set<KeyGuard> given, String note) {
            return new Deed(actor, given, note, null, null);
        }

        /** A station has answered. */
        public static Deed bySystem() {
            return of(Actor.SYSTEM, Set.of(), null);
        }

        /** A case moves its key; it has asked for the reason itself. */
        public static Deed ofCase(Actor actor) {
            return of(actor, Set.of(KeyGuard.CASE_AGREES, KeyGuard.REASON_GIVEN), null);
        }

        public Deed also(KeyGuard guard, boolean holds) {
            Set<KeyGuard> all = new HashSet<>(given);
            if (holds) {
                all.add(guard);
            }
            return new Deed(actor, all, note, application, attempt);
        }

        /** For the case to which the key is assigned. */
        public Deed binding(long toApplication, int toAttempt) {
            return new Deed(actor, given, note, toApplication, toAttempt);
        }
    }
}
