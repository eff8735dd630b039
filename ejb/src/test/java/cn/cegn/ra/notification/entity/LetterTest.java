package cn.cegn.ra.notification.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTest {
    @ParameterizedTest
    @DisplayName("Issue 6, header injection in mail: a subject stays one line, whatever its text or a word in it holds")
    @ValueSource(
            strings = {
                "\r\nBcc: zq9@example.org",
                "\nBcc: zq9@example.org",
                "\rBcc: zq9@example.org",
                "\u2028Bcc: zq9@example.org",
                "\u0000\u0085Bcc: zq9@example.org"
            })
    void aSubjectIsOneLine(String attack) {
        assertThat(new MailText("收到了" + attack, "正文").letter(Map.of()).subject())
                .doesNotContainPattern("[\\p{Cc}\\u2028]")
                .contains("收到了", "Bcc");
        assertThat(new MailText("收到 {{ number }}", "正文")
                        .letter(Map.of("number", "1" + attack))
                        .subject())
                .doesNotContainPattern("[\\p{Cc}\\u2028]");
    }
}
