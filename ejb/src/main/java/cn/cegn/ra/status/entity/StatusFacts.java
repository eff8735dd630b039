package cn.cegn.ra.status.entity;

import cn.cegn.ra.lifecycle.Mode;
import cn.cegn.ra.lifecycle.Role;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the table has to know of a status request.
 *
 * @param holder the natural person who holds the certificate
 * @param requester who asked for it, or null before
 * @param reviewers the RA's people who acted, each in his role
 * @param established what the world, the request and the act fulfil
 */
public record StatusFacts(
        StatusState state,
        StatusKind kind,
        Mode mode,
        Long organization,
        String holder,
        String requester,
        Map<String, Role> reviewers,
        Set<StatusGuard> established) {
    public StatusFacts {
        reviewers = Map.copyOf(reviewers);
        established = Set.copyOf(established);
    }

    Optional<Role> rolePlayedBy(String person) {
        return Optional.ofNullable(reviewers.get(person));
    }

    boolean establishes(StatusGuard guard) {
        return established.contains(guard);
    }
}
