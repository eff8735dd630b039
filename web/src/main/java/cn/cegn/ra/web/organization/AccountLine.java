package cn.cegn.ra.web.organization;

import cn.cegn.ra.identity.entity.AccountRow;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.organization.entity.AccountHolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One line of an organisation's accounts: an account, or roles for which there is none yet.
 *
 * @param account null where there is none
 */
public record AccountLine(AccountHolder holder, AccountRow account, Set<Role> roles) {

    /** Somebody's lines: his accounts, and what he is entitled to beside them. */
    static List<AccountLine> of(AccountHolder holder) {
        List<AccountLine> lines = new ArrayList<>();
        if (holder.isWithoutAccount()) {
            lines.add(new AccountLine(holder, null, holder.entitlement().roles()));
        }
        holder.accounts().forEach(account -> lines.add(new AccountLine(holder, account, account.roles())));
        if (holder.isToGrant()) {
            lines.add(new AccountLine(holder, null, holder.missing()));
        }
        return lines;
    }

    public String name() {
        return account == null ? holder.entitlement().name() : account.name();
    }

    /** Whether roles can be added to an account that is there. */
    public boolean isToGrant() {
        return account == null && holder.isToGrant();
    }
}
