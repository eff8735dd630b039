package cn.cegn.ra.token.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EnrolmentTest {
    private static final StationCode CODE = new StationCode("ABCDEFGHIJKLMNOP", "QRSTUVWXYZ234567");

    @Test
    @DisplayName("S2.6-5: a station's code is read as it is typed, and prints as nothing")
    void aCodeIsReadAsTyped() {
        assertThat(CODE.text()).isEqualTo("ABCD-EFGH-IJKL-MNOP-QRST-UVWX-YZ23-4567");
        assertThat(StationCode.parse(CODE.text().toLowerCase(Locale.ROOT).replace('-', ' ') + "\n"))
                .isEqualTo(CODE);
        assertThat(CODE.toString()).isEqualTo("StationCode[****]");
        assertThat(new EnrolmentRequest("ws-02", CODE.secret(), new byte[0], "ff").toString())
                .doesNotContain(CODE.secret());
    }

    @Test
    @DisplayName("S2.6-5: what is no code is refused without being quoted")
    void whatIsNoCodeIsRefused() {
        assertThatThrownBy(() -> StationCode.parse("ABCD-1234"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("1234");
    }

    @Test
    @DisplayName("S2.6-5: the centre keeps a digest of the code's secret half only")
    void theDigestIsOfTheSecret() {
        assertThat(CODE.digest()).matches("[0-9a-f]{64}").isEqualTo(StationCode.digestOf("ABCDEFGHIJKLMNOP"));
    }
}
