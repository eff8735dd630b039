package cn.cegn.ra.application.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {
    @ParameterizedTest
    @DisplayName("S2.2-2: rare characters and names of every nationality are accepted and not changed")
    @ValueSource(
            strings = {
                "𠮷",
                "䶮",
                "㛃",
                "𬱖",
                "𫖮",
                "鿃",
                "张三",
                "阿依古丽·买买提",
                "O'Brien",
                "Anne-Marie St. John",
                "〇",
                "\uF900一"
            })
    void rareNamesAreAccepted(String name) {
        assertThat(FieldFormat.PERSON_NAME.normalise(name)).isEqualTo(name);
        assertThat(PersonName.findings(name)).isEmpty();
    }

    @Test
    @DisplayName("S2.2-2: every dot that people type becomes U+00B7")
    void dotsBecomeOne() {
        for (String dot : List.of("·", "•", "‧", "・", "．")) {
            assertThat(FieldFormat.PERSON_NAME.normalise(" 买买提" + dot + "艾力　")).isEqualTo("买买提·艾力");
        }
    }

    @Test
    @DisplayName("S2.2-2: a name has room for 50 characters, counted by code point")
    void lengthIsCountedByCodePoint() {
        assertThat(FieldFormat.PERSON_NAME.findings("𠮷".repeat(50), SampleForms.CLOCK))
                .isEmpty();
        assertThat(FieldFormat.PERSON_NAME.findings("𠮷".repeat(51), SampleForms.CLOCK))
                .containsExactly(new Finding(Problem.TOO_LONG, List.of("50", "51")));
    }

    @ParameterizedTest
    @DisplayName("S2.2-2: what is no part of a name is refused by name and code point")
    @CsvSource({
        "张3, CHARACTER_NOT_ALLOWED",
        "张<三, CHARACTER_NOT_ALLOWED",
        "张\u200B三, CHARACTER_NOT_ALLOWED",
        "张\uE123, PRIVATE_USE_CHARACTER",
        "张 三, SPACE_INSIDE_NAME",
        "·, FORMAT_WRONG"
    })
    void whatIsNoNameIsRefused(String name, Problem problem) {
        assertThat(PersonName.findings(name)).extracting(Finding::problem).containsExactly(problem);
    }

    @Test
    @DisplayName("S2.2-2: half a surrogate pair is refused")
    void halfACharacterIsRefused() {
        assertThat(PersonName.findings(FieldFormat.PERSON_NAME.normalise("张\uD842")))
                .containsExactly(new Finding(Problem.CHARACTER_NOT_ALLOWED, List.of("U+FFFD", "U+FFFD")));
    }

    @Test
    @DisplayName("S2.2-2: composing accents changes no Han character")
    void onlyAccentsAreComposed() {
        assertThat(FieldFormat.PERSON_NAME.normalise("Jose\u0301\uF9D0")).isEqualTo("Jos\u00E9\uF9D0");
    }

    @ParameterizedTest
    @DisplayName("S2.2-2: lists show personal data masked")
    @CsvSource({
        "PERSON_NAME, 张三, 张*",
        "PERSON_NAME, 欧阳娜三, 欧**三",
        "PERSON_NAME, 𠮷, *",
        "ID_NUMBER, 11010519491231002X, 110***********002X",
        "MOBILE, 13800138000, 138****8000",
        "EMAIL, jia@example.gov.cn, j***@example.gov.cn",
        "TEXT, 公开, 公开"
    })
    void personalDataAreMasked(FieldFormat format, String value, String masked) {
        assertThat(format.mask(value)).isEqualTo(masked);
    }
}
