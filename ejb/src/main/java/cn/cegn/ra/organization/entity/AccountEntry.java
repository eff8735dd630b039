package cn.cegn.ra.organization.entity;

import cn.cegn.ra.application.entity.FieldFormat;
import cn.cegn.ra.identity.entity.LoginName;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** What is entered to open an account: its name, and where the activation mail goes. */
public record AccountEntry(String login, String mail) {
    public AccountEntry {
        login = login == null ? "" : login.strip();
        mail = FieldFormat.EMAIL.normalise(mail == null ? "" : mail);
    }

    /** Everything that is wrong. */
    public List<Lack> lacks(Section section, Clock clock) {
        List<Lack> lacks = new ArrayList<>();
        if (!LoginName.isRight(login)) {
            lacks.add(Lack.of(section, "account.login.wrong"));
        }
        lacks.addAll(Entry.of(section, "account.mail", mail).as(FieldFormat.EMAIL, clock));
        return lacks;
    }

    @Override
    public String toString() {
        return "AccountEntry[" + login + "]";
    }
}
