package cn.cegn.ra.notification.control;

import cn.cegn.ra.audit.boundary.AuditTrail;
import cn.cegn.ra.audit.entity.AuditEntry;
import cn.cegn.ra.identity.boundary.Accounts;
import cn.cegn.ra.identity.boundary.CurrentActor;
import cn.cegn.ra.notification.entity.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Who changes the texts of mails, and the record of it. */
@ApplicationScoped
public class MailActs {
    private static final String OBJECT = "mail_text";
    private static final String TRY = "TRY_MAIL_TEXT";

    @Inject
    private AuditTrail audit;

    @Inject
    private CurrentActor current;

    @Inject
    private Accounts accounts;

    @Inject
    private Clock clock;

    public String account() {
        return current.login();
    }

    public Instant now() {
        return clock.instant();
    }

    /** The caller's own address. */
    public Optional<String> address() {
        return current.signedIn()
                .flatMap(person -> accounts.addressesOf(person.person()).stream()
                        .filter(address -> address != null && !address.isBlank())
                        .findFirst());
    }

    public void done(String act, Template template) {
        audit.append(row(act, template));
    }

    public void ended(String act, Template template, AuditEntry.Outcome how, String why) {
        audit.append(row(act, template).ended(how, why));
    }

    /** A test mail, outside of any transaction. */
    public void tried(Template template, AuditEntry.Outcome how) {
        audit.appendAlone(row(TRY, template).ended(how, null));
    }

    private AuditEntry row(String act, Template template) {
        return AuditEntry.by(account(), act, OBJECT, template.name());
    }
}
