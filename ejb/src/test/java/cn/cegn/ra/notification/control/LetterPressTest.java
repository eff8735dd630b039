package cn.cegn.ra.notification.control;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.application.entity.FieldFormat;
import cn.cegn.ra.application.entity.FormEntries;
import cn.cegn.ra.application.entity.FormField;
import cn.cegn.ra.application.entity.SampleForms;
import cn.cegn.ra.lifecycle.Effect;
import cn.cegn.ra.lifecycle.Medium;
import cn.cegn.ra.lifecycle.Mode;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.lifecycle.State;
import cn.cegn.ra.lifecycle.Step;
import cn.cegn.ra.notification.entity.Letter;
import cn.cegn.ra.notification.entity.Reasons;
import cn.cegn.ra.notification.entity.Situation;
import cn.cegn.ra.notification.entity.Template;
import cn.cegn.ra.review.entity.SampleCases;
import cn.cegn.ra.unlocking.entity.UnlockStep;
import java.time.Instant;
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
                    Letter letter = letter(situation, view, NOSY);
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
                    Letter letter = letter(situation, view, NOSY);
                    assertThat(letter.subject()).contains("SQ-2026-000001-X").doesNotContain("\n", "{", "主题");
                    assertThat(letter.subject().length()).isLessThanOrEqualTo(200);
                    assertThat(letter.body()).contains("https://ra.example.cn" + situation.page(7), "流程 2.2");
                }));
    }

    @Test
    @DisplayName("S-D-02: the activation mail has the link, until when it counts, and no password")
    void activationMailHasTheLink() {
        Letter letter = press.link(
                Template.ACTIVATION.shipped(), "zhang.wei", "abc-DEF_1", Instant.parse("2026-11-26T10:00:00Z"));
        assertThat(letter.subject()).isEqualTo("请开通您的账号");
        assertThat(letter.body())
                .contains("zhang.wei", "https://ra.example.cn/activate?token=abc-DEF_1\n", "2026-11-26 18:00")
                .contains("只能使用一次");
    }

    @Test
    @DisplayName("S-D-02: the mail to a forgotten password has the link and says that the old password still counts")
    void resetMailHasTheLink() {
        Letter letter =
                press.link(Template.RESET.shipped(), "zhang.wei", "abc-DEF_1", Instant.parse("2026-11-26T10:00:00Z"));
        assertThat(letter.subject()).isEqualTo("请重设您的密码");
        assertThat(letter.body())
                .contains("zhang.wei", "https://ra.example.cn/activate?token=abc-DEF_1\n", "2026-11-26 18:00")
                .contains("原密码仍然有效");
    }

    @Test
    @DisplayName("S-D-01: a return lists its items by name, with the advice")
    void returnListsItsItems() {
        Letter letter = letter(
                Situation.RETURNED_BY_RA,
                view,
                new Reasons(List.of(
                        new Reasons.Item("field.MOBILE", "请填现用号码"),
                        new Reasons.Item("material.APPLICANT_ID.valid", ""))));
        assertThat(letter.body()).contains("1. 手机", "：请填现用号码", "2. 申请人身份证件");
    }

    @Test
    @DisplayName(
            "S-D-01: what the RA returns lists its defects to the handler and to the applicant, who has to correct them")
    void aReturnIsToldToBoth() {
        assertThat(told(Step.RETURN_TO_CUSTOMER, Mode.CENTRALISED))
                .containsExactlyInAnyOrder(Role.HANDLER, Role.APPLICANT);
        assertThat(told(Step.RETURN_TO_CUSTOMER, Mode.SELF_SERVICE)).containsExactly(Role.APPLICANT);
        Reasons reasons = new Reasons(List.of(new Reasons.Item("field.MOBILE", "请填现用号码")));
        for (Situation situation : List.of(Situation.RETURNED_BY_RA, Situation.TO_CORRECT)) {
            assertThat(letter(situation, view, reasons).body()).contains("手机", "请填现用号码", "受理编号不变");
        }
    }

    @Test
    @DisplayName(
            "S2.7-5, S-D-06: after delivery the handler is told to distribute, in self-service mode the holder to accept")
    void deliveryIsToldToWhoActsNext() {
        assertThat(told(Step.SIGN_OFF_DELIVERY, Mode.CENTRALISED)).containsExactly(Role.HANDLER);
        assertThat(told(Step.SIGN_OFF_DELIVERY, Mode.SELF_SERVICE)).containsExactly(Role.APPLICANT);
        assertThat(letter(Situation.TO_DISTRIBUTE, view, new Reasons(List.of())).body())
                .contains("分发");
        assertThat(letter(Situation.DELIVERED, view, new Reasons(List.of())).body())
                .contains("确认接收")
                .doesNotContain("经办人");
    }

    @Test
    @DisplayName(
            "S-D-07: each step of an unlocking that tells somebody has its mail, to who asked for it, without the case's time limit")
    void unlockingIsToldToWhoAsked() {
        List<Effect> left = Arrays.stream(UnlockStep.values())
                .flatMap(step -> step.effects().stream())
                .filter(new NotificationCourier().carries()::contains)
                .distinct()
                .toList();
        assertThat(left)
                .extracting(effect -> Situation.of(effect, State.IN_USE).orElseThrow())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Situation.values())
                        .filter(Situation::isOfUnlocking)
                        .toList());
        assertThat(left).allSatisfy(effect -> {
            assertThat(Recipients.role(effect, Mode.CENTRALISED)).isEqualTo(Role.HANDLER);
            assertThat(Recipients.role(effect, Mode.SELF_SERVICE)).isEqualTo(Role.APPLICANT);
            assertThat(Situation.of(effect, State.IN_USE).orElseThrow().isCallToAct())
                    .isFalse();
        });
        assertThat(letter(Situation.UNLOCK_PIN_TOLD, view, NOSY).body()).contains("没有收到口令", "/unlocks");
    }

    @Test
    @DisplayName("S-D-01: a condition that is not met is named by its number")
    void aConditionIsNamedByItsNumber() {
        Reasons reasons = new Reasons(List.of(new Reasons.Item("condition.3", "")));
        assertThat(letter(Situation.NOT_ACCEPTED, view, reasons).body()).contains("申请条件第 3 项");
    }

    private Letter letter(Situation situation, CaseView subject, Reasons reasons) {
        return press.letter(Template.of(situation).shipped(), situation, subject, reasons);
    }

    private static List<Role> told(Step step, Mode mode) {
        return step.effects(mode, Medium.USB_KEY).stream()
                .filter(new NotificationCourier().carries()::contains)
                .map(effect -> Recipients.role(effect, mode))
                .toList();
    }

    @Test
    @DisplayName("S-D-01: every step that tells somebody something has its mail")
    void everyTellingStepHasItsMail() {
        List<Effect> told = List.copyOf(new NotificationCourier().carries());
        for (Step step : Step.values()) {
            for (Mode mode : Mode.values()) {
                assertThat(step.effects(mode, Medium.USB_KEY))
                        .filteredOn(told::contains)
                        .allSatisfy(effect -> assertThat(Situation.of(effect, step))
                                .as(step + " " + effect)
                                .isPresent());
            }
        }
    }
}
