package cn.cegn.ra.review.entity;

import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.application.entity.Defect;
import cn.cegn.ra.application.entity.FormField;
import cn.cegn.ra.application.entity.MaterialLine;
import cn.cegn.ra.application.entity.MaterialState;
import cn.cegn.ra.application.entity.StoredFile;
import cn.cegn.ra.organization.entity.Condition;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which items a case has to be answered for. Order: conditions, form, material; for the registrar fields, then material. */
public final class SheetItems {
    private static final String MATERIAL = "material.";

    private SheetItems() {}

    /** One item a frozen condition, by its number (S2.4-1). */
    public static Stream<SheetItem> ofConditions(List<Condition> conditions) {
        return conditions.stream()
                .map(condition -> SheetItem.condition("condition." + condition.number(), condition.text()));
    }

    /** 完整 as the system found it, 准确 for the handler (S2.4-2). */
    public static Stream<SheetItem> ofForm(List<Defect> defects) {
        List<String> why = defects.stream()
                .map(defect -> defect.field() + " " + defect.problem())
                .toList();
        SheetItem complete = SheetItem.asked("form.complete", SheetItem.Kind.FORM_COMPLETE, "", "")
                .judged(defects.isEmpty() ? Verdict.YES : Verdict.NO, why);
        return Stream.of(complete, SheetItem.asked("form.accurate", SheetItem.Kind.FORM_ACCURATE, "", ""));
    }

    /** 完整 and 有效 of each item of the material; missing or expired is the system's no, which nobody overrides (S2.4-3). */
    public static Stream<SheetItem> ofMaterial(MaterialLine line) {
        SheetItem complete = item(line, ".complete", SheetItem.Kind.MATERIAL_COMPLETE);
        SheetItem valid = item(line, ".valid", SheetItem.Kind.MATERIAL_VALID);
        if (line.state() == MaterialState.MISSING) {
            return Stream.of(no(complete, line), no(valid, line));
        }
        return Stream.of(complete, line.isFulfilled() ? valid : no(valid, line));
    }

    /** One item a paper for the registrar (S2.5-2); missing or expired is the system's no. */
    public static SheetItem ofPaper(MaterialLine line) {
        SheetItem paper = item(line, "", SheetItem.Kind.MATERIAL);
        return line.isFulfilled() ? paper : no(paper, line);
    }

    /** One item a field that stands on the form and is filled or has to be (S2.5-2). */
    public static Stream<SheetItem> ofFields(CaseView subject) {
        return FormField.on(subject.scope(), subject.form()).stream()
                .filter(field ->
                        field.isMandatory() || subject.form().value(field).isPresent())
                .map(field -> SheetItem.asked(
                        "field." + field.name(),
                        SheetItem.Kind.FIELD,
                        field.name(),
                        subject.form().text(field)));
    }

    private static SheetItem item(MaterialLine line, String part, SheetItem.Kind kind) {
        String files = line.files().stream().map(StoredFile::name).collect(Collectors.joining("\n"));
        return SheetItem.asked(
                MATERIAL + line.item().name() + part, kind, line.item().name(), files);
    }

    private static SheetItem no(SheetItem item, MaterialLine line) {
        return item.judged(
                Verdict.NO,
                line.findings().stream()
                        .map(finding -> finding.problem().name())
                        .toList());
    }
}
