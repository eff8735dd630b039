package cn.cegn.ra.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One natural person acts in one role in a case, and nobody reviews his own. */
class FreshEyesTest {
    private static final String LI = "person-li";
    private static final String WANG = "person-wang";

    @ParameterizedTest(name = "applicant {0}, {1} once acted as {2}: acting as {3} is fresh: {4}")
    @DisplayName("S-D-02: the truth table of fresh eyes")
    // spotless:off
    @CsvSource({
        // applicant   , acts        , has acted as , acts as    , fresh
        "person-li     , person-wang ,              , HANDLER    , true",
        "person-li     , person-wang ,              , REGISTRAR  , true",
        "person-li     , person-wang ,              , RA_APPROVER, true",
        "person-li     , person-wang , REGISTRAR    , REGISTRAR  , true",
        "person-li     , person-wang , RA_APPROVER  , RA_APPROVER, true",
        "person-li     , person-wang , HANDLER      , HANDLER    , true",
        "person-li     , person-wang , REGISTRAR    , RA_APPROVER, false",
        "person-li     , person-wang , RA_APPROVER  , REGISTRAR  , false",
        "person-li     , person-wang , HANDLER      , REGISTRAR  , false",
        "person-li     , person-wang , HANDLER      , RA_APPROVER, false",
        "person-li     , person-wang , REGISTRAR    , HANDLER    , false",
        "person-li     , person-li   ,              , HANDLER    , false",
        "person-li     , person-li   ,              , REGISTRAR  , false",
        "person-li     , person-li   ,              , RA_APPROVER, false",
        "person-li     , person-li   , HANDLER      , HANDLER    , false",
        "person-li     , person-li   , REGISTRAR    , REGISTRAR  , false",
    })
    // spotless:on
    void freshEyes(String applicant, String person, Role played, Role role, boolean fresh) {
        Played facts = new Played(applicant, played == null ? Map.of() : Map.of(person, played));
        assertThat(Guard.FRESH_EYES.holds(facts, Cast.actor(person, role))).isEqualTo(fresh);
    }

    @Test
    @DisplayName("S-D-02: two accounts of one natural person count as one")
    void twoAccountsOfOnePersonCountAsOne() {
        Played facts = new Played(LI, Map.of(WANG, Role.REGISTRAR));
        Actor second = new Actor("wang-2", WANG, "Wang", Role.RA_APPROVER, null);
        assertThat(Step.CONFIRM_REVIEW.refusal(facts, second))
                .contains(new Refusal.GuardFailed(Step.CONFIRM_REVIEW, Guard.FRESH_EYES));
        Actor stranger = new Actor("zhao", "person-zhao", "Zhao", Role.RA_APPROVER, null);
        assertThat(Guard.FRESH_EYES.holds(facts, stranger)).isTrue();
    }

    @Test
    @DisplayName("S2.4-0: a handler does not review his own application, with whatever account")
    void aHandlerDoesNotReviewHisOwnApplication() {
        Actor handler = new Actor("li-as-handler", LI, "Li", Role.HANDLER, Cast.ORGANIZATION);
        Scene review = Scene.at(State.INTERNAL_REVIEW, Mode.CENTRALISED, Medium.USB_KEY);
        Actor applicant = new Actor(
                "handler", Cast.personOf(Role.APPLICANT), "the applicant himself", Role.HANDLER, Cast.ORGANIZATION);
        assertThat(Step.PASS_INTERNALLY.refusal(review, applicant))
                .contains(new Refusal.GuardFailed(Step.PASS_INTERNALLY, Guard.FRESH_EYES));
        assertThat(Step.PASS_INTERNALLY.refusal(review, handler)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"AUDITOR", "ADMINISTRATOR", "ORG_APPROVER"})
    @DisplayName("S-D-02: auditors, administrators and the organisation's approver never act on a case")
    void onlookersNeverAct(Role role) {
        assertThat(Cast.places())
                .allSatisfy(place ->
                        assertThat(Step.openTo(place, Cast.actorOf(role))).isEmpty());
    }

    @Test
    @DisplayName("S-D-02: every step of a reviewer asks for fresh eyes; every step of an applicant for his own case")
    void everyStepIsBoundToItsPerson() {
        for (Step step : Step.values()) {
            switch (step.role()) {
                case APPLICANT -> assertThat(step.guards()).contains(Guard.OWN_CASE);
                case HANDLER ->
                    assertThat(step.guards())
                            .contains(Guard.OWN_ORGANIZATION, Guard.FRESH_EYES, Guard.HANDLER_AUTHORISED);
                case REGISTRAR, RA_APPROVER -> assertThat(step.guards()).contains(Guard.FRESH_EYES, Guard.CLAIMED);
                case SYSTEM -> assertThat(step.guards()).isEmpty();
                case ORG_APPROVER, AUDITOR, ADMINISTRATOR -> throw new AssertionError(step + " by " + step.role());
            }
        }
    }

    /** Facts about persons alone, in the state in which the RA approver begins. */
    private record Played(String applicant, Map<String, Role> roles) implements CaseFacts {
        @Override
        public State state() {
            return State.IN_APPROVAL;
        }

        @Override
        public Mode mode() {
            return Mode.CENTRALISED;
        }

        @Override
        public Medium medium() {
            return Medium.USB_KEY;
        }

        @Override
        public Long organization() {
            return Cast.ORGANIZATION;
        }

        @Override
        public Optional<String> claimedBy(Role role) {
            return Optional.of(WANG);
        }

        @Override
        public Optional<Role> rolePlayedBy(String person) {
            return Optional.ofNullable(roles.get(person));
        }

        @Override
        public boolean establishes(Guard guard) {
            return true;
        }
    }
}
