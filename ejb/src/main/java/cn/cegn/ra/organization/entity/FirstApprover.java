package cn.cegn.ra.organization.entity;

import static cn.cegn.ra.organization.entity.Section.APPROVERS;

import cn.cegn.ra.application.entity.FieldFormat;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The person with whom an organisation begins: he appoints, designates and approves.
 *
 * @param password at least 12 characters
 */
public record FirstApprover(Identity identity, String login, String mail, String password) {
    private static final int LEAST_PASSWORD = 12;
    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{2,59}");

    public FirstApprover {
        login = login == null ? "" : login.strip();
        mail = FieldFormat.EMAIL.normalise(mail == null ? "" : mail);
    }

    /** Everything that is wrong. */
    public List<Lack> lacks(Clock clock) {
        List<Lack> lacks = new ArrayList<>(identity.lacks(APPROVERS, clock));
        if (!LOGIN.matcher(login).matches()) {
            lacks.add(Lack.of(APPROVERS, "account.login.wrong"));
        }
        lacks.addAll(Entry.of(APPROVERS, "account.mail", mail).as(FieldFormat.EMAIL, clock));
        if (password == null || password.length() < LEAST_PASSWORD) {
            lacks.add(Lack.of(APPROVERS, "account.password.short", String.valueOf(LEAST_PASSWORD)));
        }
        return lacks;
    }

    @Override
    public String toString() {
        return "FirstApprover[" + login + "]";
    }
}
