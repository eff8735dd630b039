package cn.cegn.ra.web.admin;

import cn.cegn.ra.notification.boundary.MailTexts;
import cn.cegn.ra.notification.entity.Letter;
import cn.cegn.ra.notification.entity.MailText;
import cn.cegn.ra.notification.entity.Template;
import cn.cegn.ra.notification.entity.TextFault;
import cn.cegn.ra.notification.entity.TextRule;
import cn.cegn.ra.notification.entity.TextVersion;
import cn.cegn.ra.web.act.Words;
import cn.cegn.ra.web.kit.FieldReport;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The page {@code /admin/mails}: every mail that the system sends, and with {@code ?mail=} the text of one. */
@Named("mailsPage")
@RequestScoped
public class MailsBacking {
    private static final String PATH = "/admin/mails?faces-redirect=true&mail=";

    @EJB
    private MailTexts texts;

    @Inject
    private Words words;

    @Inject
    private FieldReport report;

    @Inject
    private HttpServletRequest request;

    private List<TextVersion> versions;
    private String subject;
    private String body;
    private Integer seen;
    private Letter preview;

    public List<TextVersion> getAll() {
        return texts.all();
    }

    /** The mail that the address names; null for none. */
    public Template getChosen() {
        return Template.named(request.getParameter("mail")).orElse(null);
    }

    /** When a mail is sent, in words. */
    public String label(Template template) {
        return template.isOfAnAccount()
                ? words.say("mails." + template.name())
                : words.say("notice." + template.name());
    }

    public List<TextVersion> getVersions() {
        if (versions == null) {
            versions = texts.versions(getChosen());
        }
        return versions;
    }

    private TextVersion newest() {
        return getVersions().get(0);
    }

    public boolean isShipped() {
        return newest().isShipped();
    }

    /** The placeholders of the chosen mail, by name. */
    public Set<String> getPlaceholders() {
        return new TreeSet<>(getChosen().placeholders());
    }

    /** Shows how it would look; nothing is kept. */
    public String show() {
        Set<TextFault> faults = texts.faults(getChosen(), typed());
        faults.forEach(this::wrong);
        preview = faults.isEmpty() ? texts.preview(getChosen(), typed()) : null;
        return null;
    }

    public String keep() {
        return done(texts.keep(getChosen(), typed(), seen), "mails.kept");
    }

    public String reset() {
        return done(texts.reset(getChosen(), seen), "mails.reset.done");
    }

    private String done(Set<TextFault> faults, String key) {
        if (faults.isEmpty()) {
            return report.done(words.say(key), PATH + getChosen().name());
        }
        faults.forEach(this::wrong);
        if (faults.contains(TextFault.OVERTAKEN)) {
            seen = null; // he has the newer version before his eyes now
        }
        return null;
    }

    /** Sends what is typed to the administrator himself, and shows it. */
    public String tryOut() {
        show();
        if (preview != null) {
            MailTexts.Trial trial = texts.tryOut(getChosen(), typed());
            if (trial == MailTexts.Trial.SENT) {
                report.said(words.say("mails.trial.SENT"));
            } else {
                report.wrong(null, words.say("mails.trial." + trial));
            }
        }
        return null;
    }

    private void wrong(TextFault fault) {
        report.wrong(
                field(fault),
                switch (fault) {
                    case SUBJECT_TOO_LONG -> words.say("mails.fault." + fault, TextRule.LONGEST_SUBJECT);
                    case BODY_TOO_LONG -> words.say("mails.fault." + fault, TextRule.LONGEST_BODY);
                    case UNKNOWN_PLACEHOLDER ->
                        words.say("mails.fault." + fault, String.join(", ", TextRule.unknown(getChosen(), typed())));
                    default -> words.say("mails.fault." + fault);
                });
    }

    private String field(TextFault fault) {
        return switch (fault) {
            case SUBJECT_MISSING, SUBJECT_TOO_LONG, LINK_IN_SUBJECT -> "f:subject";
            case UNKNOWN_PLACEHOLDER ->
                TextRule.faults(getChosen(), new MailText(subject, "{{ link }}"))
                                .contains(fault)
                        ? "f:subject"
                        : "f:body";
            case BODY_MISSING, BODY_TOO_LONG, LINK_MISSING -> "f:body";
            case NOTHING_CHANGED, OVERTAKEN -> null;
        };
    }

    private MailText typed() {
        return new MailText(subject, body);
    }

    public Letter getPreview() {
        return preview;
    }

    public String getSubject() {
        return subject == null ? newest().text().subject() : subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getBody() {
        return body == null ? newest().text().body() : body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    /** The version that the page shows. */
    public int getSeen() {
        return seen == null ? newest().version() : seen;
    }

    public void setSeen(int seen) {
        this.seen = seen;
    }
}
