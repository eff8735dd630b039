package cn.cegn.ra.provisioning.entity;

import static cn.cegn.ra.lifecycle.Role.APPLICANT;
import static cn.cegn.ra.lifecycle.Role.RA_APPROVER;
import static cn.cegn.ra.lifecycle.Role.SYSTEM;
import static cn.cegn.ra.provisioning.entity.KeyGuard.CASE_AGREES;
import static cn.cegn.ra.provisioning.entity.KeyGuard.CERTIFICATES_ENDED;
import static cn.cegn.ra.provisioning.entity.KeyGuard.CERTIFICATES_SEEN;
import static cn.cegn.ra.provisioning.entity.KeyGuard.CONTENTS_KNOWN;
import static cn.cegn.ra.provisioning.entity.KeyGuard.EMPTIED;
import static cn.cegn.ra.provisioning.entity.KeyGuard.OWNER_AGREES;
import static cn.cegn.ra.provisioning.entity.KeyGuard.PROPOSED;
import static cn.cegn.ra.provisioning.entity.KeyGuard.REASON_GIVEN;
import static cn.cegn.ra.provisioning.entity.KeyGuard.SECOND_PERSON;
import static cn.cegn.ra.provisioning.entity.KeyGuard.SERIAL_GOOD;
import static cn.cegn.ra.provisioning.entity.KeyGuard.SERIAL_NEW;
import static cn.cegn.ra.provisioning.entity.KeyState.*;

import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.lifecycle.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The whole life of a USB-Key, one row a move: from, to, by whom, under which guards, for which requirement. */
public enum KeyStep {
    // spotless:off
    //              from                                                                             to              by           when                                requirement
    RECEIVE        (fromNothing(),                                                                   IN_STOCK,       RA_APPROVER, when(SERIAL_GOOD, SERIAL_NEW),      "S2.6-3"),
    ASSIGN         (from(IN_STOCK),                                                                  ASSIGNED,       RA_APPROVER, when(OWNER_AGREES),                 "S2.6-3"),
    RECORD_PREPARED(from(ASSIGNED),                                                                  PREPARED,       SYSTEM,      when(),                             "S2.6-4"),
    RECORD_LOADED  (from(PREPARED),                                                                  LOADED,         SYSTEM,      when(),                             "S2.6-5"),
    RELEASE        (from(ASSIGNED, PREPARED),                                                        IN_STOCK,       RA_APPROVER, when(CONTENTS_KNOWN),               "S-D-01"),
    DELIVER        (from(LOADED),                                                                    DELIVERED,      RA_APPROVER, when(),                             "S2.7-2"),
    // A parcel that was found again at the centre.
    BRING_BACK     (from(DELIVERED),                                                                 LOADED,         RA_APPROVER, when(),                             "S2.7-4"),
    PUT_TO_USE     (from(DELIVERED),                                                                 IN_USE,         APPLICANT,   when(),                             "S2.9-4"),

    REPORT_DEFECT  (from(IN_STOCK, ASSIGNED, PREPARED, LOADED, DELIVERED, IN_USE, RETURNED, WIPED),  DEFECT,         RA_APPROVER, when(REASON_GIVEN, CASE_AGREES),    "S-D-01"),
    REPORT_LOST    (from(IN_STOCK, ASSIGNED, PREPARED, LOADED, DELIVERED, IN_USE, DEFECT, RETURNED, WIPED), LOST,    RA_APPROVER, when(REASON_GIVEN, CASE_AGREES),    "S-D-01"),
    // What its holder reports moves the certificate at once; the key follows. Found again, once the hold is lifted.
    RECORD_MISSING (from(IN_USE),                                                                    LOST,           SYSTEM,      when(),                             "S-D-07"),
    RECORD_FOUND   (from(LOST),                                                                      IN_USE,         SYSTEM,      when(),                             "S-D-07"),
    TAKE_RETURN    (from(IN_USE, LOST),                                                              RETURNED,       RA_APPROVER, when(REASON_GIVEN, CASE_AGREES, CERTIFICATES_SEEN), "S-D-01"),

    WIPE           (from(DEFECT, RETURNED),                                                          WIPED,          RA_APPROVER, when(PROPOSED, SECOND_PERSON, CERTIFICATES_ENDED, EMPTIED), "S-D-02"),
    REUSE          (from(WIPED),                                                                     IN_STOCK,       RA_APPROVER, when(PROPOSED, SECOND_PERSON, CERTIFICATES_ENDED), "S-D-02"),
    DESTROY        (from(DEFECT, RETURNED, WIPED),                                                   DESTROYED,      RA_APPROVER, when(PROPOSED, SECOND_PERSON, CERTIFICATES_ENDED), "S-D-02");
    // spotless:on

    private final List<KeyState> origins;
    private final KeyState target;
    private final Role role;
    private final List<KeyGuard> guards;
    private final String requirement;

    KeyStep(List<KeyState> origins, KeyState target, Role role, List<KeyGuard> guards, String requirement) {
        this.origins = origins;
        this.target = target;
        this.role = role;
        this.guards = guards;
        this.requirement = requirement;
    }

    /** Why the actor may not move the key so; empty if he may. */
    public Optional<KeyRefusal> refusal(KeyFacts facts, Actor actor) {
        if (actor.role() != role) {
            return Optional.of(new KeyRefusal.WrongRole(this, actor.role()));
        }
        if (!beginsAt(facts.state())) {
            return Optional.of(new KeyRefusal.WrongState(this, facts.state()));
        }
        return guards.stream()
                .filter(guard -> !holds(guard, facts, actor))
                .findFirst()
                .map(guard -> new KeyRefusal.GuardFailed(this, guard));
    }

    private boolean holds(KeyGuard guard, KeyFacts facts, Actor actor) {
        return switch (guard) {
            case PROPOSED -> facts.proposed() == this;
            case SECOND_PERSON -> facts.proposer() != null && !facts.proposer().equals(actor.person());
            default -> facts.given().contains(guard);
        };
    }

    /** Whether a key that stands there may be moved so; null is a key that is not in the register yet. */
    public boolean beginsAt(KeyState state) {
        return state == null ? origins.isEmpty() : origins.contains(state);
    }

    /** Whether it takes two natural persons: one proposes, another confirms. */
    public boolean takesTwo() {
        return guards.contains(SECOND_PERSON);
    }

    /** Whether one person enters it by hand on the key's page, with his reason. */
    public boolean isEnteredByHand() {
        return guards.contains(REASON_GIVEN);
    }

    /** Every move that begins there. */
    public static List<KeyStep> openAt(KeyState state) {
        return Arrays.stream(values()).filter(step -> step.beginsAt(state)).toList();
    }

    /** Empty for the move that brings a key into the register. */
    public List<KeyState> origins() {
        return origins;
    }

    public KeyState target() {
        return target;
    }

    public Role role() {
        return role;
    }

    public List<KeyGuard> guards() {
        return guards;
    }

    /** The requirement that the move fulfils. */
    public String requirement() {
        return requirement;
    }

    private static List<KeyState> fromNothing() {
        return List.of();
    }

    private static List<KeyState> from(KeyState... states) {
        return List.of(states);
    }

    private static List<KeyGuard> when(KeyGuard... guards) {
        return List.of(guards);
    }
}
