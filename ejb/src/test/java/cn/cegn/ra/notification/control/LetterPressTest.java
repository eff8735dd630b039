package cn.cegn.ra.notification.control;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.application.entity.FieldFormat;
import cn.cegn.ra.application.entity.FormEntries;
import cn.cegn.ra.application.entity.FormField;
import cn.cegn.ra.application.entity.SampleForms;
import cn.cegn.ra.lifecycle.Effect;
import cn.cegn.ra.lifecycle.State;
import cn.cegn.ra.lifecycle.Step;
import cn.cegn.ra.notification.entity.Letter;
import cn.cegn.ra.notification.entity.Reasons;
import cn.cegn.ra.notification.entity.Situation;
import cn.cegn.ra.review.entity.SampleCases;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class LetterPressTest {
    private static final String PIN = "48291703";
    private static final Reasons NOSY = new Reasons(List.of(
            new Reasons.Item("field.APPLICANT_ID_NUMBER", "应为 110101199003070011，不是 1101 0119 9003 070011"),
            new Reasons.Item("material.APPLICANT_ID.valid", "𠮷米·买买提的证件，电话 13800138000，口令 " + PIN),
            new Reasons.Item("condition.3", "寄到杭州市西湖区某路 1 号，收件人张三"),
            new Reasons.Item("unheard.of", "")));

    private final LetterPress press = new LetterPress("https://ra.example.cn", ZoneId.of("Asia/Shanghai"));
    private final FormEntries form = SampleForms.person()
            .with(FormField.DELIVERY, FieldFormat.MAIL)
            .with(FormField.RECIPIENT_NAME, "张三")
            .with(FormField.RECIPIENT_ADDRESS, "杭州市西湖区某路 1 号")
            .with(FormField.RECIPIENT_POSTCODE, "310000")
            .with(FormField.RECIPIENT_PHONE, "0571-88880000");
    private final CaseView view = SampleCases.of(SampleForms.PERSON, form, State.RETURNED, 2);

    @TestFactory
    @DisplayName("S-D-08: no mail prints a PIN, an identity number or other personal data")
    Stream<DynamicTest> noMailPrintsPersonalData() {
        return Arrays.stream(Situation.values())
                .map(situation -> DynamicTest.dynamicTest("S-D-08: " + situation, () -> {
                    Letter letter = press.letter(situation, view, NOSY);
                    String all = letter.subject() + "\n" + letter.body();
                    List<String> secrets = new ArrayList<>(form.values().entrySet().stream()
                            .filter(entry -> entry.getKey().isPersonal())
                            .map(Map.Entry::getValue)
                            .toList());
                    secrets.addAll(List.of(PIN, "0119", "070011", "310000"));
                    assertThat(secrets).allSatisfy(secret -> assertThat(all).doesNotContain(secret));
                }));
    }

    @TestFactory
    @DisplayName("S-D-01: each mail has the number in its subject, and the way to the case")
    Stream<DynamicTest> eachMailLeadsToTheCase() {
        return Arrays.stream(Situation.values())
                .map(situation -> DynamicTest.dynamicTest("S-D-01: " + situation, () -> {
                    Letter letter = press.letter(situation, view, NOSY);
                    assertThat(letter.subject()).contains("SQ-2026-000001-X").doesNotContain("\n", "{", "主题");
                    assertThat(letter.subject().length()).isLessThanOrEqualTo(200);
                    assertThat(letter.body()).contains("https://ra.example.cn" + situation.page(7), "流程 2.2");
                }));
    }

    @Test
    @DisplayName("S-D-01: a return lists its items by name, with the advice")
    void returnListsItsItems() {
        Letter letter = press.letter(
                Situation.RETURNED_BY_RA,
                view,
                new Reasons(List.of(
                        new Reasons.Item("field.MOBILE", "请填现用号码"),
                        new Reasons.Item("material.APPLICANT_ID.valid", ""))));
        assertThat(letter.body()).contains("1. 手机", "：请填现用号码", "2. 申请人身份证件");
    }

    @Test
    @DisplayName("S-D-01: every step that tells somebody something has its mail")
    void everyTellingStepHasItsMail() {
        List<Effect> told = List.copyOf(new NotificationCourier().carries());
        for (Step step : Step.values()) {
            for (Effect effect : step.effects(cn.cegn.ra.lifecycle.Medium.USB_KEY)) {
                if (told.contains(effect)) {
                    assertThat(Situation.of(effect, step))
                            .as(step + " " + effect)
                            .isPresent();
                }
            }
        }
    }
}
