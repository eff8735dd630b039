package cn.cegn.ra.lifecycle;

import java.util.Optional;

/** What the table has to know of a case. */
public interface CaseFacts {
    State state();

    Mode mode();

    Medium medium();

    /** The organisation for which the certificate is applied for. */
    Long organization();

    /** The natural person who applies. */
    String applicant();

    /** The natural person who has claimed the case in a role. */
    Optional<String> claimedBy(Role role);

    /** The role in which a natural person has already acted in this case. */
    Optional<Role> rolePlayedBy(String person);

    /** Whether a guard that is not about persons is fulfilled now. Asked only for guards of kind FACT and ACT. */
    boolean establishes(Guard guard);
}
