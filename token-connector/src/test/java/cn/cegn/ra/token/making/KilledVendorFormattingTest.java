package cn.cegn.ra.token.making;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.token.KeyId;
import cn.cegn.ra.token.KeyInventory;
import cn.cegn.ra.token.KeyProfile;
import cn.cegn.ra.token.Pin;
import cn.cegn.ra.token.UsbKey;
import cn.cegn.ra.token.job.StationAnswer;
import cn.cegn.ra.token.job.StationAnswer.Prepared;
import cn.cegn.ra.token.job.StationJob.Prepare;
import cn.cegn.ra.token.pkcs11.OddModule;
import cn.cegn.ra.token.pkcs11.SoftKeys;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A key without C_InitToken: every call into the driver that its preparation makes is once the last one. */
class KilledVendorFormattingTest {
    private static final Pin SO_PIN = new Pin("40718233");
    private static final Pin USER_PIN = new Pin("918273");

    private static boolean isKilled(OddModule module, Prepare job, Killer killer) {
        try {
            new KeyMaking(module.slots(killer), progress -> {}).perform(job);
            return false;
        } catch (Killer.Killed e) {
            SoftKeys.closeSessions(job.keySerial());
            return true;
        }
    }

    private Set<String> killedAtEveryPoint(String format, boolean userPinGiven) {
        Set<String> points = new TreeSet<>();
        String serial = SoftKeys.formattedByVendor();
        OddModule module = OddModule.ofSoftKey(serial).with("noinit", "1").told(format, "so");
        boolean killed = true;
        for (int point = 0; killed; point++) {
            Prepare job = new Prepare(
                    "job-" + UUID.randomUUID(),
                    serial,
                    "L-000021",
                    List.of(KeyProfile.P256),
                    SoftKeys.FACTORY_SO_PIN,
                    SO_PIN,
                    USER_PIN,
                    userPinGiven ? SoftKeys.FACTORY_USER_PIN : null,
                    false);
            Killer killer = new Killer(point);
            killed = isKilled(module, job, killer);
            points.addAll(killer.points());

            StationAnswer answer = new KeyMaking(module.slots(), progress -> {}).perform(job);

            assertThat(answer)
                    .as("killed at point %d of %s", point, killer.points())
                    .isInstanceOf(Prepared.class);
            requireOnePair(module.slots().open(serial), job);
            backToVendor(serial);
        }
        return points;
    }

    private static void requireOnePair(UsbKey key, Prepare job) {
        KeyInventory inventory = key.inventory(USER_PIN);
        assertThat(inventory.keyPairs())
                .singleElement()
                .matches(pair -> pair.isWhole() && pair.proved() && pair.id().equals(KeyId.ofJob(job.jobId())));
        key.proveSoPin(SO_PIN);
    }

    private static void backToVendor(String serial) {
        SoftKeys.backToStock(serial, SO_PIN);
        SoftKeys.slots().open(serial).setUserPin(SoftKeys.FACTORY_SO_PIN, SoftKeys.FACTORY_USER_PIN);
    }

    @ParameterizedTest
    @CsvSource({"vendor, true", "vendor, false", "station, true"})
    @DisplayName("S2.6-4: on a key that only its vendor formats, a preparation killed anywhere and repeated ends in one"
            + " pair")
    void aPreparationKilledAnywhereEndsInOnePair(String format, boolean userPinGiven) {
        assertThat(killedAtEveryPoint(format, userPinGiven))
                .contains("before C_SetPIN", "after C_SetPIN")
                .contains("before SunPKCS11.generate", "after SunPKCS11.generate", "after C_Sign")
                .doesNotContain("after C_CreateObject");
    }
}
