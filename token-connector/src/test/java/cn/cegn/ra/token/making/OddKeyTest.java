package cn.cegn.ra.token.making;

import static cn.cegn.ra.token.pkcs11.SoftKeys.FACTORY_SO_PIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.cegn.ra.token.KeyProfile;
import cn.cegn.ra.token.Pin;
import cn.cegn.ra.token.UsbKey;
import cn.cegn.ra.token.UsbKeyDescription.PinState;
import cn.cegn.ra.token.UsbKeyException;
import cn.cegn.ra.token.job.StationAnswer;
import cn.cegn.ra.token.job.StationAnswer.Failed;
import cn.cegn.ra.token.job.StationAnswer.Failure;
import cn.cegn.ra.token.job.StationAnswer.Prepared;
import cn.cegn.ra.token.job.StationAnswer.Unblocked;
import cn.cegn.ra.token.job.StationAnswer.Written;
import cn.cegn.ra.token.job.StationJob;
import cn.cegn.ra.token.job.StationJob.Prepare;
import cn.cegn.ra.token.job.StationJob.Unblock;
import cn.cegn.ra.token.job.StationJob.Write;
import cn.cegn.ra.token.pkcs11.CallWatch;
import cn.cegn.ra.token.pkcs11.ModuleSettings;
import cn.cegn.ra.token.pkcs11.OddModule;
import cn.cegn.ra.token.pkcs11.Pkcs11Slots;
import cn.cegn.ra.token.pkcs11.SoftKeys;
import java.util.List;
import java.util.UUID;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys that are not as SoftHSM2 is. */
class OddKeyTest {
    private static final Pin SO_PIN = new Pin("40718233");
    private static final Pin USER_PIN = new Pin("918273");
    private static final Pin WRONG = new Pin("000000");

    private final TrialAuthority authority = new TrialAuthority();
    private final String jobId = "job-" + UUID.randomUUID();
    private final String serial = SoftKeys.fromStock("stock");
    private final OddModule module = OddModule.ofSoftKey(serial);

    private Prepare prepare(KeyProfile... wanted) {
        return new Prepare(jobId, serial, "L-000017", List.of(wanted), FACTORY_SO_PIN, SO_PIN, USER_PIN, null, false);
    }

    private Write write(Prepared prepared, Pin userPin, boolean lastTryConfirmed) throws Exception {
        return new Write(
                jobId,
                serial,
                userPin,
                authority.issueFor(prepared.pkcs10()).getEncoded(),
                List.of(authority.certificate().getEncoded()),
                lastTryConfirmed);
    }

    private StationAnswer performed(StationJob job) {
        return new KeyMaking(module.slots(), progress -> {}).perform(job);
    }

    private Prepared prepared() {
        return (Prepared) performed(prepare(KeyProfile.P256));
    }

    private Failure failureOf(StationJob job) {
        StationAnswer answer = performed(job);
        assertThat(answer).isInstanceOf(Failed.class);
        return ((Failed) answer).failure();
    }

    private UsbKey key() {
        return module.slots().open(serial);
    }

    private void assertRefused(Pin userPin, Failure failure) {
        assertThatThrownBy(() -> key().inventory(userPin))
                .isInstanceOfSatisfying(
                        UsbKeyException.class, e -> assertThat(e.failure()).isEqualTo(failure));
    }

    @Test
    @DisplayName("S2.6-4: of the wanted key pairs the first that the key can do is made")
    void theFirstWantedProfileIsMade() throws Exception {
        module.with("noec", "1").with("rsamax", "2048");

        Prepared prepared = (Prepared) performed(prepare(KeyProfile.P256, KeyProfile.RSA3072, KeyProfile.RSA2048));

        assertThat(new PKCS10CertificationRequest(prepared.pkcs10())
                        .getSubjectPublicKeyInfo()
                        .getEncoded())
                .hasSize(294);
        assertThat(performed(write(prepared, USER_PIN, false))).isInstanceOf(Written.class);
    }

    @Test
    @DisplayName("S2.6-4: a key that can make none of the wanted key pairs is left as it is")
    void aKeyThatFitsNoProfileIsLeft() {
        module.with("noec", "1").with("rsamax", "2048");

        assertThat(failureOf(prepare(KeyProfile.P256, KeyProfile.RSA3072))).isEqualTo(Failure.NO_PROFILE_FITS);
        assertThat(key().description().label()).isEqualTo("stock");
    }

