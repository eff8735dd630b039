package cn.cegn.ra.token.making;

import static cn.cegn.ra.token.pkcs11.SoftKeys.FACTORY_SO_PIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.cegn.ra.token.KeyInventory.KeyPairOnKey;
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
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WipingTest {
    private static final Pin SO_PIN = new Pin("40718233");
    private static final Pin USER_PIN = new Pin("918273");
    private static final Pin WRONG = new Pin("99999999");
    private static final String LABEL = "L-000017";

    private final KeyMaking making = new KeyMaking(SoftKeys.slots(), progress -> {});
    private final String jobId = "job-" + UUID.randomUUID();
    private final String serial = SoftKeys.fromStock("stock");

    private void isPrepared() {
        Prepare job = new Prepare(jobId, serial, LABEL, KeyProfile.P256, FACTORY_SO_PIN, SO_PIN, USER_PIN);
        assertThat(making.perform(job)).isInstanceOf(Prepared.class);
    }

    private StationAnswer wiped(Pin soPin, Scope scope) {
        return making.perform(new StationJob.Wipe("wipe-1", serial, LABEL, soPin, null, false, scope));
    }

    private static Scope of(String... jobs) {
        return new Scope(List.of(jobs), false, null, null);
    }

    private List<KeyPairOnKey> pairs() {
        return SoftKeys.slots().open(serial).inventory().keyPairs();
    }

    private static void assertFailed(StationAnswer answer, Failure failure) {
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.failure()).isEqualTo(failure));
    }

    @Test
    @DisplayName("S-D-01: the key pair of a job that was meant is wiped, and wiping again is harmless")
    void whatWasMeantIsWiped() {
        isPrepared();

        assertThat(wiped(SO_PIN, of("an-older-job", jobId))).isEqualTo(new Wiped("wipe-1", serial));
        assertThat(pairs()).isEmpty();
        assertThat(wiped(SO_PIN, of())).isInstanceOf(Wiped.class);
    }

    @Test
    @DisplayName("S-D-01: what was made since two people agreed is not wiped by a message that comes late")
    void whatWasMadeSinceIsLeft() {
        isPrepared();

        assertFailed(wiped(SO_PIN, of("an-older-job")), Failure.KEY_HOLDS_OTHER_JOB);
        assertThat(pairs()).hasSize(1);
    }

    @Test
    @DisplayName("S-D-01: of a preparation that broke off either SO PIN may be on the key; each gets one try")
    void eitherSoPinOpensIt() {
        isPrepared();

        assertThat(wiped(FACTORY_SO_PIN, new Scope(List.of(jobId), false, SO_PIN, null)))
                .isEqualTo(new Wiped("wipe-1", serial, true, false));
        assertThat(wiped(SO_PIN, new Scope(List.of(), false, WRONG, null))).isEqualTo(new Wiped("wipe-1", serial));
        assertFailed(wiped(WRONG, new Scope(List.of(), false, FACTORY_SO_PIN, null)), Failure.PIN_NOT_ACCEPTED);
    }

    @Test
    @DisplayName(
            "S-D-01: a key that somebody emptied by its vendor's tool is only looked at, and what is on it decides")
    void aLookChangesNothing() {
        Scope look = new Scope(List.of(jobId), true, null, null);
        assertThat(wiped(WRONG, look)).isInstanceOf(Wiped.class);
        isPrepared();

        assertFailed(wiped(WRONG, look), Failure.NOT_PROVED);
        assertThat(pairs()).hasSize(1);
    }

    @Test
    @DisplayName("S-D-01: of a key that is not plugged in nothing is wiped, whatever lies in the slots")
    void anotherKeyIsLeft() {
        isPrepared();
        StationJob.Wipe job = new StationJob.Wipe("wipe-1", "not-there-1", LABEL, SO_PIN, null, false, of(jobId));

        assertFailed(making.perform(job), Failure.KEY_NOT_PRESENT);
        assertThat(pairs()).hasSize(1);
    }

    @Test
    @DisplayName("S-D-01: a key that another one replaces in the slot is not wiped, nor is the other one")
    void aSwappedKeyIsLeft() {
        isPrepared();
        OddModule module = OddModule.ofSoftKey(serial).with("serial", "SWAP-" + serial.substring(0, 8));
        UsbKey key = module.slots().open("SWAP-" + serial.substring(0, 8));
        module.with("serial", "OTHER-" + serial.substring(0, 8));
        StationJob.Wipe job =
                new StationJob.Wipe("wipe-1", "SWAP-" + serial.substring(0, 8), LABEL, SO_PIN, null, false, of(jobId));

        assertThatThrownBy(() -> new Wiping(key, job).make()).hasMessageContaining("another key is in the slot");
        assertThat(pairs()).hasSize(1);
    }

    @Test
    @DisplayName("S-D-01: a wiping killed anywhere and repeated ends in an empty key")
    void aWipingKilledAnywhereEndsInAnEmptyKey() {
        isPrepared();
        StationJob.Wipe job = new StationJob.Wipe("wipe-1", serial, LABEL, SO_PIN, null, false, of(jobId));
        Set<String> points = Set.of();
        boolean killed = true;
        for (int point = 0; killed; point++) {
            Killer killer = new Killer(point);
            killed = isKilled(job, killer);
            points = killer.points();

            assertThat(making.perform(job))
                    .as("killed at point %d of %s", point, points)
                    .isEqualTo(new Wiped("wipe-1", serial));
            assertThat(pairs()).isEmpty();
            Prepare again = new Prepare(jobId, serial, LABEL, KeyProfile.P256, SO_PIN, SO_PIN, USER_PIN);
            assertThat(making.perform(again)).isInstanceOf(Prepared.class);
        }
        assertThat(points).contains("before C_InitToken", "after C_InitToken");
    }

    private boolean isKilled(StationJob job, Killer killer) {
        try {
            new KeyMaking(SoftKeys.slots(killer), progress -> {}).perform(job);
            return false;
        } catch (Killer.Killed e) {
            SoftKeys.closeSessions(serial);
            return true;
        }
    }
}
