package cn.cegn.ra.identity.entity;

import cn.cegn.ra.lifecycle.Role;
import java.util.Collection;
import java.util.Optional;

/** Which account may not be disabled: one's own, and that of the last administrator who can log in (S-D-02). */
public final class DisablingRule {
    private DisablingRule() {}

    /** Why an account is not disabled. */
    public enum Refusal {
        DISABLED_ALREADY,
        OWN_ACCOUNT,
        LAST_ADMINISTRATOR
    }

    /**
     * Looks at an account.
     *
     * @param caller id of the person who wants it; all his accounts are his own
     * @param all every account that may have the role of administrator
     */
    public static Optional<Refusal> refusal(String caller, AccountRow account, Collection<AccountRow> all) {
        if (account.state() == AccountRow.State.DISABLED) {
            return Optional.of(Refusal.DISABLED_ALREADY);
        }
        if (account.person().equals(caller)) {
            return Optional.of(Refusal.OWN_ACCOUNT);
        }
        boolean another = all.stream().anyMatch(each -> !each.login().equals(account.login()) && administers(each));
        return administers(account) && !another ? Optional.of(Refusal.LAST_ADMINISTRATOR) : Optional.empty();
    }

    private static boolean administers(AccountRow account) {
        return account.state() == AccountRow.State.ENABLED && account.roles().contains(Role.ADMINISTRATOR);
    }
}
