package cn.cegn.ra.registration.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.cegn.ra.application.entity.CheckCharacter;
import cn.cegn.ra.application.entity.FormNumber;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Test
    @DisplayName("S2.5-1: the check character is the one of ISO 7064 MOD 37,36")
    void theCheckCharacterIsTheStandards() {
        // A worked example of a Global Release Identifier (GRid), which uses MOD 37,36: A1-2425G-ABC1234002-M.
        assertThat(CheckCharacter.of("A12425GABC1234002")).isEqualTo('M');
    }

    @Test
    @DisplayName("S2.5-1: an acceptance number is ZS, day, sequence and check character")
    void anAcceptanceNumberIsMadeAndRead() {
        AcceptanceNumber number = AcceptanceNumber.of(DAY, 42);
        assertThat(number.value()).startsWith("ZS20261123000042").hasSize(17);
        assertThat(number.day()).isEqualTo(DAY);
        assertThat(number.sequence()).isEqualTo(42);
        assertThat(AcceptanceNumber.find(" " + number.value().toLowerCase(Locale.ROOT)))
                .contains(number);
        assertThat(AcceptanceNumber.find("ＺＳ" + number.value().substring(2))).contains(number);
    }

    @Test
    @DisplayName("S2.5-1: one wrong character anywhere names no other case")
    void oneWrongCharacterIsFound() {
        String value = AcceptanceNumber.of(DAY, 123456).value();
        for (int i = 0; i < value.length(); i++) {
            for (char wrong : "0123456789ABCXYZ".toCharArray()) {
                if (wrong != value.charAt(i)) {
                    String typed = value.substring(0, i) + wrong + value.substring(i + 1);
                    assertThat(AcceptanceNumber.find(typed)).isEmpty();
                }
            }
        }
    }

    @Test
    @DisplayName("S2.5-1: of swapped neighbours more than 95 in 100 name no other case")
    void mostSwappedDigitsAreFound() {
        int swapped = 0;
        int found = 0;
        for (int sequence = 1; sequence < 1_000_000; sequence += 997) {
            String value = AcceptanceNumber.of(DAY, sequence).value();
            for (int i = 10; i < 15; i++) {
                if (value.charAt(i) != value.charAt(i + 1)) {
                    String typed =
                            value.substring(0, i) + value.charAt(i + 1) + value.charAt(i) + value.substring(i + 2);
                    swapped++;
                    found += AcceptanceNumber.find(typed).isEmpty() ? 1 : 0;
                }
            }
        }
        assertThat(found * 100).isGreaterThan(swapped * 95);
    }

    @ParameterizedTest
    @DisplayName("S2.5-1: no day, no sequence, no number")
    @ValueSource(strings = {"ZS20260230000001", "ZS20261123000000"})
    void impossibleNumbersAreRefused(String payload) {
        assertThat(AcceptanceNumber.find(payload + CheckCharacter.of(payload))).isEmpty();
        assertThat(AcceptanceNumber.find("")).isEmpty();
        assertThatThrownBy(() -> AcceptanceNumber.of(DAY, 1_000_000)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AcceptanceNumber("ZS")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("S2.2-2: a form number is read with and without hyphens, and never with a wrong check character")
    void aFormNumberIsMadeAndRead() {
        FormNumber number = FormNumber.of(2026, 4172);
        assertThat(number.value()).matches("SQ-2026-004172-[0-9A-Z]");
        assertThat(FormNumber.find(" " + number.value().replace("-", "").toLowerCase(Locale.ROOT) + " "))
                .contains(number);
        assertThat(FormNumber.find(number.value().replace("4172", "4127"))).isEmpty();
        assertThat(FormNumber.find("SQ-2026-000000-" + CheckCharacter.of("SQ2026000000")))
                .isEmpty();
        assertThatThrownBy(() -> new FormNumber(number.value().replace("-", "")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
