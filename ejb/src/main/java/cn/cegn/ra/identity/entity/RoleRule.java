package cn.cegn.ra.identity.entity;

import cn.cegn.ra.lifecycle.Role;
import java.util.EnumSet;
import java.util.Set;

/** Which roles a natural person may have together, over all accounts (S-D-02): who watches or administers does nothing else. */
public final class RoleRule {
    /** The roles of the RA's own people. */
    public static final Set<Role> OF_THE_RA =
            Set.copyOf(EnumSet.of(Role.REGISTRAR, Role.RA_APPROVER, Role.AUDITOR, Role.ADMINISTRATOR));

    private static final Set<Role> ALONE = Set.copyOf(EnumSet.of(Role.AUDITOR, Role.ADMINISTRATOR));

    private RoleRule() {}

    /** Whether somebody with these roles always needs a second factor. No setting changes it. */
    public static boolean needsSecondFactor(Set<Role> roles) {
        return roles.stream().anyMatch(OF_THE_RA::contains);
    }

    public static boolean mayBeTogether(Set<Role> roles) {
        return roles.size() < 2 || roles.stream().noneMatch(ALONE::contains);
    }
}
