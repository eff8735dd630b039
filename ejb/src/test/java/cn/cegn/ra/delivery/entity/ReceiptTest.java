package cn.cegn.ra.delivery.entity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.application.entity.CanonicalJson;
import cn.cegn.ra.delivery.entity.ReceiptConfirmation.Answers;
import cn.cegn.ra.lifecycle.Mode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReceiptTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Answers YES = new Answers(true, true, true);
    private static final PackingRecord SEALED =
            new PackingRecord("F-0001", List.of(PackedItem.USB_KEY), null, "00", null, UserManual.VERSION);

    @Test
    @DisplayName("S2.7-4: three times yes, with a contact record, affirms the receipt")
    void threeYesAffirm() {
        ReceiptConfirmation confirmation = confirmation(YES, Party.HANDLER, TODAY, "0571-0000");
        assertThat(confirmation.lacks(TODAY, Mode.CENTRALISED)).isEmpty();
        assertThat(confirmation.isAffirmed()).isTrue();
        assertThat(CanonicalJson.read(CanonicalJson.write(confirmation), ReceiptConfirmation.class))
                .isEqualTo(confirmation);
    }

    @Test
    @DisplayName("S2.7-4: one no affirms nothing")
    void oneNoAffirmsNothing() {
        assertThat(List.of(
                        new Answers(false, true, true), new Answers(true, false, true), new Answers(true, true, false)))
                .allSatisfy(answers -> assertThat(
                                confirmation(answers, Party.HANDLER, TODAY, "x").isAffirmed())
                        .isFalse());
    }

    @Test
    @DisplayName("S2.7-4: no answer is not a yes, and nobody answers for the customer")
    void nobodyAnswersForTheCustomer() {
        ReceiptConfirmation empty = new ReceiptConfirmation(
                new Answers(true, null, true), null, null, Party.SOMEONE_ELSE, TODAY.plusDays(1), "");
        assertThat(empty.lacks(TODAY, Mode.CENTRALISED))
                .containsExactly(
                        "RECEIPT_ANSWER_MISSING",
                        "CONTACT_WAY_MISSING",
                        "RECEIPT_NOT_BY_CUSTOMER",
                        "CONTACT_DATE",
                        "CONTACT_RECORD_MISSING");
        assertThat(confirmation(YES, Party.HANDLER, TODAY, "x").lacks(TODAY, Mode.SELF_SERVICE))
                .containsExactly("RECEIPT_NOT_BY_CUSTOMER");
    }

    @Test
    @DisplayName("S2.7-4: a failed delivery needs a fault and an explanation")
    void failureNeedsReasons() {
        assertThat(new DeliveryFailure(List.of(), " ", Party.HANDLER, ContactWay.PHONE).lacks())
                .containsExactly("FAULT_MISSING", "EXPLANATION_MISSING");
    }

    @Test
    @DisplayName("S2.7-4: what was lost and found with a whole seal is sent again")
    void wholeSealIsSentAgain() {
        DeliveryFailure lost =
                new DeliveryFailure(List.of(DeliveryFault.NOT_RECEIVED), "查无此件", Party.HANDLER, ContactWay.PHONE);
        assertThat(new Recovery(true, "邮局找回").obstacles(SEALED, lost)).isEmpty();
        assertThat(new Recovery(false, "邮局找回").obstacles(SEALED, lost)).containsExactly("SEAL_NOT_INTACT");
        assertThat(new Recovery(null, "").obstacles(SEALED, lost))
                .containsExactly("EXPLANATION_MISSING", "SEAL_NOT_INTACT");
    }

    @Test
    @DisplayName("S2.7-4: a wrong certificate is made anew, never sent again")
    void wrongCertificateIsNotSentAgain() {
        DeliveryFailure wrong = DeliveryFailure.declined(List.of(DeliveryFault.INFORMATION_WRONG), "姓名有误");
        assertThat(new Recovery(true, "退回").obstacles(SEALED, wrong)).containsExactly("FAULT_NEEDS_REMAKING");
    }

    private static ReceiptConfirmation confirmation(Answers answers, Party who, LocalDate on, String record) {
        return new ReceiptConfirmation(answers, "", ContactWay.PHONE, who, on, record);
    }
}
