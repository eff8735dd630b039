package cn.cegn.ra.token.making;

import static cn.cegn.ra.token.pkcs11.SoftKeys.FACTORY_SO_PIN;
import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.token.KeyId;
import cn.cegn.ra.token.KeyInventory;
import cn.cegn.ra.token.KeyProfile;
import cn.cegn.ra.token.Pin;
import cn.cegn.ra.token.job.StationAnswer;
import cn.cegn.ra.token.job.StationAnswer.Prepared;
import cn.cegn.ra.token.job.StationAnswer.Written;
import cn.cegn.ra.token.job.StationJob;
import cn.cegn.ra.token.pkcs11.SoftKeys;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Every call into the driver that a job makes is, once before it and once after it, the last thing that the job does. */
class KilledAnywhereTest {
    private static final Pin SO_PIN = new Pin("40718233");
    private static final Pin USER_PIN = new Pin("918273");

    private final TrialAuthority authority = new TrialAuthority();

    private static StationAnswer performed(StationJob job) {
        return new KeyMaking(SoftKeys.slots(), progress -> {}).perform(job);
    }

    private static boolean isKilled(StationJob job, Killer killer) {
        try {
            new KeyMaking(SoftKeys.slots(killer), progress -> {}).perform(job);
            return false;
        } catch (Killer.Killed e) {
            SoftKeys.closeSessions(job.keySerial());
            return true;
        }
    }

    private StationJob.Prepare prepare(String serial) {
        return new StationJob.Prepare(
                "job-" + UUID.randomUUID(), serial, "L-000021", KeyProfile.P256, FACTORY_SO_PIN, SO_PIN, USER_PIN);
    }

    private StationJob.Write write(StationJob.Prepare job, Prepared prepared) throws Exception {
        X509Certificate certificate = authority.issueFor(prepared.pkcs10());
        return new StationJob.Write(
                job.jobId(),
                job.keySerial(),
                USER_PIN,
                certificate.getEncoded(),
                List.of(authority.certificate().getEncoded()));
    }

    @Test
    @DisplayName("S2.6-4: a preparation killed anywhere and repeated ends in exactly one key pair")
    void aPreparationKilledAnywhereEndsInOnePair() {
        Set<String> points = Set.of();
        boolean killed = true;
        String serial = SoftKeys.fromStock("stock");
        for (int point = 0; killed; point++) {
            StationJob.Prepare job = prepare(serial);
            Killer killer = new Killer(point);
            killed = isKilled(job, killer);
            points = killer.points();

            StationAnswer answer = performed(job);

            assertThat(answer).as("killed at point %d of %s", point, points).isInstanceOf(Prepared.class);
            KeyInventory inventory = SoftKeys.slots().open(job.keySerial()).inventory(USER_PIN);
            assertThat(inventory.keyPairs())
                    .singleElement()
                    .matches(
                            pair -> pair.isWhole() && pair.proved() && pair.id().equals(KeyId.ofJob(job.jobId())));
            SoftKeys.backToStock(serial, SO_PIN);
        }
        assertThat(points)
                .contains("after C_InitToken", "before C_SetPIN", "after C_SetPIN", "before C_InitPIN")
                .contains("before SunPKCS11.generate", "after SunPKCS11.generate", "after C_Sign");
    }

    @Test
    @DisplayName("S2.6-5: a write killed anywhere and repeated ends in exactly one certificate with its chain")
    void aWriteKilledAnywhereEndsInOneCertificate() throws Exception {
        Set<String> points = Set.of();
        boolean killed = true;
        String serial = SoftKeys.fromStock("stock");
        for (int point = 0; killed; point++) {
            StationJob.Prepare job = prepare(serial);
            StationJob.Write write = write(job, (Prepared) performed(job));
            Killer killer = new Killer(point);
            killed = isKilled(write, killer);
            points = killer.points();

            StationAnswer answer = performed(write);

            assertThat(answer).as("killed at point %d of %s", point, points).isInstanceOf(Written.class);
            KeyInventory inventory = SoftKeys.slots().open(job.keySerial()).inventory(USER_PIN);
            assertThat(inventory.keyPairs()).hasSize(1);
            assertThat(inventory.certificates()).hasSize(2);
            assertThat(inventory.certificates().stream()
                            .filter(there -> there.id().equals(KeyId.ofJob(job.jobId()))))
                    .singleElement()
                    .matches(there -> java.util.Arrays.equals(there.value(), write.certificate()));
            SoftKeys.backToStock(serial, SO_PIN);
        }
        assertThat(points).contains("before C_CreateObject", "after C_CreateObject", "after SunPKCS11.sign");
    }
}
