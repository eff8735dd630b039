package cn.cegn.ra.application.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MaterialLineTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final MaterialRequirement ID =
            MaterialList.version1(SampleForms.PERSON).get(1);

    private static final String FORM = SampleForms.person().sha256();

    private static StoredFile file(long id, LocalDate expiresOn) {
        return new StoredFile(
                id, 1, ID.code(), 1, "a.pdf", "application/pdf", 3, "d", null, expiresOn, Instant.EPOCH, null);
    }

    @Test
    @DisplayName("S2.2-1: an item without a file is missing, with one it is provided")
    void missingAndProvided() {
        assertThat(MaterialLine.of(ID, List.of(), TODAY, FORM).state()).isEqualTo(MaterialState.MISSING);
        assertThat(MaterialLine.of(ID, List.of(file(1, null)), TODAY, FORM).state())
                .isEqualTo(MaterialState.PROVIDED);
    }

    @Test
    @DisplayName("S2.4-3: an expired paper is to be corrected; on its last day it is good")
    void expired() {
        MaterialLine yesterday = MaterialLine.of(ID, List.of(file(1, TODAY.minusDays(1))), TODAY, FORM);
        assertThat(yesterday.state()).isEqualTo(MaterialState.TO_CORRECT);
        assertThat(yesterday.findings()).extracting(Finding::problem).containsExactly(Problem.PAPER_EXPIRED);
        assertThat(MaterialLine.of(ID, List.of(file(1, TODAY)), TODAY, FORM).isFulfilled())
                .isTrue();
    }

    @Test
    @DisplayName(
            "S2.2-2: a signed form that was printed before the form was changed is to be corrected; without a code people look")
    void printedBeforeTheChange() {
        StoredFile scan = scan(FORM.substring(0, 16));
        assertThat(MaterialLine.of(ID, List.of(scan), TODAY, FORM).isFulfilled())
                .isTrue();
        String changed = SampleForms.person().with(FormField.DEPARTMENT, "办公室").sha256();
        assertThat(MaterialLine.of(ID, List.of(scan), TODAY, changed).findings())
                .extracting(Finding::problem)
                .containsExactly(Problem.FORM_CHANGED);
        assertThat(MaterialLine.of(ID, List.of(scan(null)), TODAY, changed).isFulfilled())
                .isTrue();
    }

    private static StoredFile scan(String mark) {
        return new StoredFile(1, 1, ID.code(), 1, "a.pdf", "application/pdf", 3, "d", mark, null, Instant.EPOCH, null);
    }

    @Test
    @DisplayName("S2.2-1: too many files are to be corrected")
    void tooMany() {
        List<StoredFile> many = LongStream.rangeClosed(1, ID.limits().most() + 1L)
                .mapToObj(id -> file(id, null))
                .toList();
        assertThat(MaterialLine.of(ID, many, TODAY, FORM).state()).isEqualTo(MaterialState.TO_CORRECT);
    }

    @Test
    @DisplayName(
            "S2.2-2: a form that names another unit or another person than the organisation approved has a defect for each")
    void approvedIdentity() {
        FormEntries form = SampleForms.person();
        ApprovedIdentity same = new ApprovedIdentity("杭州市民政局", "113301000024895242", "110101199003070011");
        ApprovedIdentity other = new ApprovedIdentity("温州市民政局", "113303000024895242", null);
        assertThat(same.defects(form, SampleForms.PERSON)).isEmpty();
        assertThat(other.defects(form, SampleForms.PERSON))
                .extracting(Defect::field)
                .containsExactly(FormField.UNIT_NAME, FormField.UNIT_CODE, FormField.APPLICANT_ID_NUMBER);
        assertThat(other.toString()).doesNotContain("110101");
    }
}
