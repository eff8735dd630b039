package cn.cegn.ra.unlocking.entity;

import cn.cegn.ra.lifecycle.Mode;
import cn.cegn.ra.lifecycle.Role;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the table has to know of an unlocking.
 *
 * @param holder the natural person who holds the key
 * @param requester who asked for it, or null before
 * @param reviewers the RA's people who acted, each in his role
 * @param established what the world and the act fulfil
 */
public record UnlockFacts(
        UnlockState state,
        Mode mode,
        Long organization,
        String holder,
        String requester,
        Map<String, Role> reviewers,
        Set<UnlockGuard> established) {
    public UnlockFacts {
        reviewers = Map.copyOf(reviewers);
        established = Set.copyOf(established);
    }

    Optional<Role> rolePlayedBy(String person) {
        return Optional.ofNullable(reviewers.get(person));
    }

    boolean establishes(UnlockGuard guard) {
        return established.contains(guard);
    }
}
