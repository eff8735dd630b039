package cn.cegn.ra.notification.control;

import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.application.entity.CertificateType;
import cn.cegn.ra.notification.entity.Letter;
import cn.cegn.ra.notification.entity.MailText;
import cn.cegn.ra.notification.entity.Reasons;
import cn.cegn.ra.notification.entity.Situation;
import cn.cegn.ra.notification.entity.Template;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Makes a mail from its text. A text is given number, type, stage, what is wrong, until when and a link, and nothing else: what it does not
 * get it can not print.
 */
public final class LetterPress {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final ResourceBundle WORDS = words("cn.cegn.ra.application.form");
    private static final ResourceBundle OWN_WORDS = words("cn.cegn.ra.notification.letter");

    private static final Instant SAMPLE_TIME = Instant.parse("2026-12-31T10:00:00Z");

    private final String publicUrl;
    private final ZoneId zone;

    /**
     * @param publicUrl of the portal, without a slash at its end
     * @param zone the office's
     */
    public LetterPress(String publicUrl, ZoneId zone) {
        this.publicUrl = publicUrl;
        this.zone = zone;
    }

    /** A mail about a case. */
    public Letter letter(MailText text, Situation situation, CaseView view, Reasons reasons) {
        return text.letter(Map.of(
                "number",
                view.key().number(),
                "type",
                word(view.type().messageKey()),
                "stage",
                view.state().stage().section(),
                "until",
                situation.isCallToAct() ? time(view.progress().until()) : "",
                "link",
                publicUrl + situation.page(view.id()),
                "reasons",
                situation.listsReasons() ? listed(lines(view, reasons)) : ""));
    }

    /** The link to set the first password or a new one, and until when it counts. */
    public Letter link(MailText text, String login, String token, Instant until) {
        return text.letter(
                Map.of("login", login, "until", time(until), "link", publicUrl + "/activate?token=" + token));
    }

    /** As a mail would look, with invented words: nothing of it is of a case or an account. */
    public Letter sample(Template template, MailText text) {
        if (template.isOfAnAccount()) {
            return link(text, own("sample.login"), own("sample.token"), SAMPLE_TIME);
        }
        Situation situation = Situation.valueOf(template.name());
        return text.letter(Map.of(
                "number",
                own("sample.number"),
                "type",
                word(CertificateType.PERSON.messageKey()),
                "stage",
                own("sample.stage"),
                "until",
                situation.isCallToAct() ? time(SAMPLE_TIME) : "",
                "link",
                publicUrl + situation.page(0),
                "reasons",
                situation.listsReasons() ? listed(List.of(own("sample.reason"))) : ""));
    }

    private static String listed(List<String> reasons) {
        return reasons.isEmpty()
                ? ""
                : own("letter.reasons")
                        + IntStream.range(0, reasons.size())
                                .mapToObj(i -> "\n" + (i + 1) + ". " + reasons.get(i))
                                .collect(Collectors.joining());
    }

    private static String own(String key) {
        return OWN_WORDS.getString(key);
    }

    private String time(Instant until) {
        return until == null ? "" : DAY.format(until.atZone(zone));
    }

    private static List<String> lines(CaseView view, Reasons reasons) {
        Discretion discretion = new Discretion(view.form());
        List<String> lines = new ArrayList<>();
        for (Reasons.Item item : reasons.defects()) {
            String advice = discretion.clean(item.advice());
            lines.add(advice.isBlank() ? item(item.key()) : item(item.key()) + "：" + advice);
        }
        return List.copyOf(lines);
    }

    /** {@code field.MOBILE} and {@code material.APPLICANT_ID.valid} by their names, {@code condition.3} by its number. */
    private static String item(String key) {
        if (key.startsWith("condition.")) {
            return MessageFormat.format(OWN_WORDS.getString("letter.condition"), key.substring("condition.".length()));
        }
        String[] parts = key.split("\\.", -1);
        return parts.length > 1 ? word(parts[0] + "." + parts[1]) : word(key);
    }

    private static ResourceBundle words(String bundle) {
        return ResourceBundle.getBundle(
                bundle,
                Locale.CHINESE,
                LetterPress.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static String word(String key) {
        try {
            return WORDS.getString(key);
        } catch (MissingResourceException e) {
            return OWN_WORDS.getString("letter.material");
        }
    }
}
