package cn.cegn.ra.application.control;

import cn.cegn.ra.application.boundary.Printing;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.application.entity.FieldFormat;
import cn.cegn.ra.application.entity.FormBlock;
import cn.cegn.ra.application.entity.FormEntries;
import cn.cegn.ra.application.entity.FormField;
import cn.cegn.ra.application.entity.FormMark;
import cn.cegn.ra.application.entity.FormScope;
import cn.cegn.ra.application.entity.RegionCode;
import cn.cegn.ra.paper.boundary.PaperPress;
import cn.cegn.ra.wiring.Surroundings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.function.Function;

/** Lays a case's form out on paper. The official form is Chinese, whatever language the person reads the portal in. */
@ApplicationScoped
public class FormSheet {
    private static final String TEMPLATE = "application-form.peb";
    private static final String PORTAL = "RA_PUBLIC_URL";
    private static final String USUAL_PORTAL = "http://localhost:8080";
    private static final int GROUP = 8;
    /** A place to write in; an empty value is printed as not filled in. */
    private static final String BLANK = "\u3000";

    private final PaperPress press;
    private final Clock clock;

    /** For the container's proxy. */
    FormSheet() {
        this(null, null);
    }

    @Inject
    public FormSheet(PaperPress press, Clock clock) {
        this.press = press;
        this.clock = clock;
    }

    /** A part of the form with its filled and empty lines; consents stand apart. */
    public record Block(String title, List<Line> lines) {}

    public record Line(String label, String value) {}

    /** The form as PDF, or the characters that can not be printed. */
    public Printing print(CaseView subject) {
        ResourceBundle labels = bundle("cn.cegn.ra.application.form");
        List<Block> blocks = blocks(subject.scope(), subject.form(), labels, field -> value(field, subject, labels));
        List<String> unprintable = press.unprintable(blocks.toString());
        if (!unprintable.isEmpty()) {
            return new Printing.Unprintable(unprintable);
        }
        String number = subject.key().formNumber();
        Map<String, String> text = text();
        Map<String, Object> words = words(subject.scope(), text, labels, blocks);
        words.put("number", number);
        words.put("digest", subject.formDigest().replaceAll("(.{" + GROUP + "})(?!$)", "$1 "));
        words.put("version", subject.frozen().formTemplate());
        words.put("square", press.square(FormMark.of(subject).text(portal())));
        return new Printing.Done(number + ".pdf", press.press(TEMPLATE, words));
    }

    /** An empty form that says that it is a sample: it has no number, and its code leads to the guide. */
    public byte[] sample(FormScope scope) {
        ResourceBundle labels = bundle("cn.cegn.ra.application.form");
        Map<String, String> text = text();
        text.put("footer", text.get("sample.footer"));
        text.put("qr", text.get("sample.qr"));
        Map<String, Object> words =
                words(scope, text, labels, blocks(scope, FormEntries.EMPTY, labels, field -> BLANK));
        words.put("number", text.get("sample.number"));
        words.put("digest", BLANK);
        words.put("version", OpenCases.FORM_TEMPLATE);
        words.put(
                "square",
                press.square(portal() + "/guide/" + scope.type().name().toLowerCase(Locale.ROOT)));
        return press.press(TEMPLATE, words);
    }

    private static String portal() {
        return Surroundings.setting(PORTAL).orElse(USUAL_PORTAL);
    }

    private static Map<String, String> text() {
        Map<String, String> text = new TreeMap<>();
        ResourceBundle own = bundle("cn.cegn.ra.application.paper");
        own.keySet().forEach(key -> text.put(key, own.getString(key)));
        return text;
    }

    private Map<String, Object> words(
            FormScope scope, Map<String, String> text, ResourceBundle labels, List<Block> blocks) {
        Map<String, Object> words = new HashMap<>();
        words.put("t", text);
        words.put(
                "title",
                MessageFormat.format(
                        text.get("title"), labels.getString(scope.type().messageKey())));
        words.put("type", labels.getString(scope.type().messageKey()));
        words.put("mode", text.get("mode." + scope.mode()));
        words.put("medium", text.get("medium." + scope.medium()));
        words.put("signer", text.get("signer." + scope.type()));
        words.put("blocks", blocks);
        words.put("consents", consents(labels));
        words.put("printed", LocalDate.now(clock).toString());
        return words;
    }

    private static List<Block> blocks(
            FormScope scope, FormEntries form, ResourceBundle labels, Function<FormField, String> value) {
        List<FormField> fields = FormField.on(scope, form).stream()
                .filter(field -> field != FormField.CSR && field.format() != FieldFormat.CONSENT)
                .toList();
        return Arrays.stream(FormBlock.values())
                .map(block -> new Block(
                        labels.getString(block.messageKey()),
                        fields.stream()
                                .filter(field -> field.block() == block)
                                .map(field -> new Line(labels.getString(field.messageKey()), value.apply(field)))
                                .toList()))
                .filter(block -> !block.lines().isEmpty())
                .toList();
    }

    private static String value(FormField field, CaseView subject, ResourceBundle labels) {
        String value = subject.form().text(field);
        if (field.format().choices().contains(value)) {
            return labels.getString(field.choiceKey(value));
        }
        return field == FormField.REGION && RegionCode.all().containsKey(value)
                ? value + " " + new RegionCode(value).fullName()
                : value;
    }

    /** The statements above the signature: they are given by it. */
    private static List<String> consents(ResourceBundle labels) {
        return Arrays.stream(FormField.values())
                .filter(field -> field.format() == FieldFormat.CONSENT)
                .map(field -> labels.getString(field.hintKey()))
                .toList();
    }

    private static ResourceBundle bundle(String name) {
        return ResourceBundle.getBundle(
                name,
                Locale.CHINESE,
                FormSheet.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
