package cn.cegn.ra.web.organization;

import cn.cegn.ra.identity.entity.AccountRow;
import cn.cegn.ra.identity.entity.FactorReason;
import cn.cegn.ra.identity.entity.IdentityProof;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.organization.boundary.AccountCare;
import cn.cegn.ra.organization.boundary.FactorCare;
import cn.cegn.ra.web.act.Words;
import cn.cegn.ra.web.shell.SignedIn;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;

/** The form on {@code /org/accounts} and {@code /admin/people}: forgotten passwords, accounts out of use and back. */
@Named("accountCare")
@RequestScoped
public class AccountCareBacking {
    @EJB
    private AccountCare care;

    @EJB
    private FactorCare factorCare;

    @Inject
    private LackReport report;

    @Inject
    private Words words;

    @Inject
    private SignedIn signedIn;

    private List<SelectItem> accounts;
    private String login;
    private String proof;
    private String why;

    /** The accounts that the person cares for, as choices. */
    public List<SelectItem> getAccounts() {
        if (accounts == null) {
            accounts = care.accounts().stream().map(this::choice).toList();
        }
        return accounts;
    }

    private SelectItem choice(AccountRow account) {
        String state = words.say("org.account." + account.state());
        return new SelectItem(account.login(), words.say("care.choice", account.name(), account.login(), state));
    }

    /** How somebody may have been recognised, as choices. */
    public List<SelectItem> getProofs() {
        return Arrays.stream(IdentityProof.values())
                .map(each -> new SelectItem(each.name(), words.say("care.proof." + each)))
                .toList();
    }

    public String reset() {
        IdentityProof chosen = proof == null ? null : IdentityProof.valueOf(proof);
        return report.of(() -> care.reset(login, chosen), "care.reset.done", path());
    }

    /** Why a second factor may be reset, as choices. */
    public List<SelectItem> getWhys() {
        return Arrays.stream(FactorReason.values())
                .map(each -> new SelectItem(each.name(), words.say("care.why." + each)))
                .toList();
    }

    public String resetFactor() {
        IdentityProof chosen = proof == null ? null : IdentityProof.valueOf(proof);
        FactorReason reason = why == null ? null : FactorReason.valueOf(why);
        return report.of(() -> factorCare.reset(login, chosen, reason), "care.factor.done", path());
    }

    public String disable() {
        return report.of(() -> care.disable(login), "care.disable.done", path());
    }

    public String enable() {
        return report.of(() -> care.enable(login), "care.enable.done", path());
    }

    private String path() {
        return signedIn.is(Role.ADMINISTRATOR.name()) ? "/admin/people" : "/org/accounts";
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }

    public String getProof() {
        return proof;
    }

    public void setProof(String proof) {
        this.proof = proof;
    }
}
