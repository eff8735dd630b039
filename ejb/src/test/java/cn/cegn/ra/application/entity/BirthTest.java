package cn.cegn.ra.application.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BirthTest {
    @Test
    @DisplayName("S2.2-2: date of birth and sex are derived from a 公民身份号码 that is right")
    void derivedFromTheNumber() {
        assertThat(Birth.of(FormField.APPLICANT_ID_NUMBER, SampleForms.person(), SampleForms.CLOCK))
                .contains(new Birth(LocalDate.of(1990, 3, 7), IdCardNumber.Sex.MALE));
    }

    @Test
    @DisplayName("S2.2-2: nothing is derived from a wrong number, another document's, or another field")
    void nothingElseIsDerived() {
        FormEntries wrong = SampleForms.person().with(FormField.APPLICANT_ID_NUMBER, "110101199003070012");
        FormEntries passport = SampleForms.person().with(FormField.APPLICANT_ID_TYPE, "PASSPORT");

        assertThat(Birth.of(FormField.APPLICANT_ID_NUMBER, wrong, SampleForms.CLOCK))
                .isEmpty();
        assertThat(Birth.of(FormField.APPLICANT_ID_NUMBER, passport, SampleForms.CLOCK))
                .isEmpty();
        assertThat(Birth.of(FormField.MOBILE, SampleForms.person(), SampleForms.CLOCK))
                .isEmpty();
    }
}
