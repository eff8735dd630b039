package cn.cegn.ra.delivery.entity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.application.entity.FormScope;
import cn.cegn.ra.application.entity.IdDocumentType;
import cn.cegn.ra.application.entity.SampleForms;
import cn.cegn.ra.lifecycle.Medium;
import cn.cegn.ra.lifecycle.State;
import cn.cegn.ra.review.entity.SampleCases;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The PIN, the notice and the hand-over. The sample form names 张三 as handler, with an identity number that ends in 002X. */
class TellingTest {
    private static final Set<IdentityQuestion> RIGHT = EnumSet.allOf(IdentityQuestion.class);
    private static final PinCall CALL =
            new PinCall(PinChannel.PHONE, Party.HANDLER, ContactSource.REGISTERED_PHONE, RIGHT);
    private static final HandOver TO_CUSTOMER =
            new HandOver(true, "", IdDocumentType.RESIDENT_ID_CARD, "002x", true, "", true);

    private final CaseView dispatched = SampleCases.person(State.DISPATCHED, 1);
    private final CaseView handedOver = SampleCases.person(State.HANDED_OVER, 1);
    private final CaseView soft = SampleCases.of(
            new FormScope(SampleForms.PERSON.type(), SampleForms.PERSON.mode(), Medium.SOFT),
            SampleForms.person(),
            State.DISPATCHED,
            1);

