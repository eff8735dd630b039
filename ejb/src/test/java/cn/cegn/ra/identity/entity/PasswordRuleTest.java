package cn.cegn.ra.identity.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {
    private static final String LOGIN = "zhang.wei";

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"correct horse battery", "yb7Kq2mPx9", "政务外网数字证书注册系统"})
    @DisplayName("S-D-02: a long password that nobody tries first may be set")
    void aGoodPasswordIsTaken(String password) {
        assertThat(PasswordRule.faults(LOGIN, password)).isEmpty();
    }

    @Test
    @DisplayName("S-D-02: fewer than 10 characters, or none, are too few")
    void shortIsRefused() {
        assertThat(PasswordRule.faults(LOGIN, "yb7Kq2mPx")).containsExactly(PasswordRule.Fault.TOO_SHORT);
        assertThat(PasswordRule.faults(LOGIN, null)).contains(PasswordRule.Fault.TOO_SHORT);
        assertThat(PasswordRule.faults(LOGIN, "yb7Kq2mPx9".repeat(21))).containsExactly(PasswordRule.Fault.TOO_LONG);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"zhang.wei2026", "Zhang.Wei!!", "zhang.wei1"})
    @DisplayName("S-D-02: the account's name is no password, digits after it or not")
    void theLoginIsRefused(String password) {
        assertThat(PasswordRule.faults(LOGIN, password)).contains(PasswordRule.Fault.IS_THE_LOGIN);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "1234567890",
                "0987654321",
                "Password2026",
                "P@ssw0rd!!!!",
                "qwertyuiop",
                "aaaaaaaaaaaa",
                "abababababab",
                "1qaz2wsx3edc",
                "admin12345",
                "20261123201126"
            })
    @DisplayName("S-D-02: what everybody tries first is no password")
    void trivialIsRefused(String password) {
        assertThat(PasswordRule.faults(LOGIN, password)).containsExactly(PasswordRule.Fault.TRIVIAL);
    }
}
