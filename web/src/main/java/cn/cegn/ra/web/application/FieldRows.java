package cn.cegn.ra.web.application;

import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.application.entity.FieldFormat;
import cn.cegn.ra.application.entity.FormBlock;
import cn.cegn.ra.application.entity.FormEntries;
import cn.cegn.ra.application.entity.FormField;
import cn.cegn.ra.web.act.Words;
import cn.cegn.ra.web.kit.Option;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;

/** The form's fields as rows of a page, generated from {@link FormField}. */
@RequestScoped
public class FieldRows {
    @Inject
    private Words words;

    /** A block with its fields. */
    public record Block(String id, String title, List<FieldRow> fields) {}

    /**
     * The fields to fill in. Those for mail stand there whatever is chosen, so that the page keeps its shape between showing and sending; the
     * certificate request has a page of its own.
     */
    public List<Block> toFill(CaseView subject) {
        FormEntries widest = subject.form().with(FormField.DELIVERY, FieldFormat.MAIL);
        return blocks(subject, widest);
    }

    /** The fields that stand on the form, with their values. */
    public List<Block> toCheck(CaseView subject) {
        return blocks(subject, subject.form());
    }

    private List<Block> blocks(CaseView subject, FormEntries shape) {
        List<FormField> fields = FormField.on(subject.scope(), shape).stream()
                .filter(field -> field != FormField.CSR)
                .toList();
        return Arrays.stream(FormBlock.values())
                .map(block -> new Block(
                        block.name(),
                        words.form("block." + block),
                        fields.stream()
                                .filter(field -> field.block() == block)
                                .map(field -> row(field, subject))
                                .toList()))
                .filter(block -> !block.fields().isEmpty())
                .toList();
    }

    private FieldRow row(FormField field, CaseView subject) {
        List<Option> choices = field.choices(subject.medium()).stream()
                .map(choice -> new Option(choice, words.form(field.choiceKey(choice))))
                .toList();
        String value = subject.form().text(field);
        return new FieldRow(
                field.name(),
                words.form(field.messageKey()),
                words.form(field.hintKey()),
                !field.isMandatory(),
                kind(field, choices),
                choices,
                field.maxLength() * 2,
                words.value(field, value));
    }

    private static String kind(FormField field, List<Option> choices) {
        if (field.format() == FieldFormat.CONSENT) {
            return "consent";
        }
        return choices.isEmpty() ? "text" : "choice";
    }
}
