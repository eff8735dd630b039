package cn.cegn.ra.organization.entity;

import cn.cegn.ra.identity.entity.AccountRow;
import cn.cegn.ra.lifecycle.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Somebody who is entitled to an account, with the accounts that he has in the organisation.
 *
 * @param missing the roles that he is entitled to and has not
 */
public record AccountHolder(Entitlement entitlement, List<AccountRow> accounts, Set<Role> missing) {
    public AccountHolder {
        accounts = List.copyOf(accounts);
        missing = Set.copyOf(missing);
    }

    /** @param all the accounts of the organisation */
    public static AccountHolder of(Entitlement entitlement, List<AccountRow> all) {
        List<AccountRow> own = all.stream()
                .filter(account -> account.person().equals(entitlement.person()))
                .toList();
        Set<Role> missing = EnumSet.copyOf(entitlement.roles());
        own.forEach(account -> missing.removeAll(account.roles()));
        return new AccountHolder(entitlement, own, missing);
    }

    public String person() {
        return entitlement.person();
    }

    public boolean isWithoutAccount() {
        return accounts.isEmpty();
    }

    /** Whether an account is there that lacks a role. */
    public boolean isToGrant() {
        return !accounts.isEmpty() && !missing.isEmpty();
    }
}
