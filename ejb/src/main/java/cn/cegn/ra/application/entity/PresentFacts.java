package cn.cegn.ra.application.entity;

import cn.cegn.ra.lifecycle.CaseFacts;
import cn.cegn.ra.lifecycle.Guard;
import cn.cegn.ra.lifecycle.Medium;
import cn.cegn.ra.lifecycle.Mode;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.lifecycle.State;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** A case as the table of steps sees it, at one moment. */
record PresentFacts(CaseView view, Map<String, Role> participants, Predicate<Guard> fulfilled) implements CaseFacts {
    @Override
    public State state() {
        return view.state();
    }

    @Override
    public Mode mode() {
        return view.mode();
    }

    @Override
    public Medium medium() {
        return view.medium();
    }

    @Override
    public Long organization() {
        return view.parties().organization();
    }

    @Override
    public String applicant() {
        return view.parties().applicant();
    }

    @Override
    public Optional<String> claimedBy(Role role) {
        return switch (role) {
            case REGISTRAR -> Optional.ofNullable(view.parties().registrar());
            case RA_APPROVER -> Optional.ofNullable(view.parties().approver());
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<Role> rolePlayedBy(String person) {
        return Optional.ofNullable(participants.get(person));
    }

    @Override
    public boolean establishes(Guard guard) {
        return fulfilled.test(guard);
    }
}
