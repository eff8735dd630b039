package cn.cegn.ra.lifecycle;

import java.util.Objects;

/**
 * Who acts, in which role.
 *
 * @param account the log-in name
 * @param person the natural person behind the account; two accounts of one person have the same (S-D-02)
 * @param name the person's name as it stands in records
 * @param role the one role in which he acts now
 * @param organization the organisation he belongs to, or null for the RA's own people
 */
public record Actor(String account, String person, String name, Role role, Long organization) {

    /** The system, recording what the world answered. */
    public static final Actor SYSTEM = new Actor("system", "system", "system", Role.SYSTEM, null);

    public Actor {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(role, "role");
    }
}
