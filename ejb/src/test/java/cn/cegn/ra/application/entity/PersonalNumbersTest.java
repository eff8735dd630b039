package cn.cegn.ra.application.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PersonalNumbersTest {

    @Test
    @DisplayName(
            "S-D-08: identity numbers in a text and a mobile number that stands alone are masked, other digits stay")
    void numbersOfPeopleAreMasked() {
        assertThat(PersonalNumbers.masked("证件 11010519491231002X 与 110101199003070011"))
                .isEqualTo("证件 110***********002X 与 110***********0011");
        assertThat(PersonalNumbers.masked("13800138000")).isEqualTo("138****8000");
        assertThat(PersonalNumbers.masked("运单 EMS000000007CN，2026-11-23")).isEqualTo("运单 EMS000000007CN，2026-11-23");
    }
}
