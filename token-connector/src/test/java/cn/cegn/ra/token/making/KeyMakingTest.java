package cn.cegn.ra.token.making;

import static cn.cegn.ra.token.pkcs11.SoftKeys.FACTORY_SO_PIN;
import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.token.KeyId;
import cn.cegn.ra.token.KeyInventory;
import cn.cegn.ra.token.KeyProfile;
import cn.cegn.ra.token.Pin;
import cn.cegn.ra.token.UsbKeyDescription.PinState;
import cn.cegn.ra.token.job.StationAnswer;
import cn.cegn.ra.token.job.StationAnswer.Failed;
import cn.cegn.ra.token.job.StationAnswer.Failure;
import cn.cegn.ra.token.job.StationAnswer.Prepared;
import cn.cegn.ra.token.job.StationAnswer.Stage;
import cn.cegn.ra.token.job.StationAnswer.Written;
import cn.cegn.ra.token.job.StationJob.Prepare;
import cn.cegn.ra.token.job.StationJob.Write;
import cn.cegn.ra.token.pkcs11.SoftKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyMakingTest {
    private static final Pin SO_PIN = new Pin("40718233");
    private static final Pin USER_PIN = new Pin("918273");

    private final TrialAuthority authority = new TrialAuthority();
    private final List<Stage> stages = new ArrayList<>();
    private final KeyMaking making = new KeyMaking(SoftKeys.slots(), progress -> stages.add(progress.stage()));
    private final String jobId = "job-" + UUID.randomUUID();

    @TempDir
    private Path directory;

    private Prepare prepare(String serial, KeyProfile profile) {
        return new Prepare(jobId, serial, "L-000017", profile, FACTORY_SO_PIN, SO_PIN, USER_PIN);
    }

    private Write write(String serial, X509Certificate certificate) throws CertificateEncodingException {
        return new Write(
                jobId,
                serial,
                USER_PIN,
                certificate.getEncoded(),
                List.of(authority.certificate().getEncoded()));
    }

    private Failure failureOf(StationAnswer answer) {
        assertThat(answer).isInstanceOf(Failed.class);
        assertThat(answer.toString()).doesNotContain(USER_PIN.reveal(), SO_PIN.reveal(), FACTORY_SO_PIN.reveal());
        return ((Failed) answer).failure();
    }

    @ParameterizedTest
    @EnumSource(KeyProfile.class)
    @DisplayName("S2.6-4: a key from stock is prepared, written, read back and proved")
    void aKeyFromStockBecomesAKeyThatProvesItsCertificate(KeyProfile profile) throws Exception {
        String serial = SoftKeys.fromStock("stock");

        Prepared prepared = (Prepared) making.perform(prepare(serial, profile));
        assertThat(prepared.provedOnKey()).isTrue();
        assertThat(prepared.keyId()).hasSize(20).isEqualTo(KeyId.ofJob(jobId).bytes());
        assertThat(new PKCS10CertificationRequest(prepared.pkcs10()).getSubject())
                .hasToString("CN=L-000017");

        X509Certificate certificate = authority.issueFor(prepared.pkcs10());
        Written written = (Written) making.perform(write(serial, certificate));
        assertThat(written.certificateSha256()).hasSize(64);
        assertThat(stages)
                .containsExactly(
                        Stage.FOUND,
                        Stage.INITIALISED,
                        Stage.KEY_PAIR,
                        Stage.REQUEST,
                        Stage.FOUND,
                        Stage.CERTIFICATE,
                        Stage.PROVED);
        assertThat(SoftKeys.slots().open(serial).description().label()).isEqualTo("L-000017");
        seenByOtherTools(serial, certificate);
    }

    private void seenByOtherTools(String serial, X509Certificate certificate) throws Exception {
        String objects = SoftKeys.pkcs11Tool(serial, "--login", "--pin", USER_PIN.reveal(), "--list-objects");
        assertThat(objects).containsOnlyOnce("Private Key Object").containsOnlyOnce("Public Key Object");
        assertThat(objects).contains("sensitive", "always sensitive", "never extractable", "local");
        assertThat(objects.split("Certificate Object", -1)).hasSize(3);

        Path der = directory.resolve("certificate.der");
        String id = KeyId.ofJob(jobId).hex();
        SoftKeys.pkcs11Tool(serial, "--read-object", "--type", "cert", "--id", id, "-o", der.toString());
        assertThat(Files.readAllBytes(der)).isEqualTo(certificate.getEncoded());
        chainsByOpenssl(certificate);
        signsByPkcs11Tool(serial, certificate);
    }

    private void signsByPkcs11Tool(String serial, X509Certificate certificate) throws Exception {
        Path digest = Files.write(directory.resolve("digest"), new byte[32]);
        Path signature = directory.resolve("signature");
        boolean elliptic = certificate.getPublicKey().getAlgorithm().equals("EC");
        List<String> arguments = new ArrayList<>(List.of("--login", "--pin", USER_PIN.reveal(), "--sign", "--id"));
        arguments.addAll(List.of(KeyId.ofJob(jobId).hex(), "-i", digest.toString(), "-o", signature.toString(), "-m"));
        arguments.addAll(elliptic ? List.of("ECDSA", "--signature-format", "openssl") : List.of("RSA-PKCS"));
        SoftKeys.pkcs11Tool(serial, arguments.toArray(String[]::new));
        List<String> verify = new ArrayList<>(List.of("openssl", "pkeyutl", "-verify", "-certin", "-inkey"));
        verify.addAll(List.of(pem("own", certificate).toString(), "-in", digest.toString()));
        verify.addAll(List.of("-sigfile", signature.toString()));
        assertThat(SoftKeys.run(verify)).contains("Signature Verified Successfully");
    }

    private void chainsByOpenssl(X509Certificate certificate) throws Exception {
        Path own = pem("own", certificate);
        Path ca = pem("ca", authority.certificate());
        assertThat(SoftKeys.run(List.of("openssl", "verify", "-CAfile", ca.toString(), own.toString())))
                .contains(": OK");
    }

    private Path pem(String name, X509Certificate certificate) throws IOException, CertificateEncodingException {
        String text = Base64.getMimeEncoder().encodeToString(certificate.getEncoded());
        return Files.writeString(
                directory.resolve(name + ".pem"),
                "-----BEGIN CERTIFICATE-----\n" + text + "\n-----END CERTIFICATE-----\n");
    }

    @Test
    @DisplayName("S2.6-4: a preparation repeated after its end answers for the same pair")
    void aRepeatedPreparationAnswersForTheSamePair() throws Exception {
        String serial = SoftKeys.fromStock("stock");
        Prepared first = (Prepared) making.perform(prepare(serial, KeyProfile.P256));
        X509Certificate certificate = authority.issueFor(first.pkcs10());
        making.perform(write(serial, certificate));

        Prepared second = (Prepared) making.perform(prepare(serial, KeyProfile.P256));
        Written again = (Written) making.perform(write(serial, certificate));

        assertThat(new PKCS10CertificationRequest(second.pkcs10()).getSubjectPublicKeyInfo())
                .isEqualTo(new PKCS10CertificationRequest(first.pkcs10()).getSubjectPublicKeyInfo());
        assertThat(again.keySerial()).isEqualTo(serial);
        KeyInventory inventory = SoftKeys.slots().open(serial).inventory(USER_PIN);
        assertThat(inventory.keyPairs()).hasSize(1);
        assertThat(inventory.certificates()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName("S2.6-4: the half of a pair that a power cut left is replaced by a whole one")
    void halfAPairIsMadeAnew(boolean keepPrivate) {
        String serial = SoftKeys.fromStock("stock");
        making.perform(prepare(serial, KeyProfile.P256));
        SoftKeys.halve(serial, USER_PIN, KeyId.ofJob(jobId), keepPrivate);

        assertThat(making.perform(prepare(serial, KeyProfile.P256))).isInstanceOf(Prepared.class);
        assertThat(SoftKeys.slots().open(serial).inventory(USER_PIN).keyPairs())
                .singleElement()
                .matches(pair -> pair.isWhole() && pair.proved());
    }

    @Test
    @DisplayName("S2.6-5: half a pair is not made anew once its certificate was written")
    void halfAPairWithACertificateIsReported() throws Exception {
        String serial = SoftKeys.fromStock("stock");
        Prepared prepared = (Prepared) making.perform(prepare(serial, KeyProfile.P256));
        making.perform(write(serial, authority.issueFor(prepared.pkcs10())));
        SoftKeys.halve(serial, USER_PIN, KeyId.ofJob(jobId), false);

        assertThat(failureOf(making.perform(prepare(serial, KeyProfile.P256)))).isEqualTo(Failure.NOT_PROVED);
    }

    @Test
    @DisplayName("S2.6-3: a job for a key that is not plugged in, or for none, is refused")
    void anotherSerialNumberIsRefused() {
        SoftKeys.fromStock("stock");
        assertThat(failureOf(making.perform(prepare("no-such-key", KeyProfile.P256))))
                .isEqualTo(Failure.KEY_NOT_PRESENT);
        assertThat(failureOf(making.perform(prepare(" ", KeyProfile.P256)))).isEqualTo(Failure.KEY_NOT_IDENTIFIABLE);
    }

    @Test
    @DisplayName("S2.6-4: a wrong SO PIN is tried once and leaves the key as it is")
    void aWrongSoPinIsTriedOnce() {
        String serial = SoftKeys.fromStock("stock");
        Prepare wrong = new Prepare(jobId, serial, "L-000017", KeyProfile.P256, new Pin("not-this"), SO_PIN, USER_PIN);

        assertThat(failureOf(making.perform(wrong))).isEqualTo(Failure.PIN_NOT_ACCEPTED);
        assertThat(SoftKeys.slots().open(serial).description())
                .matches(key -> key.label().equals("stock") && key.soPin() == PinState.TRIED);
    }

    @Test
    @DisplayName("S2.6-5: a certificate is not written with a wrong user PIN")
    void aWrongUserPinIsRefused() throws Exception {
        String serial = SoftKeys.fromStock("stock");
        Prepared prepared = (Prepared) making.perform(prepare(serial, KeyProfile.P256));
        Write right = write(serial, authority.issueFor(prepared.pkcs10()));

        StationAnswer answer =
                making.perform(new Write(jobId, serial, new Pin("000000"), right.certificate(), right.chain()));

        assertThat(failureOf(answer)).isEqualTo(Failure.PIN_NOT_ACCEPTED);
        assertThat(SoftKeys.slots().open(serial).inventory().certificates()).isEmpty();
    }

    @Test
    @DisplayName("S2.6-5: a key that holds another job's pair is never written, nor its PIN tried")
    void anotherJobsKeyIsNeverWritten() throws Exception {
        String serial = SoftKeys.fromStock("stock");
        Prepared prepared = (Prepared) making.perform(prepare(serial, KeyProfile.P256));
        Write own = write(serial, authority.issueFor(prepared.pkcs10()));

        Write other = new Write("another-job", serial, new Pin("000000"), own.certificate(), own.chain());

        assertThat(failureOf(making.perform(other))).isEqualTo(Failure.KEY_HOLDS_OTHER_JOB);
        assertThat(SoftKeys.slots().open(serial).description().userPin()).isEqualTo(PinState.FREE);
    }

    @Test
    @DisplayName("S2.6-5: a certificate for another key pair is not written")
    void aCertificateOfAnotherPairIsRefused() throws Exception {
        String serial = SoftKeys.fromStock("stock");
        making.perform(prepare(serial, KeyProfile.P256));

        assertThat(failureOf(making.perform(write(serial, new TrialAuthority().certificate()))))
                .isEqualTo(Failure.NOT_PROVED);
        assertThat(SoftKeys.slots().open(serial).inventory().certificates()).isEmpty();
    }

    @Test
    @DisplayName("S2.6-4: a loaded key of another label is not wiped even by its right SO PIN")
    void aLoadedKeyOfAnotherLabelIsNotWiped() throws Exception {
        String serial = SoftKeys.fromStock("stock");
        Prepared prepared = (Prepared) making.perform(prepare(serial, KeyProfile.P256));
        making.perform(write(serial, authority.issueFor(prepared.pkcs10())));

        Prepare other =
                new Prepare("another-job", serial, "L-000018", KeyProfile.P256, SO_PIN, FACTORY_SO_PIN, USER_PIN);
        assertThat(failureOf(making.perform(other))).isEqualTo(Failure.KEY_HOLDS_OTHER_JOB);
    }

    @Test
    @DisplayName("S2.6-4: a key that an abandoned job left prepared is wiped for the next job")
    void anAbandonedKeyIsPreparedForTheNextJob() {
        String serial = SoftKeys.fromStock("stock");
        making.perform(prepare(serial, KeyProfile.P256));

        Prepare next =
                new Prepare("next-job-1", serial, "L-000018", KeyProfile.P256, SO_PIN, new Pin("55667788"), USER_PIN);

        assertThat(making.perform(next)).isInstanceOf(Prepared.class);
        assertThat(SoftKeys.slots().open(serial).inventory(USER_PIN).keyPairs())
                .singleElement()
                .matches(pair -> pair.id().equals(KeyId.ofJob("next-job-1")));
    }

    @Test
    @DisplayName("S2.6-4: PINs that the key can not take are refused before anything is done to it")
    void pinsThatTheKeyCanNotTakeAreRefused() {
        String serial = SoftKeys.fromStock("stock");
        Prepare job = new Prepare(jobId, serial, "L-1", KeyProfile.P256, FACTORY_SO_PIN, SO_PIN, new Pin("1"));

        assertThat(failureOf(making.perform(job))).isEqualTo(Failure.NOT_CAPABLE);
        assertThat(SoftKeys.slots().open(serial).description().label()).isEqualTo("stock");
    }
}
