package cn.cegn.ra.application.control;

import cn.cegn.ra.application.boundary.Printing;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.application.entity.FieldFormat;
import cn.cegn.ra.application.entity.FormBlock;
import cn.cegn.ra.application.entity.FormEntries;
import cn.cegn.ra.application.entity.FormField;
import cn.cegn.ra.application.entity.FormMark;
import cn.cegn.ra.application.entity.FormScope;
import cn.cegn.ra.application.entity.FormTexts;
import cn.cegn.ra.application.entity.FormVersion;
import cn.cegn.ra.application.entity.RegionCode;
import cn.cegn.ra.paper.boundary.PaperPress;
import cn.cegn.ra.paper.entity.PaperLine;
import cn.cegn.ra.paper.entity.PaperWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Function;

/** Lays a case's form out on paper. The official form is Chinese, whatever language the person reads the portal in. */
@ApplicationScoped
public class FormSheet {
    private static final String TEMPLATE = "application-form.peb";
    private static final String TEXTS = "cn.cegn.ra.application.paper";
    private static final String FORM = "cn.cegn.ra.application.form";
    private static final String SAMPLE = "cn.cegn.ra.application.sample";

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
    public record Block(String title, List<PaperLine> lines) {}

    /** The form as PDF, or the characters that can not be printed. */
    public Printing print(CaseView subject, FormTexts texts) {
        ResourceBundle labels = PaperWords.bundle(FORM);
        List<Block> blocks = blocks(subject.scope(), subject.form(), labels, field -> value(field, subject, labels));
        List<String> unprintable = press.unprintable(blocks.toString());
        if (!unprintable.isEmpty()) {
            return new Printing.Unprintable(unprintable);
        }
        byte[] pdf = press.press(
                TEMPLATE, words(subject, labels, blocks).with("texts", texts).all());
        return new Printing.Done(subject.key().formNumber() + ".pdf", pdf, subject.formDigest());
    }

    private PaperWords words(CaseView subject, ResourceBundle labels, List<Block> blocks) {
        PaperWords words = words(PaperWords.of(TEXTS, LocalDate.now(clock)), subject.scope(), labels, blocks);
        return words.headed(
                        words.text("title", labels.getString(subject.type().messageKey())),
                        subject.key().formNumber(),
                        press.square(FormMark.of(subject).text(press.portal())))
                .with("digest", PaperWords.grouped(subject.formDigest()))
                .with("version", subject.frozen().formTemplate());
    }

    /** The characters of texts that can not be printed. */
    public List<String> unprintable(FormTexts texts) {
        return press.unprintable(texts.toString());
    }

    /** An empty form that says that it is a sample: it has no number, and its code leads to the guide. */
    public byte[] sample(FormScope scope, FormVersion form) {
        String footer = PaperWords.bundle(SAMPLE).getString("footer");
        return preview(scope, form.version(), form.texts().footed(footer));
    }

    /** The same with the form's own foot, for who words it. */
    public byte[] preview(FormScope scope, int version, FormTexts texts) {
        ResourceBundle labels = PaperWords.bundle(FORM);
        PaperWords words = words(
                PaperWords.of(TEXTS, LocalDate.now(clock)).and(SAMPLE),
                scope,
                labels,
                blocks(scope, FormEntries.EMPTY, labels, field -> BLANK));
        String guide = press.portal() + "/guide/" + scope.type().name().toLowerCase(Locale.ROOT);
        words.headed(
                        words.text("title", labels.getString(scope.type().messageKey())),
                        words.text("sample.number"),
                        press.square(guide))
                .with("digest", BLANK)
                .with("version", version)
                .with("texts", texts);
        return press.press(TEMPLATE, words.all());
    }

    private static PaperWords words(PaperWords words, FormScope scope, ResourceBundle labels, List<Block> blocks) {
        return words.with("type", labels.getString(scope.type().messageKey()))
                .with("mode", words.text("mode." + scope.mode()))
                .with("medium", words.text("medium." + scope.medium()))
                .with("signer", words.text("signer." + scope.type()))
                .with("blocks", blocks)
                .with("consents", consents(labels));
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
                                .map(field -> new PaperLine(labels.getString(field.messageKey()), value.apply(field)))
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
}
