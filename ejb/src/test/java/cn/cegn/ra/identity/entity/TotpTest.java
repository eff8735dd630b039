package cn.cegn.ra.identity.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.ofEpochSecond(1_000_000_020);

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    @DisplayName("issue 6: codes are those of RFC 6238, appendix B")
    void codesAreThoseOfTheStandard(long seconds, String code) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(seconds)))).isEqualTo(code);
    }

    @Test
    @DisplayName("issue 6: a secret is typed in Base32, as in RFC 4648")
    void aSecretIsTypedInBase32() {
        assertThat(Totp.base32(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(Totp.base32("foo".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6");
    }

    @Test
    @DisplayName("issue 6: a code counts once, one step early or late, and none that is older than one that was used")
    void aCodeCountsOnce() {
        FactorDevice device = new FactorDevice("zhuce1", SECRET, NOW);
        long step = Totp.step(NOW);

        assertThat(device.accept(Totp.code(SECRET, step - 2), NOW)).isFalse();
        assertThat(device.accept(Totp.code(SECRET, step + 2), NOW)).isFalse();
        assertThat(device.accept(Totp.code(SECRET, step - 1), NOW)).isTrue();
        assertThat(device.accept(Totp.code(SECRET, step - 1), NOW)).isFalse();
        assertThat(device.accept(Totp.code(SECRET, step + 1), NOW)).isTrue();
        assertThat(device.accept(Totp.code(SECRET, step), NOW)).isFalse();
    }

    @Test
    @DisplayName("issue 6: ten recovery codes, all different, that are read and typed without doubt")
    void recoveryCodesAreReadable() {
        List<String> codes = RecoveryCode.fresh();

        assertThat(new HashSet<>(codes)).hasSize(RecoveryCode.SET);
        assertThat(codes).allMatch(code -> code.matches("[a-hjkmnp-z2-9]{5}-[a-hjkmnp-z2-9]{5}"));
    }
}
