package cn.cegn.ra.application.control;

import cn.cegn.ra.application.boundary.Printing;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.application.entity.FieldFormat;
import cn.cegn.ra.application.entity.FormBlock;
import cn.cegn.ra.application.entity.FormField;
import cn.cegn.ra.application.entity.FormMark;
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
import java.util.ResourceBundle;

/** Lays a case's form out on paper. The official form is Chinese, whatever language the person reads the portal in. */
@ApplicationScoped
public class FormSheet {
    private static final String TEMPLATE = "application-form.peb";
    private static final String TEXTS = "cn.cegn.ra.application.paper";
    private static final String FORM = "cn.cegn.ra.application.form";

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
    public Printing print(CaseView subject) {
        ResourceBundle labels = PaperWords.bundle(FORM);
        List<Block> blocks = blocks(subject, labels);
        List<String> unprintable = press.unprintable(blocks.toString());
        if (!unprintable.isEmpty()) {
            return new Printing.Unprintable(unprintable);
        }
        byte[] pdf = press.press(TEMPLATE, words(subject, labels, blocks).all());
        return new Printing.Done(subject.key().formNumber() + ".pdf", pdf, subject.formDigest());
    }

    private PaperWords words(CaseView subject, ResourceBundle labels, List<Block> blocks) {
        PaperWords words = PaperWords.of(TEXTS, LocalDate.now(clock));
        String type = labels.getString(subject.type().messageKey());
        return words.headed(
                        words.text("title", type),
                        subject.key().formNumber(),
                        press.square(FormMark.of(subject).text(press.portal())))
                .with("type", type)
                .with("mode", words.text("mode." + subject.mode()))
                .with("medium", words.text("medium." + subject.medium()))
                .with("signer", words.text("signer." + subject.type()))
                .with("blocks", blocks)
                .with("consents", consents(labels))
                .with("digest", PaperWords.grouped(subject.formDigest()))
                .with("version", subject.frozen().formTemplate());
    }

    private static List<Block> blocks(CaseView subject, ResourceBundle labels) {
        List<FormField> fields = FormField.on(subject.scope(), subject.form()).stream()
                .filter(field -> field != FormField.CSR && field.format() != FieldFormat.CONSENT)
                .toList();
        return Arrays.stream(FormBlock.values())
                .map(block -> new Block(
                        labels.getString(block.messageKey()),
                        fields.stream()
                                .filter(field -> field.block() == block)
                                .map(field -> new PaperLine(
                                        labels.getString(field.messageKey()), value(field, subject, labels)))
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
