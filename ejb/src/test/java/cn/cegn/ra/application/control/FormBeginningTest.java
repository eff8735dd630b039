package cn.cegn.ra.application.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FormBeginningTest {
    @Test
    @DisplayName("S2.2-2: the handler's phone stands on the form as his mobile number, unless it is a landline")
    void aLandlineIsNoMobileNumber() {
        assertThat(FormBeginning.mobile("139 0013 9000")).isEqualTo("13900139000");
        assertThat(FormBeginning.mobile("0571-80000001")).isNull();
    }
}
