package cn.cegn.ra.notification.boundary;

import cn.cegn.ra.audit.entity.AuditEntry;
import cn.cegn.ra.notification.control.MailActs;
import cn.cegn.ra.notification.control.MailRoom;
import cn.cegn.ra.notification.control.MailShelf;
import cn.cegn.ra.notification.control.Postman;
import cn.cegn.ra.notification.entity.KeptText;
import cn.cegn.ra.notification.entity.Letter;
import cn.cegn.ra.notification.entity.MailText;
import cn.cegn.ra.notification.entity.Template;
import cn.cegn.ra.notification.entity.TextFault;
import cn.cegn.ra.notification.entity.TextRule;
import cn.cegn.ra.notification.entity.TextVersion;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where an administrator sees and changes the texts of mails. Each act is audited, a refused one too. */
@Stateless
@RolesAllowed("ADMINISTRATOR")
public class MailTexts {
    private static final String CHANGE = "CHANGE_MAIL_TEXT";

    @Inject
    private MailShelf shelf;

    @Inject
    private MailRoom room;

    @Inject
    private Postman postman;

    @Inject
    private MailActs acts;

    /** What came of a test mail. */
    public enum Trial {
        SENT,
        NO_ADDRESS,
        NOT_SENT
    }

    /** The version of each mail that is sent now. */
    @RolesAllowed("ADMINISTRATOR")
    public List<TextVersion> all() {
        return Template.all().stream().map(shelf::newest).toList();
    }

    /** Every version of one, the newest first. */
    @RolesAllowed("ADMINISTRATOR")
    public List<TextVersion> versions(Template template) {
        return shelf.versions(template);
    }

    /** What is wrong with a text; nothing is kept. */
    @RolesAllowed("ADMINISTRATOR")
    public Set<TextFault> faults(Template template, MailText text) {
        return TextRule.faults(template, text);
    }

    /** A text that is right, with invented words. */
    @RolesAllowed("ADMINISTRATOR")
    public Letter preview(Template template, MailText text) {
        return room.sample(template, text);
    }

    /**
     * Keeps a text as the next version, which is sent from now on; what is answered stands against it.
     *
     * @param seen the version that the page showed
     */
    @RolesAllowed("ADMINISTRATOR")
    public Set<TextFault> keep(Template template, MailText text, int seen) {
        TextVersion newest = shelf.newest(template);
        Set<TextFault> faults = EnumSet.noneOf(TextFault.class);
        faults.addAll(TextRule.faults(template, text));
        if (newest.version() != seen) {
            faults.add(TextFault.OVERTAKEN);
        } else if (newest.text().equals(text)) {
            faults.add(TextFault.NOTHING_CHANGED);
        }
        return settle(newest, text, faults);
    }

    /** Goes back to the text that the system came with, as a version of its own. */
    @RolesAllowed("ADMINISTRATOR")
    public Set<TextFault> reset(Template template, int seen) {
        TextVersion newest = shelf.newest(template);
        Set<TextFault> faults = EnumSet.noneOf(TextFault.class);
        if (newest.version() != seen) {
            faults.add(TextFault.OVERTAKEN);
        } else if (newest.isShipped()) {
            faults.add(TextFault.NOTHING_CHANGED);
        }
        return settle(newest, null, faults);
    }

    private Set<TextFault> settle(TextVersion newest, MailText text, Set<TextFault> faults) {
        Template template = newest.template();
        if (faults.isEmpty()) {
            int next = newest.version() + 1;
            shelf.add(new KeptText(new KeptText.Origin(template, next, acts.account(), acts.now()), text));
            acts.done(CHANGE, template);
        } else {
            acts.ended(
                    CHANGE,
                    template,
                    AuditEntry.Outcome.REFUSED,
                    faults.iterator().next().name());
        }
        return faults;
    }

    /** Sends a text that is right, with invented words, to the caller himself. No transaction is open while the mail server is spoken to. */
    @RolesAllowed("ADMINISTRATOR")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Trial tryOut(Template template, MailText text) {
        Optional<String> address = acts.address();
        if (address.isEmpty()) {
            return Trial.NO_ADDRESS;
        }
        try {
            postman.send(room.sample(template, text), address.get());
            acts.tried(template, AuditEntry.Outcome.DONE);
            return Trial.SENT;
        } catch (MessagingException e) {
            acts.tried(template, AuditEntry.Outcome.FAILED);
            return Trial.NOT_SENT;
        }
    }
}
