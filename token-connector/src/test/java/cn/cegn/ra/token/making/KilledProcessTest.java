package cn.cegn.ra.token.making;

import static cn.cegn.ra.token.pkcs11.SoftKeys.FACTORY_SO_PIN;
import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.token.KeyProfile;
import cn.cegn.ra.token.Pin;
import cn.cegn.ra.token.job.JobEnvelope;
import cn.cegn.ra.token.job.StationAnswer;
import cn.cegn.ra.token.job.StationAnswer.Prepared;
import cn.cegn.ra.token.job.StationAnswer.Written;
import cn.cegn.ra.token.job.StationJob;
import cn.cegn.ra.token.pkcs11.SoftKeys;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KilledProcessTest {
    private static final Pin USER_PIN = new Pin("918273");

    private record Ended(int code, String output) {}

    private static Ended station(String dieAfter, StationJob job) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        DyingStation.class.getName(),
                        SoftKeys.MODULE.toString(),
                        dieAfter,
                        new ObjectMapper().writerFor(StationJob.class).writeValueAsString(job))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output.strip());
    }

    private static StationAnswer answered(StationJob job) throws IOException, InterruptedException {
        return JobEnvelope.read(station("", job).output());
    }

    private static StationJob.Prepare prepare() {
        return new StationJob.Prepare(
                "job-of-a-dying-station",
                SoftKeys.fromStock("stock"),
                "L-000031",
                KeyProfile.P256,
                FACTORY_SO_PIN,
                new Pin("40718233"),
                USER_PIN);
    }

    private static String objects(String serial) {
        return SoftKeys.pkcs11Tool(serial, "--login", "--pin", USER_PIN.reveal(), "--list-objects");
    }

    @ParameterizedTest
    @ValueSource(strings = {"C_InitToken", "C_SetPIN", "C_InitPIN", "SunPKCS11.generate", "C_Sign"})
    @DisplayName(
            "S2.6-4: a station's process killed in a preparation leaves what the next process completes to one pair")
    void aProcessKilledInAPreparationIsContinuedByTheNext(String call) throws Exception {
        StationJob.Prepare job = prepare();

        assertThat(station(call, job).code()).isEqualTo(DyingStation.DEAD);
        assertThat(answered(job)).isInstanceOf(Prepared.class);

        assertThat(objects(job.keySerial()))
                .containsOnlyOnce("Private Key Object")
                .containsOnlyOnce("Public Key Object");
    }

    @Test
    @DisplayName(
            "S2.6-5: a station's process killed in a write leaves what the next process completes to one certificate")
    void aProcessKilledInAWriteIsContinuedByTheNext() throws Exception {
        StationJob.Prepare job = prepare();
        TrialAuthority authority = new TrialAuthority();
        StationJob.Write write = new StationJob.Write(
                job.jobId(),
                job.keySerial(),
                USER_PIN,
                authority.issueFor(((Prepared) answered(job)).pkcs10()).getEncoded(),
                List.of(authority.certificate().getEncoded()));

        assertThat(station("C_CreateObject", write).code()).isEqualTo(DyingStation.DEAD);
        assertThat(answered(write)).isInstanceOf(Written.class);

        assertThat(objects(job.keySerial()).split("Certificate Object", -1)).hasSize(3);
    }
}
