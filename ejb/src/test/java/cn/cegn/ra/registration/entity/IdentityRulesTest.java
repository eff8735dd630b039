package cn.cegn.ra.registration.entity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.application.entity.CanonicalJson;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.review.entity.Verdict;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class IdentityRulesTest {
    private static final Customer CUSTOMER = new Customer("p-9", "庚", Role.HANDLER);
    private static final IdentitySheet SHEET =
            new IdentitySheet(CUSTOMER, "0571-87000000", List.of("13900139000", "0571-86000000"));
    private static final Contact REGISTERED = new Contact("0571 8700 0000", ContactSource.REGISTERED, null);
    private static final IdentityVerification ON_SITE =
            new IdentityVerification(IdentityMethod.ON_SITE, "核验单 2026-17", null, Verdict.YES, null);

    @Test
    @DisplayName("S2.5-3: two results with method and evidence confirm identity and authenticity")
    void twoResultsConfirm() {
        assertThat(IdentityRules.obstacles(ON_SITE, calledBack(REGISTERED), SHEET))
                .isEmpty();
    }

    @Test
    @DisplayName("S2.5-3: one of the two results is not enough")
    void oneResultIsNotEnough() {
        assertThat(IdentityRules.obstacles(ON_SITE, null, SHEET))
                .containsExactly(IdentityRules.AUTHENTICITY_NOT_CONFIRMED);
        assertThat(IdentityRules.obstacles(null, calledBack(REGISTERED), SHEET))
                .containsExactly(IdentityRules.IDENTITY_NOT_CONFIRMED);
    }

    @Test
    @DisplayName("S2.5-3: a negative result does not confirm")
    void negativeResultDoesNotConfirm() {
        IdentityVerification no =
                new IdentityVerification(IdentityMethod.ON_SITE, "核验单 2026-18", null, Verdict.NO, null);
        assertThat(IdentityRules.obstacles(no, calledBack(REGISTERED), SHEET))
                .containsExactly(IdentityRules.IDENTITY_NOT_CONFIRMED);
    }

    @Test
    @DisplayName("S2.5-3: a tick without method and evidence is refused")
    void tickIsNotEnough() {
        IdentityVerification tick = new IdentityVerification(null, " ", null, Verdict.YES, null);
        assertThat(IdentityRules.obstacles(tick, calledBack(REGISTERED), SHEET))
                .containsExactly(IdentityRules.METHOD_MISSING, IdentityRules.EVIDENCE_MISSING);
    }

    @Test
    @DisplayName("S2.5-3: a call-back to a number that stands only on the form is refused")
    void numberOfTheFormIsRefused() {
        assertThat(obstacles("139 0013 9000", ContactSource.REGISTERED, ""))
                .containsExactly(IdentityRules.CONTACT_ONLY_ON_FORM);
        assertThat(obstacles("13900139000", ContactSource.FORM, ""))
                .containsExactly(IdentityRules.CONTACT_ONLY_ON_FORM);
        assertThat(obstacles("13900139000", ContactSource.INDEPENDENT, "申请表第 2 页"))
                .containsExactly(IdentityRules.CONTACT_ONLY_ON_FORM);
    }

    @Test
    @DisplayName("S2.5-3: the registered number is compared by its digits, another one is not the registered one")
    void registeredNumberIsCompared() {
        assertThat(obstacles("(0571)87000000", ContactSource.REGISTERED, "")).isEmpty();
        assertThat(obstacles("0571-87000001", ContactSource.REGISTERED, ""))
                .containsExactly(IdentityRules.CONTACT_NOT_REGISTERED);
    }

    @Test
    @DisplayName("S2.5-3: an independent source has to be named")
    void independentSourceIsNamed() {
        assertThat(obstacles("0571-12345678", ContactSource.INDEPENDENT, "单位官网"))
                .isEmpty();
        assertThat(obstacles("0571-12345678", ContactSource.INDEPENDENT, " "))
                .containsExactly(IdentityRules.SOURCE_MISSING);
    }

    @Test
    @DisplayName("S2.5-3: asking back needs a contact and the one who confirmed")
    void askingBackNeedsContact() {
        RequestAuthenticity bare =
                new RequestAuthenticity(IdentityMethod.ORGANIZATION_CHANNEL, "函 12", null, "", Verdict.YES);
        assertThat(IdentityRules.obstacles(ON_SITE, bare, SHEET))
                .containsExactly(IdentityRules.CONTACT_MISSING, IdentityRules.CONFIRMER_MISSING);
    }

    @Test
    @DisplayName("S2.5-3: both results are read from the dossier as they were left")
    void resultsAreReadAsTheyWereLeft() {
        IdentityVerification identity = ON_SITE.of(CUSTOMER);
        assertThat(CanonicalJson.read(CanonicalJson.write(identity), IdentityVerification.class))
                .isEqualTo(identity);
        RequestAuthenticity authenticity = calledBack(REGISTERED);
        assertThat(CanonicalJson.read(CanonicalJson.write(authenticity), RequestAuthenticity.class))
                .isEqualTo(authenticity);
    }

    private static List<String> obstacles(String number, ContactSource source, String name) {
        return IdentityRules.obstacles(ON_SITE, calledBack(new Contact(number, source, name)), SHEET);
    }

    private static RequestAuthenticity calledBack(Contact contact) {
        return new RequestAuthenticity(IdentityMethod.CALL_BACK, "录音 20261123-04", contact, "办公室 辛", Verdict.YES);
    }
}
