package cn.cegn.ra.organization.entity;

import static cn.cegn.ra.organization.entity.Section.PREPARATION;

import cn.cegn.ra.identity.entity.RoleRule;
import cn.cegn.ra.lifecycle.Role;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One of the RA's own people as the administrator enters him. */
public record RaPerson(Identity identity, AccountEntry account, Set<Role> roles) {
    public RaPerson {
        roles = Set.copyOf(roles);
    }

    /** Everything that is wrong in itself (S-D-02: auditor and administrator exclude other roles). */
    public List<Lack> lacks(Clock clock) {
        List<Lack> lacks = new ArrayList<>(identity.lacks(PREPARATION, clock));
        lacks.addAll(account.lacks(PREPARATION, clock));
        if (roles.isEmpty()) {
            lacks.add(Lack.of(PREPARATION, "account.roles.missing"));
        }
        if (!RoleRule.OF_THE_RA.containsAll(roles)) {
            lacks.add(Lack.of(PREPARATION, "account.roles.wrong"));
        }
        if (!RoleRule.mayBeTogether(roles)) {
            lacks.add(Lack.of(PREPARATION, "account.roles.exclude"));
        }
        return lacks;
    }
}
