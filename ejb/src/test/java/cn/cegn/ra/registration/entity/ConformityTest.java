package cn.cegn.ra.registration.entity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.application.entity.CertificateType;
import cn.cegn.ra.application.entity.FormEntries;
import cn.cegn.ra.application.entity.FormField;
import cn.cegn.ra.application.entity.SampleForms;
import cn.cegn.ra.ca.RegistrationOrder.SubjectAttribute;
import cn.cegn.ra.lifecycle.Medium;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ConformityTest {
    private static final CertificateTerms TERMS =
            new CertificateTerms(CertificateType.PERSON, Medium.USB_KEY, Duration.ofDays(1095));
    private static final FormEntries FORM = SampleForms.person();

    private static RegisteredItems registered(CertificateTerms terms, FormEntries form) {
        DerivedSubject subject = SubjectRule.derive(form, CertificateType.PERSON, "P-000042");
        return new RegisteredItems(terms, "P-000042", subject.subject(), subject.alternativeNames());
    }

    private static List<String> differences(RegisteredItems registered) {
        List<ConformityRow> rows = Conformity.compare(FORM, TERMS, registered);
        List<String> keys = rows.stream()
                .filter(row -> !row.equal())
                .map(ConformityRow::key)
                .toList();
        assertThat(Conformity.conforms(rows)).isEqualTo(keys.isEmpty());
        return keys;
    }

    @Test
    @DisplayName("S2.6-2: a registration derived from the form conforms in every row")
    void whatWasDerivedConforms() {
        List<ConformityRow> rows = Conformity.compare(FORM, TERMS, registered(TERMS, FORM));
        assertThat(rows)
                .extracting(ConformityRow::key)
                .containsExactly(
                        "type",
                        "medium",
                        "validity",
                        "subject.C",
                        "subject.ST",
                        "subject.L",
                        "subject.O",
                        "subject.OU",
                        "subject.CN",
                        "subject.SERIALNUMBER",
                        "dn");
        assertThat(Conformity.conforms(rows)).isTrue();
        assertThat(rows.get(2).registeredValue()).isEqualTo("1095");
    }

    @Test
    @DisplayName("S2.6-2: a character that only looks alike is a difference")
    void aLookAlikeIsADifference() {
        assertThat(differences(registered(TERMS, FORM.with(FormField.APPLICANT_NAME, "吉米·买买提"))))
                .containsExactly("subject.CN", "dn");
    }

    @Test
    @DisplayName("S2.6-2: type, medium and validity are compared")
    void theTermsAreCompared() {
        CertificateTerms other = new CertificateTerms(CertificateType.DEVICE, Medium.SOFT, Duration.ofDays(1096));
        assertThat(differences(registered(other, FORM))).containsExactly("type", "medium", "validity");
        CertificateTerms aSecondMore = new CertificateTerms(
                CertificateType.PERSON, Medium.USB_KEY, Duration.ofDays(1095).plusSeconds(1));
        assertThat(differences(registered(aSecondMore, FORM))).containsExactly("validity");
    }

    @Test
    @DisplayName("S2.6-2: a missing, an additional and a moved attribute are differences")
    void theNameAsAWholeIsCompared() {
        RegisteredItems whole = registered(TERMS, FORM);
        List<SubjectAttribute> moved = new ArrayList<>(whole.subject());
        Collections.swap(moved, 3, 4);
        assertThat(differences(new RegisteredItems(TERMS, "P-000042", moved, List.of())))
                .containsExactly("dn");
        List<SubjectAttribute> more = new ArrayList<>(whole.subject());
        more.add(new SubjectAttribute(SubjectAttribute.Type.GN, "甲"));
        assertThat(differences(new RegisteredItems(TERMS, "P-000042", more, List.of())))
                .containsExactly("subject.GN", "dn");
        assertThat(differences(registered(TERMS, FORM.with(FormField.DEPARTMENT, ""))))
                .containsExactly("subject.OU", "dn");
    }

    @Test
    @DisplayName("S2.6-2: a form that yields no subject conforms to nothing")
    void noSubjectNoConformity() {
        FormEntries tooLong = FORM.with(FormField.UNIT_NAME, "局".repeat(65));
        List<ConformityRow> rows = Conformity.compare(tooLong, TERMS, registered(TERMS, tooLong));
        assertThat(Conformity.conforms(rows)).isFalse();
        assertThat(Conformity.conforms(List.of())).isFalse();
    }
}
