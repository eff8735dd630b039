package cn.cegn.ra.lifecycle;

import static cn.cegn.ra.lifecycle.Medium.SOFT;
import static cn.cegn.ra.lifecycle.Medium.USB_KEY;
import static cn.cegn.ra.lifecycle.Mode.CENTRALISED;
import static cn.cegn.ra.lifecycle.Mode.SELF_SERVICE;
import static cn.cegn.ra.lifecycle.State.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The transitions that the requirements forbid by name, one test each. */
class IllegalMovesTest {

    @Test
    @DisplayName("S2.3-2: a self-service case never enters internal review")
    void aSelfServiceCaseNeverEntersInternalReview() {
        assertThat(refusal(Step.SUBMIT_TO_HANDLER, Scene.at(PREPARING, SELF_SERVICE, USB_KEY)))
                .contains(new Refusal.WrongMode(Step.SUBMIT_TO_HANDLER, SELF_SERVICE));
        assertNothingLeads(SELF_SERVICE, PREPARING, INTERNAL_REVIEW);
        assertNothingLeads(SELF_SERVICE, RETURNED, INTERNAL_REVIEW);
    }

    @Test
    @DisplayName("S2.1-6, S2.3-1: in centralised mode the applicant does not submit to the RA")
    void aCentralisedApplicantDoesNotSubmitToTheRa() {
        assertThat(refusal(Step.SUBMIT_TO_RA, Scene.at(PREPARING, CENTRALISED, USB_KEY)))
                .contains(new Refusal.WrongMode(Step.SUBMIT_TO_RA, CENTRALISED));
        assertNothingLeads(CENTRALISED, PREPARING, RECEIVED);
        assertNothingLeads(CENTRALISED, RETURNED, RECEIVED);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("S2.5-2: identity is not confirmed before the material is")
    void identityIsNotConfirmedBeforeTheMaterial(Mode mode) {
        assertWrongState(Step.CONFIRM_IDENTITY, NUMBERED, mode);
        assertNothingLeads(mode, NUMBERED, IDENTITY_CONFIRMED);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("S2.5-5: nothing is handed to the approver before the registrar signed off")
    void nothingIsHandedOverBeforeSignOff(Mode mode) {
        assertWrongState(Step.HAND_TO_APPROVER, REGISTERED, mode);
        assertNothingLeads(mode, REGISTERED, IN_APPROVAL);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("S2.6-0: nothing is issued straight from approval")
    void nothingIsIssuedStraightFromApproval(Mode mode) {
        assertWrongState(Step.ISSUE, IN_APPROVAL, mode);
        assertWrongState(Step.RECORD_ISSUED, IN_APPROVAL, mode);
        assertNothingLeads(mode, IN_APPROVAL, ISSUING);
        assertNothingLeads(mode, IN_APPROVAL, ISSUED);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("S2.6-3: a hard certificate is not issued before the USB-Key is labelled and prepared")
    void aHardCertificateIsNotIssuedWithoutALabelledKey(Mode mode) {
        assertWrongState(Step.ISSUE, CONFORMITY_CONFIRMED, mode);
        assertThat(refusal(Step.ISSUE_SOFT, Scene.at(CONFORMITY_CONFIRMED, mode, USB_KEY)))
                .contains(new Refusal.WrongMedium(Step.ISSUE_SOFT, USB_KEY));
        assertThat(Arrays.stream(Step.values())
                        .filter(Scene.at(CONFORMITY_CONFIRMED, mode, USB_KEY)::allows)
                        .map(Step::target))
                .doesNotContain(ISSUED, ISSUING);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("S2.6-3, S2.7-0: a soft certificate has no USB-Key to label")
    void aSoftCertificateHasNoKeyToLabel(Mode mode) {
        assertThat(refusal(Step.LABEL_KEY, Scene.at(CONFORMITY_CONFIRMED, mode, SOFT)))
                .contains(new Refusal.WrongMedium(Step.LABEL_KEY, SOFT));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("S2.6-5, S2.6-6: what is issued is not packed before it is written and signed off")
    void whatIsIssuedIsNotPacked(Mode mode) {
        assertWrongState(Step.PACK, ISSUED, mode);
        assertWrongState(Step.PACK, MADE, mode);
        assertNothingLeads(mode, ISSUED, PACKED);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("S2.7-3: the PIN is not told before dispatch")
    void thePinIsNotToldBeforeDispatch(Mode mode) {
        assertWrongState(Step.NOTIFY, PACKED, mode);
        assertNothingLeads(mode, PACKED, NOTIFIED);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("S2.7-4: delivery is not recorded without three answers, all yes")
    void deliveryIsNotRecordedWithoutThreeAnswers(Mode mode) {
        assertWrongState(Step.SIGN_OFF_DELIVERY, NOTIFIED, mode);
        assertNothingLeads(mode, NOTIFIED, DELIVERY_RECORDED);
        Scene negative = Scene.at(NOTIFIED, mode, USB_KEY).failing(Guard.RECEIPT_AFFIRMED);
        assertThat(refusal(Step.CONFIRM_RECEIPT, negative))
                .contains(new Refusal.GuardFailed(Step.CONFIRM_RECEIPT, Guard.RECEIPT_AFFIRMED));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("S2.9-1, S2.9-4: an accepted certificate is not in use before the measure for its medium is taken")
    void nothingIsInUseWithoutItsMeasure(Mode mode) {
        for (Medium medium : Medium.values()) {
            Scene unprotected = Scene.at(ACCEPTED, mode, medium).failing(Guard.MEASURE_FITS);
            assertThat(refusal(Step.PROTECT, unprotected))
                    .contains(new Refusal.GuardFailed(Step.PROTECT, Guard.MEASURE_FITS));
            assertThat(Stream.of(Step.values()).filter(unprotected::allows)).isEmpty();
        }
    }

    @Test
    @DisplayName("S-D-06: in centralised mode nothing is accepted before the handler distributed it")
    void nothingIsAcceptedBeforeDistribution() {
        assertWrongState(Step.ACCEPT, DELIVERY_RECORDED, CENTRALISED);
    }

    @Test
    @DisplayName("S2.1-7: in self-service mode no handler acts")
    void noHandlerActsInSelfServiceMode() {
        assertThat(Cast.places().filter(place -> place.mode() == SELF_SERVICE))
                .allSatisfy(place -> assertThat(Step.openTo(place, Cast.actorOf(Role.HANDLER)))
                        .isEmpty());
    }

    private static void assertWrongState(Step step, State state, Mode mode) {
        assertThat(refusal(step, Scene.at(state, mode, USB_KEY))).contains(new Refusal.WrongState(step, state));
    }

    private static void assertNothingLeads(Mode mode, State from, State to) {
        for (Medium medium : Medium.values()) {
            assertThat(Arrays.stream(Step.values())
                            .filter(Scene.at(from, mode, medium)::allows)
                            .map(Step::target))
                    .doesNotContain(to);
        }
    }

    private static Optional<Refusal> refusal(Step step, Scene scene) {
        return step.refusal(scene, Cast.actorOf(step.role()));
    }
}
