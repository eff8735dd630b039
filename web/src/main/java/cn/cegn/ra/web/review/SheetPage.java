package cn.cegn.ra.web.review;

import cn.cegn.ra.application.boundary.Material;
import cn.cegn.ra.application.entity.FormField;
import cn.cegn.ra.application.entity.MaterialItem;
import cn.cegn.ra.application.entity.StoredFile;
import cn.cegn.ra.review.entity.Answers;
import cn.cegn.ra.review.entity.ItemAnswer;
import cn.cegn.ra.review.entity.ReviewSheet;
import cn.cegn.ra.review.entity.SheetItem;
import cn.cegn.ra.review.entity.Verdict;
import cn.cegn.ra.web.Messages;
import cn.cegn.ra.web.act.CaseOnPage;
import cn.cegn.ra.web.act.Words;
import cn.cegn.ra.web.kit.Answer;
import cn.cegn.ra.web.kit.AnswerSheet;
import cn.cegn.ra.web.kit.Option;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts a review sheet into words and reads the answers back. */
@RequestScoped
public class SheetPage {
    private static final Map<SheetItem.Kind, List<String>> REASONS = Map.of(
            SheetItem.Kind.CONDITION, List.of("condition", "unproved"),
            SheetItem.Kind.FORM_ACCURATE, List.of("differs", "wrong"),
            SheetItem.Kind.MATERIAL_COMPLETE, List.of("incomplete", "unsigned"),
            SheetItem.Kind.MATERIAL_VALID, List.of("unreadable", "expired", "differs"),
            SheetItem.Kind.MATERIAL, List.of("unreadable", "incomplete", "unsigned", "expired", "differs"),
            SheetItem.Kind.FIELD, List.of("differs", "wrong", "unproved"));

    @EJB
    private Material material;

    @Inject
    private CaseOnPage theCase;

    @Inject
    private Words words;

    /** The lines to be answered: with what was just sent, or with what was put aside. */
    public List<SheetRow> rows(ReviewSheet sheet, Answers draft) {
        Map<String, Answer> answers = isSent() ? sent(sheet) : of(draft);
        return sheet.items().stream()
                .filter(SheetItem::isAsked)
                .map(item -> new SheetRow(
                        item.key(),
                        label(item),
                        value(item),
                        rare(item.value()),
                        answers.getOrDefault(item.key(), Answer.NONE),
                        reasons(item.kind())))
                .toList();
    }

    /** What the system judged. */
    public List<JudgedRow> judged(ReviewSheet sheet) {
        return sheet.items().stream()
                .filter(item -> !item.isAsked())
                .map(item -> new JudgedRow(
                        label(item),
                        item.computed() == Verdict.YES,
                        item.notes().stream().map(this::note).collect(Collectors.joining("，"))))
                .toList();
    }

    /** The answers that were sent; what was not answered is left out. */
    public Answers given(ReviewSheet sheet, String remark) {
        List<ItemAnswer> items = new ArrayList<>();
        sent(sheet).forEach((key, answer) -> {
            if (answer.isYes()) {
                items.add(ItemAnswer.yes(key));
            } else if (answer.isNo()) {
                items.add(ItemAnswer.no(key, answer.reason(), answer.advice()));
            }
        });
        return new Answers(items, remark);
    }

    /** The files of the case, in the order of the material list. */
    public List<ViewedFile> files() {
        return material.lines(theCase.getView()).stream()
                .flatMap(line -> line.files().stream())
                .map(this::viewed)
                .toList();
    }

    private String note(StoredFile file) {
        if (file.item() == MaterialItem.SIGNED_FORM) {
            return words.say(file.formMark() == null ? "review.file.noMark" : "review.file.mark");
        }
        return file.expiresOn() == null
                ? ""
                : words.say("review.file.until", file.expiresOn().toString());
    }

    private ViewedFile viewed(StoredFile file) {
        return new ViewedFile(
                file.id(),
                words.form("material." + file.item()),
                file.name(),
                file.contentType().startsWith("image/"),
                note(file));
    }

    private static boolean isSent() {
        return FacesContext.getCurrentInstance().isPostback();
    }

    private static Map<String, Answer> sent(ReviewSheet sheet) {
        List<String> keys = sheet.items().stream()
                .filter(SheetItem::isAsked)
                .map(SheetItem::key)
                .toList();
        return AnswerSheet.read(
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap(), keys);
    }

    private static Map<String, Answer> of(Answers draft) {
        return draft.items().stream()
                .filter(item -> item.verdict() != null)
                .collect(Collectors.toMap(
                        ItemAnswer::key,
                        item -> new Answer(item.verdict() == Verdict.YES ? "yes" : "no", item.reason(), item.advice()),
                        (first, second) -> second));
    }

    private String label(SheetItem item) {
        return switch (item.kind()) {
            case CONDITION ->
                words.say(
                        "review.item.CONDITION", item.key().substring(item.key().indexOf('.') + 1));
            case FORM_COMPLETE, FORM_ACCURATE -> words.say("review.item." + item.kind());
            case MATERIAL_COMPLETE, MATERIAL_VALID ->
                words.say("review.item." + item.kind(), words.form("material." + item.subject()));
            case MATERIAL -> words.form("material." + item.subject());
            case FIELD -> words.form("field." + item.subject());
        };
    }

    private String value(SheetItem item) {
        return switch (item.kind()) {
            case CONDITION -> item.text();
            case FIELD -> words.value(FormField.valueOf(item.subject()), item.value());
            default -> item.value();
        };
    }

    /** A character beyond the basic plane is named by its code point: it has look-alikes. */
    private String rare(String value) {
        String points = value.codePoints()
                .filter(Character::isSupplementaryCodePoint)
                .distinct()
                .mapToObj(point -> Character.toString(point) + " " + String.format(Locale.ROOT, "U+%X", point))
                .collect(Collectors.joining("，"));
        return points.isEmpty() ? "" : words.say("review.rare", points);
    }

    private String note(String note) {
        int space = note.indexOf(' ');
        return space > 0 ? words.form("field." + note.substring(0, space)) : words.say("review.problem." + note);
    }

    /** Kept in Chinese whatever the reviewer reads: the customer and the dossier have one wording. */
    private List<Option> reasons(SheetItem.Kind kind) {
        return REASONS.getOrDefault(kind, List.of()).stream()
                .map(name -> "review.reason." + name)
                .map(key -> new Option(Messages.in(Locale.SIMPLIFIED_CHINESE).getString(key), words.say(key)))
                .toList();
    }
}
