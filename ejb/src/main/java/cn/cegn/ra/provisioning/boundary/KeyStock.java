package cn.cegn.ra.provisioning.boundary;

import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.audit.boundary.AuditTrail;
import cn.cegn.ra.audit.entity.AuditEntry;
import cn.cegn.ra.identity.boundary.CurrentActor;
import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.provisioning.control.FactoryPin;
import cn.cegn.ra.provisioning.control.JobBook;
import cn.cegn.ra.provisioning.control.KeyRegister;
import cn.cegn.ra.provisioning.entity.KeyFate;
import cn.cegn.ra.provisioning.entity.KeyState;
import cn.cegn.ra.provisioning.entity.SeenKeyView;
import cn.cegn.ra.provisioning.entity.StockKey;
import cn.cegn.ra.provisioning.entity.StockKeyView;
import cn.cegn.ra.token.Pin;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The register of our USB-Keys (S2.6-3). */
@Stateless
@PermitAll
public class KeyStock {
    private static final String OBJECT = "usb_key";

    @Inject
    private KeyRegister register;

    @Inject
    private JobBook jobs;

    @Inject
    private AuditTrail audit;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    /** Every key of ours, newest label first. */
    @RolesAllowed("RA_APPROVER")
    public List<StockKeyView> list() {
        return register.all().stream().map(StockKey::view).toList();
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
            Optional<SeenKeyView> seen = register.seen(serial).filter(Predicate.not(SeenKeyView::isInStock));
            if (seen.isEmpty()) {
                left.add(serial);
                continue;
            }
            StockKey key = new StockKey(
                    seen.get(), register.nextLabel(), soPin, new StockKey.Intake(actor.person(), clock.instant()));
            register.add(key);
            audit.append(AuditEntry.of(actor, "TAKE_IN_KEY", OBJECT, serial).moving(null, KeyState.IN_STOCK.name()));
            taken.add(key.view());
        }
        return new Intake(taken, left);
    }

    /** The key that is bound to a case in its present attempt. */
    public Optional<StockKeyView> ofCase(CaseView subject) {
        return register.boundTo(subject.id(), subject.progress().attempt()).map(StockKey::view);
    }

    /** The key of a case goes on in its own life; in the caller's transaction. Nothing happens if it stands there already. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void move(CaseView subject, KeyState next) {
        register.boundTo(subject.id(), subject.progress().attempt())
                .filter(key -> key.view().state() != next)
                .ifPresent(key -> move(key, next));
    }

    /**
     * Takes the key of a case out of it: its job ends and its PIN is destroyed (S-D-01); in the caller's transaction.
     *
     * @return the key as it was, or empty if the case has none
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Optional<StockKeyView> takeOut(CaseView subject, KeyFate fate) {
        jobs.current(subject.id(), subject.progress().attempt()).ifPresent(jobs::cancel);
        Optional<StockKey> bound =
                register.boundTo(subject.id(), subject.progress().attempt());
        Optional<StockKeyView> before = bound.map(StockKey::view);
        bound.filter(key -> key.view().state() != fate.state()).ifPresent(key -> move(key, fate.state()));
        return before;
    }

    private void move(StockKey key, KeyState next) {
        StockKeyView before = key.view();
        key.become(next, clock.instant());
        Actor actor = current.as(Role.RA_APPROVER).orElse(Actor.SYSTEM);
        audit.append(AuditEntry.of(actor, "MOVE_KEY", OBJECT, before.serial())
                .moving(before.state().name(), next.name()));
    }

    /** What became of an intake. */
    public record Intake(List<StockKeyView> taken, List<String> left) {
        public Intake {
            taken = List.copyOf(taken);
            left = List.copyOf(left);
        }
    }
}