    @Test
    @DisplayName("S2.6-4: PINs longer than the key takes are refused before anything is done")
    void pinsThatAreTooLongAreRefused() {
        module.with("pinmax", "7");

        assertThat(failureOf(prepare(KeyProfile.P256))).isEqualTo(Failure.NOT_CAPABLE);
        assertThat(key().description().label()).isEqualTo("stock");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName("S2.6-4: a factory SO PIN that must be changed is changed first, whoever formatted the key")
    void aFactorySoPinIsChanged(boolean byStation) {
        module.with("sochange", "1");
        if (!byStation) {
            SoftKeys.slots().open(serial).setUserPin(FACTORY_SO_PIN, SoftKeys.FACTORY_USER_PIN);
            module.with("noinit", "1").told("vendor", "so");
        }
        assertThat(key().capabilities().soPinMustChange()).isTrue();

        StationAnswer answer = performed(new Prepare(
                jobId,
                serial,
                "L-000017",
                List.of(KeyProfile.P256),
                FACTORY_SO_PIN,
                SO_PIN,
                USER_PIN,
                byStation ? null : SoftKeys.FACTORY_USER_PIN,
                false));

        assertThat(answer).isInstanceOf(Prepared.class);
        assertThat(key().capabilities().soPinMustChange()).isFalse();
    }

    @Test
    @DisplayName(
            "S2.6-4: a key that only its vendor formats and that nothing unlocks is not begun without the factory's user PIN")
    void aMissingFactoryPinIsNoticedBeforehand() {
        module.with("noinit", "1").told("vendor", "none");

        assertThat(failureOf(prepare(KeyProfile.P256))).isEqualTo(Failure.NEEDS_VENDOR_TOOL);
        assertThat(key().inventory().keyPairs()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1"})
    @DisplayName(
            "S2.6-5: the last try is not taken unless confirmed, and a locked PIN is told from a wrong one by its flag")
    void theLastTryIsNotTaken(String saysLocked) throws Exception {
        module.with("lock", "3").with("saylocked", saysLocked);
        Prepared prepared = prepared();
        assertRefused(WRONG, Failure.PIN_NOT_ACCEPTED);
        assertThat(key().description().userPin()).isEqualTo(PinState.TRIED);
        assertRefused(WRONG, Failure.PIN_NOT_ACCEPTED);
        assertThat(key().description().userPin()).isEqualTo(PinState.FINAL_TRY);

        assertThat(failureOf(write(prepared, USER_PIN, false))).isEqualTo(Failure.PIN_LAST_TRY);
        assertThat(key().description().userPin()).isEqualTo(PinState.FINAL_TRY);
        assertThat(failureOf(write(prepared, WRONG, true))).isEqualTo(Failure.KEY_LOCKED);
        assertThat(failureOf(write(prepared, USER_PIN, true))).isEqualTo(Failure.KEY_LOCKED);

        assertThat(performed(new Unblock("unblock-1", serial, SO_PIN, USER_PIN, false)))
                .isInstanceOf(Unblocked.class);
        assertThat(performed(write(prepared, USER_PIN, false))).isInstanceOf(Written.class);
    }

    @Test
    @DisplayName("S2.6-5: a confirmed last try with the right PIN goes on")
    void aConfirmedLastTryGoesOn() throws Exception {
        module.with("lock", "3");
        Prepared prepared = prepared();
        assertRefused(WRONG, Failure.PIN_NOT_ACCEPTED);
        assertRefused(WRONG, Failure.PIN_NOT_ACCEPTED);

        assertThat(performed(write(prepared, USER_PIN, true))).isInstanceOf(Written.class);
    }

    @Test
    @DisplayName("S2.7-3: a wrong SO PIN is tried once, the last try not at all, and its lock is its own failure")
    void theSoPinIsGuardedToo() {
        module.with("lock", "3");
        prepared();
        Unblock wrong = new Unblock("unblock-1", serial, WRONG, USER_PIN, false);

        assertThat(failureOf(wrong)).isEqualTo(Failure.PIN_NOT_ACCEPTED);
        assertThat(key().description().soPin()).isEqualTo(PinState.TRIED);
        assertThat(failureOf(wrong)).isEqualTo(Failure.PIN_NOT_ACCEPTED);
        assertThat(failureOf(wrong)).isEqualTo(Failure.PIN_LAST_TRY);
        assertThat(failureOf(new Unblock("unblock-1", serial, WRONG, USER_PIN, true)))
                .isEqualTo(Failure.SO_PIN_LOCKED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0000000000000000"})
    @DisplayName("S2.6-3: a key whose serial number is blank or noughts is refused")
    void anUnidentifiedKeyIsRefused(String reported) {
        Prepare job = new Prepare(
                jobId, reported, "L-1", List.of(KeyProfile.P256), FACTORY_SO_PIN, SO_PIN, USER_PIN, null, false);
        assertThat(failureOf(job)).isEqualTo(Failure.KEY_NOT_IDENTIFIABLE);
    }

    @Test
    @DisplayName("S2.6-3: a serial number that keys of two modules report is refused")
    void aSerialNumberSharedByTwoModulesIsRefused() {
        OddModule twin = OddModule.ofSoftKey(SoftKeys.fromStock("stock")).with("serial", serial);
        Pkcs11Slots both = new Pkcs11Slots(
                List.of(ModuleSettings.of(module.library()), ModuleSettings.of(twin.library())), CallWatch.NONE);

        Failed answer = (Failed) new KeyMaking(both, progress -> {}).perform(prepare(KeyProfile.P256));

        assertThat(answer.failure()).isEqualTo(Failure.KEY_NOT_IDENTIFIABLE);
        assertThat(key().description().label()).isEqualTo("stock");
    }

    @Test
    @DisplayName("S2.6-4: a private key that the module says was not made on the key is not taken")
    void aPrivateKeyFromElsewhereIsNotTaken() {
        module.with("notlocal", "1");

        assertThat(failureOf(prepare(KeyProfile.P256))).isEqualTo(Failure.NOT_PROVED);
    }

    @Test
    @DisplayName("S2.6-5: a key that tells it has no room is not written")
    void aKeyWithoutRoomIsNotWritten() throws Exception {
        Prepared prepared = prepared();
        module.with("free", "900");

        assertThat(failureOf(write(prepared, USER_PIN, false))).isEqualTo(Failure.KEY_FULL);
        assertThat(key().inventory().certificates()).isEmpty();
    }
}
