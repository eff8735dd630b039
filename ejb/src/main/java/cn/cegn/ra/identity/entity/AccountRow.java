package cn.cegn.ra.identity.entity;

import cn.cegn.ra.lifecycle.Role;
import java.util.Set;

/**
 * An account as it is listed.
 *
 * @param person id of the natural person
 * @param organization id, or null for the RA's own people
 */
public record AccountRow(
        String login, String person, String name, Long organization, Set<Role> roles, String email, State state) {
    public AccountRow {
        roles = Set.copyOf(roles);
    }

    /** Whether somebody can log in. */
    public enum State {
        /** 未激活: invited, no password set yet. */
        INVITED,
        /** 已启用 */
        ENABLED,
        /** 已停用 */
        DISABLED
    }

    public boolean isInvited() {
        return state == State.INVITED;
    }

    @Override
    public String toString() {
        return "AccountRow[" + login + " " + state + "]";
    }
}
