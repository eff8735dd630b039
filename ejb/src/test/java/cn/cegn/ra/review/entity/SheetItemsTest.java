package cn.cegn.ra.review.entity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.application.entity.FormCheck;
import cn.cegn.ra.application.entity.FormField;
import cn.cegn.ra.application.entity.MaterialItem;
import cn.cegn.ra.application.entity.MaterialLine;
import cn.cegn.ra.application.entity.MaterialList;
import cn.cegn.ra.application.entity.MaterialRequirement;
import cn.cegn.ra.application.entity.SampleForms;
import cn.cegn.ra.application.entity.StoredFile;
import cn.cegn.ra.lifecycle.State;
import cn.cegn.ra.organization.entity.Condition;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SheetItemsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final MaterialRequirement IDENTITY = MaterialList.version(1, SampleForms.PERSON).stream()
            .filter(requirement -> requirement.code() == MaterialItem.APPLICANT_ID)
            .findFirst()
            .orElseThrow();

    @Test
    @DisplayName("S2.4-1: each frozen condition is one item under its number")
    void eachConditionIsAnItem() {
        List<SheetItem> items = SheetItems.ofConditions(List.of(new Condition(1, "在职"), new Condition(2, "因公")))
                .toList();
        assertThat(items).extracting(SheetItem::key).containsExactly("condition.1", "condition.2");
        assertThat(items).extracting(SheetItem::text).containsExactly("在职", "因公");
        assertThat(items).allMatch(SheetItem::isAsked);
    }

    @Test
    @DisplayName("S2.4-2: completeness is computed, accuracy is asked")
    void completenessIsComputed() {
        var form = SampleForms.person().with(FormField.MOBILE, null);
        List<SheetItem> items = SheetItems.ofForm(FormCheck.defects(form, SampleForms.PERSON, SampleForms.CLOCK))
                .toList();
        assertThat(items.get(0).computed()).isEqualTo(Verdict.NO);
        assertThat(items.get(0).notes()).containsExactly("MOBILE MISSING");
        assertThat(items.get(1).isAsked()).isTrue();
        assertThat(SheetItems.ofForm(List.of()).findFirst().orElseThrow().computed())
                .isEqualTo(Verdict.YES);
    }

    @Test
    @DisplayName("S2.4-3: an item that is there is asked twice: complete, valid")
    void providedMaterialIsAsked() {
        List<SheetItem> items =
                SheetItems.ofMaterial(line(file(TODAY.plusDays(1)))).toList();
        assertThat(items)
                .extracting(SheetItem::key)
                .containsExactly("material.APPLICANT_ID.complete", "material.APPLICANT_ID.valid");
        assertThat(items).allMatch(SheetItem::isAsked);
    }

    @Test
    @DisplayName("S2.4-3: a missing item is the system's no")
    void missingMaterialIsNo() {
        assertThat(SheetItems.ofMaterial(line())).allMatch(item -> item.computed() == Verdict.NO);
        assertThat(SheetItems.ofPaper(line()).computed()).isEqualTo(Verdict.NO);
    }

    @Test
    @DisplayName("S2.4-3: an expired document is the system's no")
    void expiredMaterialIsNo() {
        List<SheetItem> items =
                SheetItems.ofMaterial(line(file(TODAY.minusDays(1)))).toList();
        assertThat(items.get(0).isAsked()).isTrue();
        assertThat(items.get(1).computed()).isEqualTo(Verdict.NO);
    }

    @Test
    @DisplayName("S2.5-2: each field that is filled or has to be is an item with its value")
    void eachFieldIsAnItem() {
        List<SheetItem> items =
                SheetItems.ofFields(SampleCases.person(State.NUMBERED, 1)).toList();
        assertThat(items)
                .extracting(SheetItem::subject)
                .contains("UNIT_NAME", "APPLICANT_NAME", "EMAIL", "DECLARATION")
                .doesNotContain("POST", "CSR", "RECIPIENT_NAME");
        assertThat(items)
                .filteredOn("key", "field.MOBILE")
                .extracting(SheetItem::value)
                .containsExactly("13800138000");
    }

    private static MaterialLine line(StoredFile... files) {
        return MaterialLine.of(IDENTITY, List.of(files), TODAY, "f".repeat(64));
    }

    private static StoredFile file(LocalDate expires) {
        return new StoredFile(
                1,
                7,
                MaterialItem.APPLICANT_ID,
                1,
                "身份证.pdf",
                "application/pdf",
                10,
                "d".repeat(64),
                null,
                expires,
                SampleForms.CLOCK.instant(),
                null);
    }
}
