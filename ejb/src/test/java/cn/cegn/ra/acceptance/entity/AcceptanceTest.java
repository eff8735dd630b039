package cn.cegn.ra.acceptance.entity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.delivery.entity.UserManual;
import cn.cegn.ra.lifecycle.Medium;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AcceptanceTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Installation INSTALLED = new Installation("BGS-03", TODAY);

    @Test
    @DisplayName("S2.8-1: a soft certificate is installed, a USB-Key is not and is not asked for it")
    void installationIsForSoftOnly() {
        assertThat(accepting(INSTALLED).lacks(Medium.SOFT, TODAY)).isEmpty();
        assertThat(accepting(null).lacks(Medium.SOFT, TODAY)).containsExactly("INSTALLATION_MISSING");
        assertThat(accepting(null).lacks(Medium.USB_KEY, TODAY)).isEmpty();
        assertThat(accepting(INSTALLED).lacks(Medium.USB_KEY, TODAY)).containsExactly("INSTALLATION_NOT_APPLICABLE");
    }

    @Test
    @DisplayName("S2.8-2: both answers are asked for, and only two times yes accepts")
    void bothAnswersAreAskedFor() {
        Acceptance open = new Acceptance(true, null, true, UserManual.VERSION, null);
        Acceptance no = new Acceptance(true, false, true, UserManual.VERSION, null);
        assertThat(open.lacks(Medium.USB_KEY, TODAY)).containsExactly("ACCEPTANCE_ANSWER_MISSING");
        assertThat(no.isAffirmed()).isFalse();
        assertThat(accepting(null).isAffirmed()).isTrue();
    }

    @Test
    @DisplayName("S2.10-1: without the custody undertaking nobody accepts")
    void custodyIsUndertaken() {
        Acceptance without = new Acceptance(true, true, false, UserManual.VERSION, null);
        assertThat(without.lacks(Medium.USB_KEY, TODAY)).containsExactly("CUSTODY_MISSING");
    }

    @Test
    @DisplayName("S2.9-5: an older manual does not count as read")
    void manualOfThisVersionIsRead() {
        Acceptance old = new Acceptance(true, true, true, "2019-1", null);
        assertThat(old.lacks(Medium.USB_KEY, TODAY)).containsExactly("MANUAL_NOT_READ");
    }

    @Test
    @DisplayName("S2.10-3: one person, one key stands in the undertaking for a USB-Key")
    void undertakingFitsTheMedium() {
        assertThat(CustodyClause.of(Medium.USB_KEY))
                .contains(CustodyClause.ONE_PERSON_ONE_KEY, CustodyClause.KEEP_PIN_SECRET)
                .doesNotContain(CustodyClause.CONTROL_COMPUTER);
        assertThat(CustodyClause.of(Medium.SOFT)).contains(CustodyClause.CONTROL_COMPUTER);
    }

    @Test
    @DisplayName("S-D-06: a distribution is signed, on a day that was, by way of a whole seal")
    void distributionIsSigned() {
        assertThat(new Distribution(SignatureMethod.PAPER, TODAY, true, true).lacks(TODAY))
                .isEmpty();
        assertThat(new Distribution(null, TODAY.plusDays(1), false, false).lacks(TODAY))
                .containsExactly("SIGNATURE_METHOD_MISSING", "SIGNATURE_DATE", "PARCEL_SEAL_NOT_WHOLE");
    }

    @Test
    @DisplayName("S2.9-3: the PIN was changed, on a day that was")
    void pinWasChanged() {
        assertThat(new Protection.PinChanged(true, TODAY).lacks(TODAY)).isEmpty();
        assertThat(new Protection.PinChanged(false, null).lacks(TODAY))
                .containsExactly("PIN_NOT_CHANGED", "PROTECTION_DATE");
    }

    @Test
    @DisplayName("S2.9-3: no field could hold the new PIN")
    void newPinHasNoField() {
        assertThat(Arrays.stream(Protection.PinChanged.class.getRecordComponents())
                        .map(RecordComponent::getType))
                .containsExactly(boolean.class, LocalDate.class);
    }

    @Test
    @DisplayName("S2.9-2: the computer is named and has its password")
    void computerIsProtected() {
        assertThat(computer(1).lacks(TODAY)).isEmpty();
        assertThat(new Protection.ComputerProtected("", "", false, 0, "").lacks(TODAY))
                .containsExactly(
                        "COMPUTER_MISSING", "PASSWORD_NOT_SET", "COMPUTER_USERS_MISSING", "COMPUTER_RIGHTS_MISSING");
    }

    @Test
    @DisplayName("S2.10-2: no more users than the organisation's rule allows, and no rule is no permission")
    void usersStayWithinTheRule() {
        assertThat(computer(2).breaches(2)).isEmpty();
        assertThat(computer(3).breaches(2)).containsExactly("COMPUTER_USERS_TOO_MANY");
        assertThat(computer(1).breaches(null)).containsExactly("SOFT_RULE_MISSING");
    }

    @Test
    @DisplayName("S2.9-1: each measure belongs to its medium")
    void measuresBelongToMedia() {
        assertThat(computer(1).medium()).isEqualTo(Medium.SOFT);
        assertThat(new Protection.PinChanged(true, TODAY).medium()).isEqualTo(Medium.USB_KEY);
    }

    private static Protection.ComputerProtected computer(int users) {
        return new Protection.ComputerProtected("BGS-03", "ZC-1", true, users, "仅本人登录");
    }

    private static Acceptance accepting(Installation installation) {
        return new Acceptance(true, true, true, UserManual.VERSION, installation);
    }
}
