package cn.cegn.ra.application.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {
    @ParameterizedTest
    @DisplayName("S2.2-2: a valid 公民身份号码 is accepted")
    @ValueSource(strings = {"11010519491231002X", "110101199003070011", "532901199912318882"})
    void aValidIdentityNumberIsAccepted(String number) {
        assertThat(IdCardNumber.findings(number, SampleForms.CLOCK)).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("S2.2-2: a wrong 公民身份号码 is refused for its first reason")
    @CsvSource({
        "330100198502290019, DATE_IMPOSSIBLE",
        "110101199013070011, DATE_IMPOSSIBLE",
        "110101203003070011, DATE_IN_FUTURE",
        "990101199003070011, UNKNOWN_PROVINCE",
        "110101199003070012, CHECK_CHARACTER_WRONG",
        "11010119900307001X, CHECK_CHARACTER_WRONG",
        "110101900307001, WRONG_LENGTH",
        "1101011990030700111, WRONG_LENGTH",
        "1101O1199003070011, CHARACTER_NOT_ALLOWED",
        "11010119900307001A, CHARACTER_NOT_ALLOWED",
        "1101011990030700X1, CHARACTER_NOT_ALLOWED"
    })
    void aWrongIdentityNumberIsRefused(String number, Problem problem) {
        assertThat(IdCardNumber.findings(number, SampleForms.CLOCK))
                .extracting(Finding::problem)
                .containsExactly(problem);
    }

    @Test
    @DisplayName("S2.2-2: every other check character of a 公民身份号码 is refused")
    void everyOtherCheckCharacterIsRefused() {
        long accepted = "0123456789X"
                .chars()
                .filter(last -> IdCardNumber.findings("11010519491231002" + (char) last, SampleForms.CLOCK)
                        .isEmpty())
                .count();
        assertThat(accepted).isEqualTo(1);
    }

    @Test
    @DisplayName("S2.2-2: somebody born today has a number, somebody born tomorrow has none")
    void theClockDecidesWhatIsTheFuture() {
        assertThat(IdCardNumber.findings("110101202611230018", SampleForms.CLOCK))
                .extracting(Finding::problem)
                .doesNotContain(Problem.DATE_IN_FUTURE);
        assertThat(IdCardNumber.findings("110101202611240018", SampleForms.CLOCK))
                .extracting(Finding::problem)
                .containsExactly(Problem.DATE_IN_FUTURE);
    }

    @Test
    @DisplayName("S2.2-2: a 公民身份号码 tells birth and sex, and prints masked")
    void anIdentityNumberPrintsMasked() {
        IdCardNumber number = IdCardNumber.of("１１０１０５１９４９１２３１００２ｘ", SampleForms.CLOCK);
        assertThat(number.value()).isEqualTo("11010519491231002X");
        assertThat(number.birthDate()).isEqualTo(LocalDate.of(1949, 12, 31));
        assertThat(number.sex()).isEqualTo(IdCardNumber.Sex.FEMALE);
        assertThat(number).hasToString("110***********002X");
        assertThatThrownBy(() -> IdCardNumber.of("110101199003070012", SampleForms.CLOCK))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("1990");
    }

    @ParameterizedTest
    @DisplayName("S2.2-2: a valid 统一社会信用代码 is accepted, also where the sum is divisible by 31")
    @ValueSource(
            strings = {
                "111000000000000430",
                "113301000024895242",
                "91350100M000100Y43",
                "11100000000000019F",
                "12330100000000019B",
                "911101080000000194"
            })
    void aValidCreditCodeIsAccepted(String code) {
        assertThat(Uscc.findings(code)).isEmpty();
        for (char last : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
            if (last != code.charAt(17)) {
                assertThat(Uscc.findings(code.substring(0, 17) + last)).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @DisplayName("S2.2-2: a wrong 统一社会信用代码 is refused")
    @CsvSource({
        "113301000024895243, CHECK_CHARACTER_WRONG",
        "I13301000024895242, CHARACTER_NOT_ALLOWED",
        "1133010000248O5242, CHARACTER_NOT_ALLOWED",
        "1133010000248S5242, CHARACTER_NOT_ALLOWED",
        "1133010000248V5242, CHARACTER_NOT_ALLOWED",
        "1133010000248Z5242, CHARACTER_NOT_ALLOWED",
        "11A301000024895242, CHARACTER_NOT_ALLOWED",
        "11330100002489524, WRONG_LENGTH",
        "00248952-4, WRONG_LENGTH"
    })
    void aWrongCreditCodeIsRefused(String code, Problem problem) {
        assertThat(Uscc.findings(code)).extracting(Finding::problem).containsExactly(problem);
    }

    @Test
    @DisplayName("S2.2-2: a 统一社会信用代码 with the right last character and a wrong body is refused")
    void theBodyIsCheckedToo() {
        String wrongBody = "1133010000248952";
        List<Problem> found = "0123456789ABCDEFGHJKLMNPQRTUWXY"
                .chars()
                .mapToObj(last -> wrongBody + "5" + (char) last)
                .flatMap(code -> Uscc.findings(code).stream())
                .map(Finding::problem)
                .distinct()
                .toList();
        assertThat(found).containsExactlyInAnyOrder(Problem.CHECK_CHARACTER_WRONG, Problem.BODY_CHECK_CHARACTER_WRONG);
    }

    @Test
    @DisplayName("S2.2-2: lower case is normalised, not refused")
    void lowerCaseIsNormalised() {
        assertThat(new Uscc("91350100m000100y43").value()).isEqualTo("91350100M000100Y43");
    }

    @ParameterizedTest
    @DisplayName("S2.2-2: numbers of telephones and post are judged by shape")
    @CsvSource(textBlock = """
            MOBILE, 13800138000,
            MOBILE, 19900000000,
            MOBILE, 1380013800, WRONG_LENGTH
            MOBILE, 12800138000, FORMAT_WRONG
            MOBILE, 1380013800a, CHARACTER_NOT_ALLOWED
            LANDLINE, 010-12345678,
            LANDLINE, 057187654321-8001,
            LANDLINE, 12345678, FORMAT_WRONG
            PHONE, 13800138000,
            PHONE, 010-12345678,
            PHONE, 12345, WRONG_LENGTH
            POSTCODE, 310000,
            POSTCODE, 31000, WRONG_LENGTH
            EMAIL, jia@example.gov.cn,
            EMAIL, jia@example, FORMAT_WRONG
            EMAIL, 甲@example.gov.cn, FORMAT_WRONG
            REGION, 330106,
            REGION, 339999, UNKNOWN_REGION
            REGION, 3301, WRONG_LENGTH
            HOST_NAME, oa.example.gov.cn,
            HOST_NAME, 10.1.2.3,
            HOST_NAME, 2001:db8:0:0:0:0:0:1,
            HOST_NAME, localhost, FORMAT_WRONG
            HOST_NAME, *.gov.cn, FORMAT_WRONG
            HOST_NAME, 256.1.1.1, FORMAT_WRONG
            HOST_NAME, 10.01.2.3, FORMAT_WRONG
            HOST_NAME, 127.0.0.1, ADDRESS_NOT_OF_A_HOST
            HOST_NAME, 224.0.0.1, ADDRESS_NOT_OF_A_HOST
            HOST_NAME, -a.gov.cn, FORMAT_WRONG
            LATIN_TEXT, Civil Affairs Bureau,
            LATIN_TEXT, 民政局, CHARACTER_NOT_ALLOWED
            CONSENT, AGREED,
            CONSENT, YES, NOT_A_CHOICE
            """)
    void formatsAreJudged(FieldFormat format, String value, Problem problem) {
        assertThat(format.findings(value, SampleForms.CLOCK))
                .extracting(Finding::problem)
                .isEqualTo(problem == null ? List.of() : List.of(problem));
    }

    @ParameterizedTest
    @DisplayName("S2.2-2: the same thing typed in another way is kept as one text")
    @CsvSource({
        "MOBILE, １３８ 0013-8000, 13800138000",
        "REGION, ３３０１００, 330100",
        "USCC, 91350100m000100y43, 91350100M000100Y43",
        "HOST_NAME, OA.Example.GOV.cn., oa.example.gov.cn",
        "HOST_NAME, 2001:DB8::1, 2001:db8:0:0:0:0:0:1",
        "LANDLINE, ０１０－１２３４５６７８, 010-12345678"
    })
    void whatIsTypedIsNormalised(FieldFormat format, String typed, String kept) {
        assertThat(format.normalise(typed)).isEqualTo(kept);
    }

    @ParameterizedTest
    @DisplayName("S2.2-2: numbers of other documents follow the document")
    @CsvSource({
        "PASSPORT, E12345678, true",
        "PASSPORT, E1, false",
        "OFFICER_CARD, 军字第1234567号, true",
        "HK_MACAO_PERMIT, H12345678, true",
        "HK_MACAO_PERMIT, X12345678, false",
        "PERMANENT_RESIDENCE, ABC123456789012, true",
        "PERMANENT_RESIDENCE, 110101199003070011, false"
    })
    void otherDocumentsHaveTheirOwnNumbers(IdDocumentType type, String number, boolean accepted) {
        assertThat(type.findings(number, SampleForms.CLOCK).isEmpty()).isEqualTo(accepted);
    }

    @ParameterizedTest
    @DisplayName("S2.5-4: a region names the subject's province and locality")
    @CsvSource({
        "330100, 浙江省, 杭州市, 浙江省杭州市",
        "330106, 浙江省, 杭州市, 浙江省杭州市西湖区",
        "330000, 浙江省, , 浙江省",
        "110000, 北京市, , 北京市",
        "110105, 北京市, , 北京市朝阳区",
        "500229, 重庆市, , 重庆市城口县",
        "429004, 湖北省, 仙桃市, 湖北省仙桃市",
        "810000, 香港特别行政区, , 香港特别行政区"
    })
    void aRegionNamesProvinceAndLocality(String code, String province, String locality, String full) {
        RegionCode region = new RegionCode(code);
        assertThat(region.province()).isEqualTo(province);
        assertThat(region.locality().orElse(null)).isEqualTo(locality);
        assertThat(region.fullName()).isEqualTo(full);
    }
}
