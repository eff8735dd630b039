package cn.cegn.ra.organization.entity;

import static cn.cegn.ra.organization.entity.Section.APPROVERS;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** The person with whom an organisation begins: he appoints, designates and approves. He sets his password by the link of his mail. */
public record FirstApprover(Identity identity, String login, String mail) {
    public FirstApprover {
        AccountEntry normalised = new AccountEntry(login, mail);
        login = normalised.login();
        mail = normalised.mail();
    }

    /** Everything that is wrong. */
    public List<Lack> lacks(Clock clock) {
        List<Lack> lacks = new ArrayList<>(identity.lacks(APPROVERS, clock));
        lacks.addAll(new AccountEntry(login, mail).lacks(APPROVERS, clock));
        return lacks;
    }

    @Override
    public String toString() {
        return "FirstApprover[" + login + "]";
    }
}
