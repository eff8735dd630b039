package cn.cegn.ra.provisioning.boundary;

import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.identity.boundary.CurrentActor;
import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.provisioning.control.FactoryPin;
import cn.cegn.ra.provisioning.control.JobBook;
import cn.cegn.ra.provisioning.control.KeyLedger;
import cn.cegn.ra.provisioning.control.KeyLedger.Deed;
import cn.cegn.ra.provisioning.control.KeyRegister;
import cn.cegn.ra.provisioning.control.KeyUses;
import cn.cegn.ra.provisioning.control.LabelCheck;
import cn.cegn.ra.provisioning.entity.KeyFate;
import cn.cegn.ra.provisioning.entity.KeyGuard;
import cn.cegn.ra.provisioning.entity.KeyJobView;
import cn.cegn.ra.provisioning.entity.KeyLine;
import cn.cegn.ra.provisioning.entity.KeyOrigin;
import cn.cegn.ra.provisioning.entity.KeyOwner;
import cn.cegn.ra.provisioning.entity.KeySerial;
import cn.cegn.ra.provisioning.entity.KeyState;
import cn.cegn.ra.provisioning.entity.KeyStep;
import cn.cegn.ra.provisioning.entity.SeenKeyView;
import cn.cegn.ra.provisioning.entity.StockFilter;
import cn.cegn.ra.provisioning.entity.StockKey;
import cn.cegn.ra.provisioning.entity.StockKeyView;
import cn.cegn.ra.token.Pin;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The register of our USB-Keys (S2.6-3). */
@Stateless
@PermitAll
public class KeyStock {
    @Inject
    private KeyRegister register;

    @Inject
    private JobBook jobs;

    @Inject
    private KeyLedger ledger;

    @Inject
    private KeyUses uses;

    @Inject
    private CurrentActor current;

    /** The keys that a filter names, newest label first. */
    @RolesAllowed("RA_APPROVER")
    public List<StockKeyView> list(StockFilter filter) {
        return register.find(filter).stream().map(StockKey::view).toList();
    }

    /** How many keys stand in each state, of those in which the filter's text is found. */
    @RolesAllowed("RA_APPROVER")
    public Map<KeyState, Long> counts(StockFilter filter) {
        return register.counts(filter);
    }

    /** The organisations to which keys belong. */
    @RolesAllowed("RA_APPROVER")
    public List<KeyOwner> owners() {
        return uses.owners(register.owners());
    }

    /** The keys that are plugged in and not in stock. */
    @RolesAllowed("RA_APPROVER")
    public List<SeenKeyView> unknown() {
        return register.seen().stream()
                .filter(Predicate.not(SeenKeyView::isInStock))
                .toList();
    }

    /** Whether the SO PIN of new keys is configured. */
    public boolean knowsFactorySoPin() {
        return FactoryPin.configured().isPresent();
    }

    /**
     * Takes keys into stock and gives each its label number.
     *
     * @param serials as the station reads them
     * @param factorySoPin the SO PIN that they came with, or null for the configured one, {@code RA_USBKEY_FACTORY_SO_PIN}
     * @throws IllegalArgumentException if neither is there
     * @return the keys with their labels; and the serials that were not taken in, because no station sees exactly one such key, or it is in
     *     stock already
     */
    @RolesAllowed("RA_APPROVER")
    public Intake takeIn(List<String> serials, Pin factorySoPin) {
        Actor actor = current.as(Role.RA_APPROVER).orElseThrow();
        Pin soPin = Optional.ofNullable(factorySoPin)
                .or(FactoryPin::configured)
                .orElseThrow(() -> new IllegalArgumentException("no factory SO PIN"));
        List<StockKeyView> taken = new ArrayList<>();
        List<String> left = new ArrayList<>();
        for (String serial : serials.stream().distinct().toList()) {
            Optional<SeenKeyView> seen = register.seen(serial)
                    .filter(Predicate.not(SeenKeyView::isInStock))
                    .filter(key -> KeySerial.fault(key.serial()).isEmpty());
            if (seen.isEmpty()) {
                left.add(serial);
                continue;
            }
            SeenKeyView key = seen.get();
            KeyLine line = new KeyLine(0, key.serial(), key.manufacturer(), key.model());
            taken.add(ledger.receive(line, new KeyLedger.Receipt(actor, soPin, KeyOrigin.UNSAID)));
        }
        return new Intake(taken, left);
    }

    /** The key that is bound to a case in its present attempt. */
    public Optional<StockKeyView> ofCase(CaseView subject) {
        return register.boundTo(subject.id(), subject.progress().attempt()).map(StockKey::view);
    }

    /** Binds a key to a case; in the caller's transaction. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void assign(String serial, CaseView subject) {
        StockKey key = register.bySerial(serial).orElseThrow();
        Deed deed = Deed.of(actor(KeyStep.ASSIGN), Set.of(), null)
                .also(
                        KeyGuard.OWNER_AGREES,
                        LabelCheck.ownerAgrees(key.view(), subject.parties().organization()))
                .binding(subject.id(), subject.progress().attempt());
        ledger.follow(key, KeyStep.ASSIGN, deed);
    }

    /** The key of a case goes on in its own life; in the caller's transaction. Nothing happens if it stands there already. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void move(CaseView subject, KeyStep step) {
        register.boundTo(subject.id(), subject.progress().attempt())
                .filter(key -> key.view().state() != step.target())
                .ifPresent(key -> ledger.follow(key, step, Deed.ofCase(actor(step))));
    }

    /**
     * Takes the key of a case out of it: its job ends and its PIN is destroyed (S-D-01); in the caller's transaction.
     *
     * @return the key as it was, or empty if the case has none
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Optional<StockKeyView> takeOut(CaseView subject, KeyFate fate) {
        Optional<StockKey> bound =
                register.boundTo(subject.id(), subject.progress().attempt());
        Optional<KeyJobView> job =
                jobs.current(subject.id(), subject.progress().attempt()).map(ended -> jobs.cancel(ended, bound));
        Optional<StockKeyView> before = bound.map(StockKey::view);
        Deed deed = Deed.ofCase(actor(fate.step()))
                .also(
                        KeyGuard.CONTENTS_KNOWN,
                        job.map(KeyJobView::leavesKeyKnown).orElse(true));
        bound.filter(key -> key.view().state() != fate.state()).ifPresent(key -> ledger.follow(key, fate.step(), deed));
        return before;
    }

    private Actor actor(KeyStep step) {
        return current.as(step.role()).orElse(Actor.SYSTEM);
    }

    /** What became of an intake. */
    public record Intake(List<StockKeyView> taken, List<String> left) {
        public Intake {
            taken = List.copyOf(taken);
            left = List.copyOf(left);
        }
    }
}
