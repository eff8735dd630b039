package cn.cegn.ra.application.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.cegn.ra.lifecycle.Medium;
import cn.cegn.ra.lifecycle.Mode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FormCheckTest {
    private static List<Defect> defects(FormEntries entries, FormScope scope) {
        return FormCheck.defects(entries, scope, SampleForms.CLOCK);
    }

    @Test
    @DisplayName("S2.2-2: a complete form of each type has no defect")
    void aCompleteFormHasNoDefect() {
        assertThat(defects(SampleForms.person(), SampleForms.PERSON)).isEmpty();
        assertThat(defects(SampleForms.personAlone(), SampleForms.ALONE)).isEmpty();
        assertThat(defects(SampleForms.organization(), SampleForms.ORGANIZATION))
                .isEmpty();
        assertThat(defects(SampleForms.device(), SampleForms.DEVICE)).isEmpty();
    }

    @Test
    @DisplayName("S2.2-2: an empty form misses exactly the mandatory fields, in the order of the form")
    void anEmptyFormMissesTheMandatoryFields() {
        for (FormScope scope : List.of(SampleForms.PERSON, SampleForms.ALONE, SampleForms.ORGANIZATION)) {
            List<FormField> mandatory = FormField.on(scope, FormEntries.EMPTY).stream()
                    .filter(FormField::isMandatory)
                    .toList();
            assertThat(defects(FormEntries.EMPTY, scope))
                    .allMatch(defect -> defect.problem() == Problem.MISSING)
                    .extracting(Defect::field)
                    .containsExactlyElementsOf(mandatory);
        }
    }

    @Test
    @DisplayName("S2.2-2: a mobile number of ten digits is told as should be 11, is 10")
    void aDefectSaysWhatIsRight() {
        assertThat(defects(SampleForms.person().with(FormField.MOBILE, "1380013800"), SampleForms.PERSON))
                .containsExactly(new Defect(FormField.MOBILE, Problem.WRONG_LENGTH, List.of("11", "10")));
    }

    @Test
    @DisplayName("S2.2-2: all defects are told at once, and none repeats an identity number")
    void allDefectsAreToldAtOnce() {
        FormEntries entries = SampleForms.person()
                .with(FormField.APPLICANT_ID_NUMBER, "110101199003070012")
                .with(FormField.UNIT_CODE, "113301000024895243")
                .with(FormField.MOBILE, "")
                .with(FormField.NOTICE, "PIGEON");
        List<Defect> found = defects(entries, SampleForms.PERSON);
        assertThat(found)
                .extracting(Defect::field)
                .containsExactly(
                        FormField.UNIT_CODE, FormField.APPLICANT_ID_NUMBER, FormField.MOBILE, FormField.NOTICE);
        assertThat(found.toString()).doesNotContain("19900307");
        assertThat(entries.toString()).doesNotContain("19900307");
    }

    @Test
    @DisplayName("S2.2-2: an identity number is judged by the kind of its document")
    void anIdentityNumberFollowsItsDocument() {
        FormEntries passport = SampleForms.person()
                .with(FormField.APPLICANT_ID_TYPE, "PASSPORT")
                .with(FormField.APPLICANT_ID_NUMBER, "E12345678");
        assertThat(defects(passport, SampleForms.PERSON)).isEmpty();
        assertThat(defects(passport.with(FormField.APPLICANT_ID_TYPE, "RESIDENT_ID_CARD"), SampleForms.PERSON))
                .containsExactly(new Defect(FormField.APPLICANT_ID_NUMBER, Problem.WRONG_LENGTH, List.of("18", "9")));
    }

    @Test
    @DisplayName("S2.2-2: who wants it by mail gives an address, who does not gives none")
    void mailNeedsAnAddress() {
        FormEntries mailed = SampleForms.person().with(FormField.DELIVERY, FieldFormat.MAIL);
        assertThat(defects(mailed, SampleForms.PERSON))
                .extracting(Defect::field)
                .containsExactly(
                        FormField.RECIPIENT_NAME,
                        FormField.RECIPIENT_ADDRESS,
                        FormField.RECIPIENT_POSTCODE,
                        FormField.RECIPIENT_PHONE);
        FormEntries stale = SampleForms.person().with(FormField.RECIPIENT_NAME, "张三");
        assertThat(defects(stale, SampleForms.PERSON))
                .containsExactly(new Defect(FormField.RECIPIENT_NAME, Problem.NOT_APPLICABLE, List.of()));
        assertThat(defects(stale.applicable(SampleForms.PERSON), SampleForms.PERSON))
                .isEmpty();
    }

    @Test
    @DisplayName("S2.2-2: only a soft certificate can be downloaded")
    void onlySoftCertificatesAreDownloaded() {
        FormEntries download = SampleForms.person().with(FormField.DELIVERY, FieldFormat.DOWNLOAD);
        FormScope soft = new FormScope(CertificateType.PERSON, Mode.CENTRALISED, Medium.SOFT);
        assertThat(defects(download, soft)).isEmpty();
        assertThat(defects(download, SampleForms.PERSON))
                .containsExactly(new Defect(FormField.DELIVERY, Problem.NOT_A_CHOICE, List.of()));
    }

    @Test
    @DisplayName("S2.1-9: a form in 自主 asks for no authorisation and refuses one")
    void selfServiceHasNoAuthorisation() {
        FormScope alone = new FormScope(CertificateType.ORGANIZATION, Mode.SELF_SERVICE, Medium.USB_KEY);
        assertThat(FormField.on(alone, FormEntries.EMPTY))
                .contains(FormField.HANDLER_NAME)
                .doesNotContain(FormField.AUTHORISATION_NUMBER);
        assertThat(defects(SampleForms.organization(), alone))
                .containsExactly(new Defect(FormField.AUTHORISATION_NUMBER, Problem.NOT_APPLICABLE, List.of()));
    }

    @Test
    @DisplayName(
            "S2.2-2: the canonical form is the fields in order, and its digest does not depend on how it was typed")
    void theCanonicalFormIsStable() {
        FormEntries one = FormEntries.of(Map.of(FormField.MOBILE, "138 0013 8000", FormField.UNIT_NAME, " 民政局\"一\" "));
        FormEntries other = FormEntries.EMPTY
                .with(FormField.MOBILE, "１３８００１３８０００")
                .with(FormField.POST, "  ")
                .with(FormField.UNIT_NAME, "民政局\"一\"");
        assertThat(one.canonicalJson()).isEqualTo("{\"UNIT_NAME\":\"民政局\\\"一\\\"\",\"MOBILE\":\"13800138000\"}");
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(one.sha256()).isEqualTo(other.sha256()).matches("[0-9a-f]{64}");
        assertThat(one.with(FormField.MOBILE, "13800138001").sha256()).isNotEqualTo(one.sha256());
    }

    @Test
    @DisplayName("S2.2-2: a stored form is read back value for value")
    void aStoredFormIsReadBack() {
        FormEntries person = SampleForms.person();
        assertThat(FormEntries.parse(person.canonicalJson())).isEqualTo(person);
        assertThat(FormEntries.parse("{\"MOBILE\":\" 1\"}").text(FormField.MOBILE))
                .isEqualTo(" 1");
    }

    @Test
    @DisplayName("S2.2-2: what is no stored form is refused without repeating it")
    void whatIsNoFormIsRefused() {
        for (String json : List.of(
                "{\"MOBILE\":138}",
                "{\"MOBILE\":\"1\",\"MOBILE\":\"2\"}",
                "{\"SHOE\":\"42\"}",
                "[]",
                "{}{}",
                "{\"MOBILE\":null}")) {
            assertThatThrownBy(() -> FormEntries.parse(json))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining("138");
        }
    }

    @Test
    @DisplayName("S2.2-3: each type has its own exact title")
    void eachTypeHasItsTitle() {
        assertThat(CertificateType.PERSON.formTitle()).isEqualTo("国家电子政务外网数字证书中心个人证书申请表");
        assertThat(CertificateType.ORGANIZATION.formTitle()).isEqualTo("国家电子政务外网数字证书中心机构证书申请表");
        assertThat(CertificateType.DEVICE.formTitle()).isEqualTo("国家电子政务外网数字证书中心设备证书申请表");
    }
}
