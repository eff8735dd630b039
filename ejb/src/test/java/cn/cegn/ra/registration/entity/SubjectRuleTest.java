package cn.cegn.ra.registration.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.cegn.ra.application.entity.CertificateType;
import cn.cegn.ra.application.entity.Defect;
import cn.cegn.ra.application.entity.FormEntries;
import cn.cegn.ra.application.entity.FormField;
import cn.cegn.ra.application.entity.Problem;
import cn.cegn.ra.application.entity.SampleForms;
import cn.cegn.ra.ca.CertificateProfile;
import cn.cegn.ra.ca.RegistrationOrder;
import cn.cegn.ra.ca.RegistrationOrder.AlternativeName;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SubjectRuleTest {
    private static DerivedSubject person(FormEntries form) {
        return SubjectRule.derive(form, CertificateType.PERSON, "P-000042");
    }

    @Test
    @DisplayName(
            "S2.5-4: a person's subject has unit, department, name with rare characters and the RA's number, never the identity number")
    void aPersonIsNamed() {
        DerivedSubject subject = person(SampleForms.person());
        assertThat(subject.isPossible()).isTrue();
        assertThat(subject.distinguishedName())
                .isEqualTo("C=CN, ST=浙江省, L=杭州市, O=杭州市民政局, OU=社会事务科, CN=𠮷米·买买提, SERIALNUMBER=P-000042")
                .doesNotContain("19900307");
        assertThat(subject.alternativeNames()).isEmpty();
    }

    @Test
    @DisplayName("S2.5-4: without a department there is no OU, in a municipality no L")
    void whatIsNotThereIsLeftOut() {
        FormEntries form = SampleForms.person().with(FormField.DEPARTMENT, "").with(FormField.REGION, "110105");
        assertThat(person(form).distinguishedName())
                .isEqualTo("C=CN, ST=北京市, O=杭州市民政局, CN=𠮷米·买买提, SERIALNUMBER=P-000042");
    }

    @Test
    @DisplayName("S2.5-4: an organisation carries its credit code in GN, as this CA's real certificates do")
    void anOrganisationIsNamed() {
        assertThat(SubjectRule.derive(SampleForms.organization(), CertificateType.ORGANIZATION, "")
                        .distinguishedName())
                .isEqualTo("C=CN, ST=浙江省, GN=113301000024895242, CN=杭州市民政局");
    }

    @Test
    @DisplayName("S2.5-4: a device has its domain name or address as CN and as alternative name")
    void aDeviceIsNamed() {
        DerivedSubject domain = SubjectRule.derive(SampleForms.device(), CertificateType.DEVICE, "");
        assertThat(domain.distinguishedName())
                .isEqualTo("C=CN, ST=浙江省, L=杭州市, O=杭州市民政局, OU=办公系统, CN=oa.example.gov.cn");
        assertThat(domain.alternativeNames())
                .containsExactly(new AlternativeName(AlternativeName.Kind.DNS, "oa.example.gov.cn"));
        FormEntries address = SampleForms.device().with(FormField.HOST_NAME, "10.1.2.3");
        assertThat(SubjectRule.derive(address, CertificateType.DEVICE, "").alternativeNames())
                .containsExactly(new AlternativeName(AlternativeName.Kind.IP, "10.1.2.3"));
    }

    @Test
    @DisplayName("S2.5-4: what is too long for X.520 is refused and not cut")
    void nothingIsCut() {
        DerivedSubject exact = person(SampleForms.person().with(FormField.UNIT_NAME, "𠮷".repeat(64)));
        assertThat(exact.isPossible()).isTrue();
        DerivedSubject tooLong = person(SampleForms.person().with(FormField.UNIT_NAME, "局".repeat(65)));
        assertThat(tooLong.defects())
                .containsExactly(new Defect(FormField.UNIT_NAME, Problem.SUBJECT_TOO_LONG, List.of("O", "64", "65")));
        assertThatThrownBy(() -> tooLong.order("ZS1-1", CertificateProfile.PERSON, Duration.ofDays(1)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    @DisplayName("S2.5-4: a form without what the subject needs yields refusals, not half a name")
    void whatIsMissingIsTold() {
        assertThat(person(FormEntries.EMPTY).defects())
                .extracting(Defect::field)
                .containsExactly(FormField.REGION, FormField.UNIT_NAME, FormField.APPLICANT_NAME);
        assertThat(person(SampleForms.person().with(FormField.REGION, "999999")).defects())
                .containsExactly(new Defect(FormField.REGION, Problem.UNKNOWN_REGION, List.of()));
    }

    @Test
    @DisplayName("S2.5-4: an identity of the RA's own is needed for a person")
    void aSubjectIdIsPlain() {
        assertThatThrownBy(() -> SubjectRule.derive(SampleForms.person(), CertificateType.PERSON, ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("S2.5-4: special characters stay in the value and are escaped in the text only")
    void specialCharactersAreEscapedInText() {
        DerivedSubject subject = person(SampleForms.person().with(FormField.DEPARTMENT, "一科,CN=二科"));
        assertThat(subject.distinguishedName()).contains("OU=一科\\,CN\\=二科, CN=");
        RegistrationOrder order =
                subject.order("ZS1-1", SubjectRule.profile(CertificateType.PERSON), Duration.ofDays(1095));
        assertThat(order.subject()).extracting(attribute -> attribute.value()).contains("一科,CN=二科");
        assertThat(order.profile()).isEqualTo(CertificateProfile.PERSON);
    }
}
