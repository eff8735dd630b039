package cn.cegn.ra.provisioning.boundary;

import cn.cegn.ra.identity.boundary.CurrentActor;
import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.provisioning.control.KeyLedger;
import cn.cegn.ra.provisioning.control.KeyLedger.Deed;
import cn.cegn.ra.provisioning.control.KeyRegister;
import cn.cegn.ra.provisioning.control.KeyUses;
import cn.cegn.ra.provisioning.entity.KeyGuard;
import cn.cegn.ra.provisioning.entity.KeyLifeView;
import cn.cegn.ra.provisioning.entity.KeyProposal;
import cn.cegn.ra.provisioning.entity.KeyRefusal;
import cn.cegn.ra.provisioning.entity.KeyStep;
import cn.cegn.ra.provisioning.entity.StockKey;
import cn.cegn.ra.provisioning.entity.StockKeyView;
import cn.cegn.ra.token.Pin;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The life of one key, and the moves that people enter by hand: lost, defect, returned; wiped, reused or destroyed by two (S-D-01, S-D-02). */
@Stateless
@RolesAllowed("RA_APPROVER")
public class KeyLife {
    @Inject
    private KeyRegister register;

    @Inject
    private KeyLedger ledger;

    @Inject
    private KeyUses uses;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    /** Empty if there is no such key. */
    @RolesAllowed("RA_APPROVER")
    public Optional<KeyLifeView> of(String serial) {
        return register.bySerial(serial)
                .map(key -> new KeyLifeView(key.view(), uses.owner(key.view()), ledger.life(key), uses.of(serial)));
    }

    /** The moves that one person may enter now. */
    @RolesAllowed("RA_APPROVER")
    public List<KeyStep> byHand(StockKeyView key) {
        return KeyStep.openAt(key.state()).stream()
                .filter(step -> step.isEnteredByHand() && !key.isInACase())
                .toList();
    }

    /** The moves that one person may propose now. */
    @RolesAllowed("RA_APPROVER")
    public List<KeyStep> byTwo(StockKeyView key) {
        return KeyStep.openAt(key.state()).stream().filter(KeyStep::takesTwo).toList();
    }

    /**
     * Enters a move for a reason: lost, defect, returned.
     *
     * @param certificatesSeen he was told which certificates on the key are in force
     */
    @RolesAllowed("RA_APPROVER")
    public Optional<KeyRefusal> enter(String serial, KeyStep step, String reason, boolean certificatesSeen) {
        StockKey key = register.bySerial(serial).orElseThrow();
        Deed deed = Deed.of(approver(), Set.of(), reason)
                .also(KeyGuard.REASON_GIVEN, reason != null && !reason.isBlank())
                .also(KeyGuard.CERTIFICATES_SEEN, certificatesSeen || !uses.isInForce(serial))
                .also(KeyGuard.CASE_AGREES, !key.view().isInACase());
        return ledger.take(key, step, deed);
    }

    /**
     * The first of two people says what is to become of the key and how.
     *
     * @return why not; empty if it waits for the second one now
     */
    @RolesAllowed("RA_APPROVER")
    public Optional<KeyRefusal> propose(String serial, KeyStep step, String note) {
        StockKey key = register.bySerial(serial).orElseThrow();
        if (!step.takesTwo() || !step.beginsAt(key.view().state())) {
            return Optional.of(new KeyRefusal.WrongState(step, key.view().state()));
        }
        if (note == null || note.isBlank()) {
            return Optional.of(new KeyRefusal.GuardFailed(step, KeyGuard.REASON_GIVEN));
        }
        if (uses.isInForce(serial)) {
            return Optional.of(new KeyRefusal.GuardFailed(step, KeyGuard.CERTIFICATES_ENDED));
        }
        Actor actor = approver();
        key.propose(new KeyProposal(step, actor.person(), actor.name(), clock.instant(), note.strip()));
        ledger.note(key, "PROPOSE_" + step, actor, note.strip());
        return Optional.empty();
    }

    /** Nothing waits any more; either of the two may say so. */
    @RolesAllowed("RA_APPROVER")
    public void withdraw(String serial) {
        StockKey key = register.bySerial(serial).orElseThrow();
        if (key.view().proposal() != null) {
            key.withdraw();
            ledger.note(key, "WITHDRAW", approver(), null);
        }
    }

    /**
     * The second person confirms what was proposed, having seen it. A key that was in a case is wiped by {@link KeyWipes} instead: only a station
     * says that it is empty.
     *
     * @param soPinNow the SO PIN that the device has after wiping, or null if it did not change
     */
    @RolesAllowed("RA_APPROVER")
    public Optional<KeyRefusal> confirm(String serial, KeyStep step, Pin soPinNow) {
        StockKey key = register.bySerial(serial).orElseThrow();
        Deed deed = Deed.of(approver(), Set.of(), null)
                .also(KeyGuard.CERTIFICATES_ENDED, !uses.isInForce(serial))
                .also(KeyGuard.EMPTIED, uses.of(serial).isEmpty());
        Optional<KeyRefusal> refusal = ledger.take(key, step, deed);
        if (refusal.isEmpty() && soPinNow != null) {
            key.learnSoPin(soPinNow);
        }
        return refusal;
    }

    /** The key lies somewhere else from now on. */
    @RolesAllowed("RA_APPROVER")
    public void relocate(String serial, String place) {
        StockKey key = register.bySerial(serial).orElseThrow();
        String before = key.view().origin().place();
        key.lieAt(place);
        ledger.note(key, "RELOCATE", approver(), before.isEmpty() ? place : before + " → " + place);
    }

    private Actor approver() {
        return current.as(Role.RA_APPROVER).orElseThrow();
    }
}
