package cn.cegn.ra.provisioning.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PinMakerTest {
    private final PinMaker pins = new PinMaker(new SecureRandom());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11111111",
                "12121212",
                "12345678",
                "87654321",
                "11223344",
                "12341234",
                "19900307",
                "03071990",
                "31121999",
                "00001234",
                "45678901",
                "20261123",
                "11122233"
            })
    @DisplayName("S2.6-5: a PIN that people try first is never made")
    void trivialPinsAreRefused(String digits) {
        assertThat(PinMaker.isTrivial(digits)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"73920518", "60417395", "11357924"})
    @DisplayName("S2.6-5: an ordinary PIN passes")
    void ordinaryPinsPass(String digits) {
        assertThat(PinMaker.isTrivial(digits)).isFalse();
    }

    @RepeatedTest(50)
    @DisplayName("S2.6-5: a user PIN has 8 digits and is not trivial, an SO PIN 8 characters without look-alikes")
    void pinsHaveTheirShape() {
        assertThat(pins.userPin().reveal()).matches("\\d{8}").matches(digits -> !PinMaker.isTrivial(digits));
        assertThat(pins.soPin().reveal()).matches("[2-9A-HJ-NP-Z]{8}");
    }

    @Test
    @DisplayName("S2.6-5: each key gets a PIN of its own")
    void pinsDiffer() {
        Set<String> made = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            made.add(pins.userPin().reveal());
        }
        assertThat(made).hasSizeGreaterThan(198);
    }
}
