package cn.cegn.ra.token.making;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.token.KeyProfile;
import cn.cegn.ra.token.Pin;
import cn.cegn.ra.token.UsbKey;
import cn.cegn.ra.token.job.StationAnswer;
import cn.cegn.ra.token.job.StationAnswer.Failed;
import cn.cegn.ra.token.job.StationAnswer.Failure;
import cn.cegn.ra.token.job.StationAnswer.Prepared;
import cn.cegn.ra.token.job.StationAnswer.Wiped;
import cn.cegn.ra.token.job.StationJob;
import cn.cegn.ra.token.job.StationJob.Prepare;
import cn.cegn.ra.token.job.StationJob.Scope;
import cn.cegn.ra.token.pkcs11.OddModule;
import cn.cegn.ra.token.pkcs11.SoftKeys;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A key that only its vendor's tool formats, made before and then wiped or made again: its PINs are not the factory's any more. */
class VendorKeyAgainTest {
    private static final Pin FACTORY_SECRET = new Pin("87654321");
    private static final Pin SO_PIN = new Pin("40718233");
    private static final Pin USER_PIN = new Pin("918273");
    private static final Pin NEXT_PIN = new Pin("44556699");

    private final String serial = SoftKeys.formattedByVendor(FACTORY_SECRET.reveal());
    private OddModule module = OddModule.ofSoftKey(serial);
    private final String jobId = "job-" + UUID.randomUUID();

    private void isMade(String unblock) {
        isBefore(unblock);
        assertThat(performed(prepare(jobId, FACTORY_SECRET, USER_PIN, SoftKeys.FACTORY_USER_PIN)))
                .isInstanceOf(Prepared.class);
    }

    /** A module that has just been loaded: as after the death of a process, nobody is logged in by what it remembers. */
    private void isBefore(String unblock) {
        module = OddModule.ofSoftKey(serial).with("noinit", "1").told("vendor", unblock);
        if (unblock.equals("puk")) {
            module.with("puk", FACTORY_SECRET.reveal());
        }
    }

    private Prepare prepare(String job, Pin former, Pin userPin, Pin formerUserPin) {
        return new Prepare(
                job, serial, "L-000018", List.of(KeyProfile.P256), former, SO_PIN, userPin, formerUserPin, false);
    }

    private StationAnswer performed(StationJob job) {
        return new KeyMaking(module.slots(), progress -> {}).perform(job);
    }

    private UsbKey key() {
        return module.slots().open(serial);
    }

    private static Pin secretAfter(String unblock) {
        return unblock.equals("puk") ? FACTORY_SECRET : SO_PIN;
    }

    @ParameterizedTest
    @ValueSource(strings = {"so", "puk"})
    @DisplayName(
            "S2.6-4: a key that its vendor formatted is made again by its SO PIN or PUK, or by the user PIN it has; the factory's is refused")
    void itIsMadeAgain(String unblock) {
        isMade(unblock);

        StationAnswer byFactory =
                performed(prepare("a-" + jobId, secretAfter(unblock), NEXT_PIN, SoftKeys.FACTORY_USER_PIN));
        assertThat(byFactory)
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.failure()).isEqualTo(Failure.PIN_NOT_ACCEPTED));

        assertThat(performed(prepare("b-" + jobId, secretAfter(unblock), NEXT_PIN, null)))
                .isInstanceOf(Prepared.class);
        assertThat(key().inventory(NEXT_PIN).keyPairs()).hasSize(1);
        assertThat(performed(prepare("c-" + jobId, secretAfter(unblock), USER_PIN, NEXT_PIN)))
                .isInstanceOf(Prepared.class);
        assertThat(key().inventory(USER_PIN).keyPairs()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"so", "puk"})
    @DisplayName(
            "S-D-01: a key without C_InitToken whose PIN its holder alone knew is wiped, killed anywhere on the way")
    void itIsWipedKilledAnywhere(String unblock) {
        isMade(unblock);
        StationJob.Wipe wipe = new StationJob.Wipe(
                "wipe-1",
                serial,
                "L-000018",
                secretAfter(unblock),
                null,
                false,
                new Scope(List.of(jobId), false, null, NEXT_PIN));
        boolean killed = true;
        for (int point = 0; killed; point++) {
            killed = isKilled(wipe, point);
            isBefore(unblock);
            assertThat(performed(wipe))
                    .as("killed at point %d", point)
                    .isEqualTo(new Wiped("wipe-1", serial, false, true));
            assertThat(key().inventory(NEXT_PIN).keyPairs()).isEmpty();
            assertThat(performed(prepare(jobId, secretAfter(unblock), USER_PIN, NEXT_PIN)))
                    .isInstanceOf(Prepared.class);
        }
    }

    private boolean isKilled(StationJob job, int point) {
        try {
            new KeyMaking(module.slots(new Killer(point)), progress -> {}).perform(job);
            return false;
        } catch (Killer.Killed e) {
            SoftKeys.closeSessions(serial);
            return true;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"none"})
    @DisplayName("S-D-01: a key that nothing unlocks is wiped by its user PIN alone, and by nothing else")
    void withoutAnySecretItNeedsItsPin(String unblock) {
        isMade(unblock);
        Scope scope = new Scope(List.of(jobId), false, null, NEXT_PIN);

        assertThat(performed(new StationJob.Wipe("wipe-1", serial, "L-000018", SO_PIN, null, false, scope)))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.failure()).isEqualTo(Failure.NEEDS_VENDOR_TOOL));
        assertThat(performed(new StationJob.Wipe("wipe-2", serial, "L-000018", SO_PIN, USER_PIN, false, scope)))
                .isEqualTo(new Wiped("wipe-2", serial));
    }
}
