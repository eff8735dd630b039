package cn.cegn.ra.certificate.entity;

import cn.cegn.ra.lifecycle.Medium;
import cn.cegn.ra.lifecycle.Mode;
import cn.cegn.ra.lifecycle.State;
import java.util.EnumSet;
import java.util.Set;

/** From when a soft certificate may be collected: once it is the applicant's turn, as with a key that he was handed (S2.8-1, S-D-06). */
public enum CollectionRule {
    SELF_SERVICE(EnumSet.of(State.DELIVERY_RECORDED, State.ACCEPTED, State.IN_USE)),
    CENTRALISED(EnumSet.of(State.DISTRIBUTED, State.ACCEPTED, State.IN_USE));

    private final Set<State> states;

    CollectionRule(Set<State> states) {
        this.states = states;
    }

    public static boolean permits(Mode mode, Medium medium, State state) {
        CollectionRule rule = mode == Mode.CENTRALISED ? CENTRALISED : SELF_SERVICE;
        return medium == Medium.SOFT && rule.states.contains(state);
    }
}
