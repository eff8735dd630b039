package cn.cegn.ra.registration.entity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.application.entity.CanonicalJson;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.application.entity.FormField;
import cn.cegn.ra.application.entity.SampleForms;
import cn.cegn.ra.lifecycle.State;
import cn.cegn.ra.review.entity.SampleCases;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RegistrationEntryTest {
    private static final CaseView CASE = SampleCases.person(State.IDENTITY_CONFIRMED, 1);

    @Test
    @DisplayName("S2.5-4: an entry derived from the form conforms to it and yields the CA's order")
    void derivedEntryConforms() {
        RegistrationEntry entry = entry();
        assertThat(Conformity.conforms(
                        Conformity.compare(CASE.form(), entry.items().terms(), entry.items())))
                .isTrue();
        assertThat(entry.order("ZS-1").subject()).isEqualTo(entry.subject());
        assertThat(entry.order("ZS-1").validity()).isEqualTo(Duration.ofDays(1095));
    }

    @Test
    @DisplayName("S2.5-4: an entry is read from the dossier as it was left")
    void entryIsReadAsItWasLeft() {
        RegistrationEntry entry = entry();
        assertThat(CanonicalJson.read(CanonicalJson.write(entry), RegistrationEntry.class))
                .isEqualTo(entry);
    }

    @Test
    @DisplayName("S2.5-4: a person has one subject id, which tells nothing of him")
    void subjectIdIsStable() {
        String id = SubjectId.of(SampleCases.APPLICANT);
        assertThat(id).matches("P[0-9A-V]{16}").isEqualTo(SubjectId.of(SampleCases.APPLICANT));
        assertThat(SubjectId.of("0b0f9f2e-0000-4000-8000-000000000002")).isNotEqualTo(id);
    }

    @Test
    @DisplayName(
            "S2.5-4: another department makes no other person, another name makes another certificate of an organisation")
    void subjectsAreTheSameByWhoTheyAre() {
        CaseView moved = SampleCases.of(
                SampleForms.PERSON,
                SampleForms.person().with(FormField.DEPARTMENT, "办公室"),
                State.IDENTITY_CONFIRMED,
                1);
        assertThat(SubjectKey.of(moved)).isEqualTo(SubjectKey.of(CASE));
        CaseView organization =
                SampleCases.of(SampleForms.ORGANIZATION, SampleForms.organization(), State.IDENTITY_CONFIRMED, 1);
        CaseView other = SampleCases.of(
                SampleForms.ORGANIZATION,
                SampleForms.organization().with(FormField.CERTIFICATE_NAME, "杭州市民政局一"),
                State.IDENTITY_CONFIRMED,
                1);
        assertThat(SubjectKey.of(organization)).isNotEqualTo(SubjectKey.of(other));
        CaseView device = SampleCases.of(SampleForms.DEVICE, SampleForms.device(), State.IDENTITY_CONFIRMED, 1);
        assertThat(SubjectKey.of(device)).isEqualTo("DEVICE:oa.example.gov.cn");
    }

    @Test
    @DisplayName("S2.5-4: a registration stands in the way of another while its case is on its way in the same round")
    void registrationOfAnEarlierRoundIsVoid() {
        RegistrationRow row = new RegistrationRow(entry(), CASE, SampleForms.CLOCK.instant());
        assertThat(row.isBeingMade(SampleCases.person(State.IN_APPROVAL, 1))).isTrue();
        assertThat(row.isBeingMade(SampleCases.person(State.DELIVERY_FAILED, 1)))
                .isTrue();
        assertThat(row.isBeingMade(SampleCases.person(State.NUMBERED, 2))).isFalse();
        assertThat(row.isBeingMade(SampleCases.person(State.NOT_ISSUED, 1))).isFalse();
        assertThat(row.isBeingMade(SampleCases.person(State.IN_USE, 1))).isFalse();
    }

    private static RegistrationEntry entry() {
        String subjectId = SubjectId.of(SampleCases.APPLICANT);
        DerivedSubject derived = SubjectRule.derive(CASE.form(), CASE.type(), subjectId);
        return new RegistrationEntry(
                CASE.type(),
                CASE.medium(),
                SubjectRule.profile(CASE.type()),
                1095,
                subjectId,
                derived.subject(),
                derived.alternativeNames(),
                derived.distinguishedName(),
                "k".repeat(64),
                CASE.formDigest(),
                "c".repeat(64));
    }
}