    @Test
    @DisplayName("S2.7-3: the PIN is told by phone to the customer or the applicant after three right answers")
    void pinIsToldAfterThreeAnswers() {
        assertThat(PinRule.obstacles(dispatched, CALL, false, null)).isEmpty();
        assertThat(PinRule.obstacles(dispatched, to(Party.APPLICANT), false, null))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"DISPATCHED", "HANDED_OVER"},
            mode = EnumSource.Mode.EXCLUDE)
    @DisplayName("S2.7-3: before a dispatch or hand-over is on record no PIN is told")
    void pinIsNotToldBeforeDispatch(State state) {
        assertThat(PinRule.obstacles(SampleCases.person(state, 1), CALL, false, null))
                .containsExactly("PIN_BEFORE_DISPATCH");
    }

    @Test
    @DisplayName("S2.7-3: a PIN is not told twice")
    void pinIsNotToldTwice() {
        assertThat(PinRule.obstacles(dispatched, CALL, true, null)).containsExactly("PIN_TOLD_ALREADY");
    }

    @ParameterizedTest
    @EnumSource(
            value = PinChannel.class,
            names = {"EMAIL", "SMS", "WITH_PARCEL"})
    @DisplayName("S2.7-3: a PIN is never written and never goes the way of the parcel")
    void pinIsNeverWritten(PinChannel channel) {
        PinCall call = new PinCall(channel, Party.HANDLER, ContactSource.FORM, RIGHT);
        assertThat(PinRule.obstacles(dispatched, call, false, null)).containsExactly("PIN_CHANNEL");
    }

    @Test
    @DisplayName("S2.7-3: a PIN is told to nobody else, and to no handler where there is none")
    void pinIsToldToNobodyElse() {
        CaseView alone = SampleCases.of(SampleForms.ALONE, SampleForms.personAlone(), State.DISPATCHED, 1);
        assertThat(PinRule.obstacles(dispatched, to(Party.SOMEONE_ELSE), false, null))
                .containsExactly("PIN_NOT_THE_CUSTOMER");
        assertThat(PinRule.obstacles(alone, to(Party.HANDLER), false, null)).containsExactly("PIN_NOT_THE_CUSTOMER");
    }

    @ParameterizedTest
    @EnumSource(IdentityQuestion.class)
    @DisplayName("S2.7-3: one wrong answer is enough, the PIN stays untold")
    void oneWrongAnswerIsEnough(IdentityQuestion wrong) {
        PinCall call = new PinCall(
                PinChannel.PHONE, Party.HANDLER, ContactSource.FORM, EnumSet.complementOf(EnumSet.of(wrong)));
        assertThat(PinRule.obstacles(dispatched, call, false, null)).containsExactly("PIN_IDENTITY_NOT_CONFIRMED");
    }

    @Test
    @DisplayName("S2.7-3: on site the customer's own document stands for the answers, an agent's does not")
    void documentStandsForAnswersOnSite() {
        PinCall there = new PinCall(PinChannel.IN_PERSON, Party.HANDLER, null, Set.of());
        HandOver agent = new HandOver(false, "王五", IdDocumentType.RESIDENT_ID_CARD, "1234", true, "委1", true);
        assertThat(PinRule.obstacles(handedOver, there, false, TO_CUSTOMER)).isEmpty();
        assertThat(PinRule.obstacles(handedOver, there, false, agent)).containsExactly("PIN_IDENTITY_NOT_CONFIRMED");
        assertThat(PinRule.obstacles(dispatched, there, false, TO_CUSTOMER))
                .containsExactly("PIN_IDENTITY_NOT_CONFIRMED");
    }

    @Test
    @DisplayName(
            "S2.7-3: a sealed letter is printed after the same answers, or for the customer who showed his document")
    void aLetterIsPrintedByTheSameRules() {
        PinCall bySource = new PinCall(PinChannel.SEALED_LETTER, Party.HANDLER, ContactSource.REGISTERED_PHONE, RIGHT);
        PinCall there = new PinCall(PinChannel.SEALED_LETTER, Party.HANDLER, null, Set.of());
        HandOver agent = new HandOver(false, "王五", IdDocumentType.RESIDENT_ID_CARD, "1234", true, "委1", true);
        assertThat(PinRule.obstacles(dispatched, bySource, false, null)).isEmpty();
        assertThat(PinRule.obstacles(dispatched, bySource, true, null)).containsExactly("PIN_TOLD_ALREADY");
        assertThat(PinRule.obstacles(handedOver, there, false, TO_CUSTOMER)).isEmpty();
        assertThat(PinRule.obstacles(handedOver, there, false, agent))
                .containsExactly("CONTACT_SOURCE_MISSING", "PIN_IDENTITY_NOT_CONFIRMED");
    }

    @Test
    @DisplayName("S2.7-3: a soft certificate has no PIN, its notice is enough")
    void softCertificateHasNoPin() {
        assertThat(PinRule.obstacles(soft, CALL, false, null)).containsExactly("PIN_NOT_FOR_SOFT");
        assertThat(notice("PHONE", Party.HANDLER, RIGHT).isMade(soft, false)).isTrue();
    }

    @Test
    @DisplayName("S2.7-3: the customer counts as told by the form's channel, with the PIN told before")
    void noticeFollowsTheForm() {
        assertThat(notice("PHONE", Party.HANDLER, RIGHT).isMade(dispatched, true))
                .isTrue();
        assertThat(notice("PHONE", Party.HANDLER, RIGHT).isMade(dispatched, false))
                .isFalse();
        assertThat(notice("SMS", Party.HANDLER, RIGHT).isMade(dispatched, true)).isFalse();
        assertThat(notice("PHONE", Party.SOMEONE_ELSE, RIGHT).isMade(dispatched, true))
                .isFalse();
        assertThat(notice("PHONE", Party.HANDLER, Set.of()).isMade(dispatched, true))
                .isFalse();
    }

    @Test
    @DisplayName("S2.7-3: a notice without channel, person, source and result is no notice")
    void emptyNoticeIsRefused() {
        assertThat(new Notification(null, null, null, null, " ").lacks())
                .containsExactly(
                        "NOTICE_CHANNEL_MISSING",
                        "NOTICE_WHOM_MISSING",
                        "CONTACT_SOURCE_MISSING",
                        "NOTICE_RESULT_MISSING");
    }

    @Test
    @DisplayName("S2.7-2: on site the customer's document must be the one of the form")
    void documentMustBeTheForms() {
        Customer customer = Customer.of(handedOver);
        HandOver other = new HandOver(true, "", IdDocumentType.RESIDENT_ID_CARD, "0011", true, "", true);
        HandOver unseen = new HandOver(true, "", IdDocumentType.RESIDENT_ID_CARD, "002X", false, "", true);
        assertThat(TO_CUSTOMER.isChecked(customer)).isTrue();
        assertThat(other.isChecked(customer)).isFalse();
        assertThat(unseen.isChecked(customer)).isFalse();
    }

    @Test
    @DisplayName("S2.7-2: an agent needs a name and a power of attorney, everyone signs")
    void agentNeedsPowerOfAttorney() {
        HandOver agent = new HandOver(false, "", null, "", true, "", false);
        assertThat(agent.lacks())
                .containsExactly(
                        "ID_TYPE_MISSING",
                        "ID_LAST_FOUR",
                        "AGENT_MISSING",
                        "POWER_OF_ATTORNEY_MISSING",
                        "RECEIPT_NOT_SIGNED");
    }

    private static PinCall to(Party party) {
        return new PinCall(PinChannel.PHONE, party, ContactSource.FORM, RIGHT);
    }

    private static Notification notice(String channel, Party whom, Set<IdentityQuestion> right) {
        return new Notification(channel, whom, right, ContactSource.FORM, "已告知");
    }
}
