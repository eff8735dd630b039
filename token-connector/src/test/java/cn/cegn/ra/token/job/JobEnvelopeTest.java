package cn.cegn.ra.token.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.cegn.ra.token.KeyProfile;
import cn.cegn.ra.token.Pin;
import cn.cegn.ra.token.job.StationAnswer.Failure;
import cn.cegn.ra.token.making.TrialAuthority;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JobEnvelopeTest {
    private static final StationJob JOB = new StationJob.Prepare(
            "job-1",
            "serial-1",
            "L-000001",
            KeyProfile.RSA2048,
            new Pin("former-918273"),
            new Pin("so-918273"),
            new Pin("user-918273"));

    private static KeyPair keys(String algorithm) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(algorithm.equals("EC") ? 256 : 2048);
        return generator.generateKeyPair();
    }

    private static X509Certificate certificate(KeyPair keys) {
        return new TrialAuthority()
                .issue(
                        new X500Name("CN=station"),
                        SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded()),
                        false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EC", "RSA"})
    @DisplayName("S2.6-5: a job is read by its station only, and its PINs by nobody on the way")
    void aJobIsReadByItsStationOnly(String algorithm) throws Exception {
        KeyPair station = keys(algorithm);
        X509Certificate certificate = certificate(station);

        byte[] envelope = JobEnvelope.seal(JOB, certificate);

        assertThat(JobEnvelope.open(envelope, station.getPrivate(), certificate))
                .isEqualTo(JOB);
        assertThat(new String(envelope, StandardCharsets.ISO_8859_1)).doesNotContain("918273");
        KeyPair stranger = keys(algorithm);
        assertThatThrownBy(() -> JobEnvelope.open(envelope, stranger.getPrivate(), certificate(stranger)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause();
        assertThatThrownBy(() -> JobEnvelope.open(envelope, stranger.getPrivate(), certificate))
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause();
    }

    @Test
    @DisplayName("S2.6-5: an envelope that was changed on the way is not opened")
    void aChangedEnvelopeIsRefused() throws Exception {
        KeyPair station = keys("EC");
        X509Certificate certificate = certificate(station);
        byte[] envelope = JobEnvelope.seal(JOB, certificate);
        envelope[envelope.length - 30] ^= 1;

        assertThatThrownBy(() -> JobEnvelope.open(envelope, station.getPrivate(), certificate))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("918273")
                .hasNoCause();
    }

    @Test
    @DisplayName("S2.6-5: the bytes of a certificate survive the way to the station")
    void aWriteKeepsItsBytes() throws Exception {
        KeyPair station = keys("EC");
        X509Certificate certificate = certificate(station);
        StationJob.Write write = new StationJob.Write(
                "job-1", "serial-1", new Pin("918273"), new byte[] {1, 2, 3}, List.of(new byte[] {4}, new byte[] {5}));

        StationJob.Write opened = (StationJob.Write)
                JobEnvelope.open(JobEnvelope.seal(write, certificate), station.getPrivate(), certificate);

        assertThat(opened.certificate()).containsExactly(1, 2, 3);
        assertThat(opened.chain()).hasSize(2);
        assertThat(opened.userPin()).isEqualTo(write.userPin());
    }

    @Test
    @DisplayName("S2.6-5: what an older or newer partner says is read: one profile, no PIN states, an unknown failure")
    void whatAnotherVersionSaysIsRead() throws Exception {
        StationJob.Prepare older = (StationJob.Prepare) new ObjectMapper()
                .readValue(
                        "{\"kind\":\"PREPARE\",\"jobId\":\"j\",\"keySerial\":\"s\",\"label\":\"l\",\"profile\":\"RSA2048\","
                                + "\"formerSoPin\":\"918273\",\"soPin\":\"918273\",\"userPin\":\"918273\"}",
                        StationJob.class);
        assertThat(older.profiles()).containsExactly(KeyProfile.RSA2048);
        assertThat(older.formerUserPin()).isNull();
        assertThat(older.lastTryConfirmed()).isFalse();

        StationAnswer newer = JobEnvelope.read(
                "{\"kind\":\"FAILED\",\"jobId\":\"j\",\"keySerial\":\"s\",\"failure\":\"NOT_YET_KNOWN\",\"detail\":\"d\"}");
        assertThat(((StationAnswer.Failed) newer).failure()).isEqualTo(Failure.DRIVER_ERROR);
        StationAnswer.Hello hello = (StationAnswer.Hello)
                JobEnvelope.read(
                        "{\"kind\":\"HELLO\",\"stationId\":\"local\",\"certificate\":\"AA==\","
                                + "\"keys\":[{\"serial\":\"1\",\"manufacturer\":\"m\",\"model\":\"k\",\"label\":\"L\",\"initialised\":true}]}");
        assertThat(hello.keys()).containsExactly(new StationAnswer.SeenKey("1", "m", "k", "L", true));
    }

    @Test
    @DisplayName("S2.6-5: an answer is read as it was written, and anything else is no answer")
    void anAnswerIsReadAsItWasWritten() {
        StationAnswer failed = new StationAnswer.Failed("job-1", "serial-1", Failure.KEY_FULL, "CKR_DEVICE_MEMORY");
        StationAnswer.Hello hello = new StationAnswer.Hello(
                "local", new byte[] {7}, List.of(new StationAnswer.SeenKey("1", "m", "k", "L-1", true)));

        assertThat(JobEnvelope.read(JobEnvelope.write(failed))).isEqualTo(failed);
        assertThat(((StationAnswer.Hello) JobEnvelope.read(JobEnvelope.write(hello))).keys())
                .isEqualTo(hello.keys());
        assertThatThrownBy(() -> JobEnvelope.read("{\"kind\":\"ELSE\"}")).isInstanceOf(IllegalArgumentException.class);
    }
}
