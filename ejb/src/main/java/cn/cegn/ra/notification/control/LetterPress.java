package cn.cegn.ra.notification.control;

import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.notification.entity.Letter;
import cn.cegn.ra.notification.entity.Reasons;
import cn.cegn.ra.notification.entity.Situation;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * Makes the text of a mail. A template is given number, type, stage, what is wrong, until when and a link, and nothing else: what it does not
 * get it can not print.
 */
public final class LetterPress {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final ResourceBundle WORDS = words("cn.cegn.ra.application.form");
    private static final ResourceBundle OWN_WORDS = words("cn.cegn.ra.notification.letter");

    private final PebbleEngine engine;
    private final String publicUrl;
    private final ZoneId zone;

    /**
     * @param publicUrl of the portal, without a slash at its end
     * @param zone the office's
     */
    public LetterPress(String publicUrl, ZoneId zone) {
        ClasspathLoader loader = new ClasspathLoader(LetterPress.class.getClassLoader());
        this.engine = new PebbleEngine.Builder()
                .loader(loader)
                .autoEscaping(false)
                .strictVariables(true)
                .build();
        this.publicUrl = publicUrl;
        this.zone = zone;
    }

    /** The first line of a template is the subject, the rest the text. */
    public Letter letter(Situation situation, CaseView view, Reasons reasons) {
        Map<String, Object> words = new HashMap<>();
        words.put("number", view.key().number());
        words.put("type", word(view.type().messageKey()));
        words.put("stage", view.state().stage().section());
        words.put("until", situation.isCallToAct() ? time(view.progress().until()) : "");
        words.put("link", publicUrl + situation.page(view.id()));
        words.put("reasons", situation.listsReasons() ? lines(view, reasons) : List.of());
        return letter(situation.template(), words);
    }

    /** The link to set the first password, and until when it counts. */
    public Letter activation(String login, String token, Instant until) {
        return letter(
                "mail/activation.peb",
                Map.of("login", login, "until", time(until), "link", publicUrl + "/activate?token=" + token));
    }

    /** The link to set a new password in the place of a forgotten one. */
    public Letter reset(String login, String token, Instant until) {
        return letter(
                "mail/reset.peb",
                Map.of("login", login, "until", time(until), "link", publicUrl + "/activate?token=" + token));
    }

    private Letter letter(String template, Map<String, Object> words) {
        StringWriter out = new StringWriter();
        try {
            engine.getTemplate(template).evaluate(out, words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String[] parts = out.toString().strip().split("\n", 2);
        return new Letter(parts[0].strip(), parts[1].strip() + "\n");
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
