package cn.cegn.ra.token.making;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.token.KeyId;
import cn.cegn.ra.token.KeyInventory;
import cn.cegn.ra.token.KeyProfile;
import cn.cegn.ra.token.Pin;
import cn.cegn.ra.token.UsbKey;
import cn.cegn.ra.token.UsbKeyCapabilities;
import cn.cegn.ra.token.UsbKeyCapabilities.Formatting;
import cn.cegn.ra.token.UsbKeyCapabilities.Unblocking;
import cn.cegn.ra.token.UsbKeyDescription.PinState;
import cn.cegn.ra.token.UsbKeyException;
import cn.cegn.ra.token.job.StationAnswer;
import cn.cegn.ra.token.job.StationAnswer.Failed;
import cn.cegn.ra.token.job.StationAnswer.Failure;
import cn.cegn.ra.token.job.StationAnswer.Prepared;
import cn.cegn.ra.token.job.StationAnswer.Unblocked;
import cn.cegn.ra.token.job.StationAnswer.Wiped;
import cn.cegn.ra.token.job.StationAnswer.Written;
import cn.cegn.ra.token.job.StationJob;
import cn.cegn.ra.token.job.StationJob.Prepare;
import cn.cegn.ra.token.job.StationJob.Write;
import cn.cegn.ra.token.pkcs11.Pkcs11Slots;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.UUID;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every module's keys have to do alike; where they differ, they say so themselves by their capabilities. */
abstract class UsbKeyContract {
    static final Pin SO_PIN = new Pin("40718233");
    static final Pin USER_PIN = new Pin("918273");

    private final TrialAuthority authority = new TrialAuthority();
    private final String jobId = "job-" + UUID.randomUUID();
    private Stock stock;
    private UsbKey key;
    private UsbKeyCapabilities can;

    /**
     * A key as it comes from its maker.
     *
     * @param soPin the factory's, or the PUK
     * @param userPin the factory's for keys that only the vendor's tool formats, or null
     */
    record Stock(Pkcs11Slots slots, String serial, Pin soPin, Pin userPin) {}

    abstract Stock fromStock();

    @BeforeEach
    void plugIn() {
        stock = fromStock();
        key = stock.slots().open(stock.serial());
        can = key.capabilities();
    }

    private Prepare prepare(KeyProfile profile) {
        return new Prepare(
                jobId,
                stock.serial(),
                "L-000017",
                List.of(profile),
                stock.soPin(),
                SO_PIN,
                USER_PIN,
                stock.userPin(),
                false);
    }

    private Write write(X509Certificate certificate) throws Exception {
        return new Write(
                jobId,
                stock.serial(),
                USER_PIN,
                certificate.getEncoded(),
                List.of(authority.certificate().getEncoded()));
    }

    private StationAnswer performed(StationJob job) {
        return new KeyMaking(stock.slots(), progress -> {}).perform(job);
    }

    private Prepared prepared(KeyProfile profile) {
        StationAnswer answer = performed(prepare(profile));
        assertThat(answer).isInstanceOf(Prepared.class);
        return (Prepared) answer;
    }

    private static Failure failureOf(StationAnswer answer) {
        assertThat(answer).isInstanceOf(Failed.class);
        return ((Failed) answer).failure();
    }

    private void assertRefused(Pin userPin) {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> key.inventory(userPin))
                .isInstanceOfSatisfying(
                        UsbKeyException.class, e -> assertThat(e.failure()).isEqualTo(Failure.PIN_NOT_ACCEPTED));
    }

    @ParameterizedTest
    @EnumSource(names = {"P256", "RSA2048"})
    @DisplayName("S2.6-4: on any module a key is prepared, written, read back and proved, and a repeat is the same")
    void aKeyIsMade(KeyProfile profile) throws Exception {
        Prepared prepared = prepared(profile);
        assertThat(prepared.provedOnKey()).isTrue();
        assertThat(prepared.formerSoPinKept()).isEqualTo(!can.hasSoPin());
        X509Certificate certificate = authority.issueFor(prepared.pkcs10());

        assertThat(performed(write(certificate))).isInstanceOf(Written.class);

        Prepared again = prepared(profile);
        assertThat(new PKCS10CertificationRequest(again.pkcs10()).getSubjectPublicKeyInfo())
                .isEqualTo(new PKCS10CertificationRequest(prepared.pkcs10()).getSubjectPublicKeyInfo());
        assertThat(performed(write(certificate))).isInstanceOf(Written.class);
        KeyInventory inventory = key.inventory(USER_PIN);
        assertThat(inventory.keyPairs())
                .singleElement()
                .matches(pair -> pair.isWhole() && pair.proved() && pair.id().equals(KeyId.ofJob(jobId)));
        assertThat(inventory.certificates()).hasSize(2);
        assertThat(key.readBack(KeyId.ofJob(jobId))).singleElement().isEqualTo(certificate.getEncoded());
    }

    @Test
    @DisplayName("S2.6-4: on any module the capabilities are read before a job and say what it does")
    void theCapabilitiesAreRead() {
        assertThat(can.profiles()).contains(KeyProfile.P256, KeyProfile.RSA2048);
        assertThat(can.accepts(USER_PIN)).isTrue();
        assertThat(can.accepts(new Pin("1".repeat(300)))).isFalse();
        Prepare impossible = new Prepare(
                jobId, stock.serial(), "L-1", List.of(), stock.soPin(), SO_PIN, USER_PIN, stock.userPin(), false);

        assertThat(failureOf(performed(impossible))).isEqualTo(Failure.NO_PROFILE_FITS);
        assertThat(key.inventory().keyPairs()).isEmpty();
    }

    @Test
    @DisplayName("S2.6-4: on any module the factory's user PIN opens nothing after the preparation")
    void theFactoryPinIsDead() {
        prepared(KeyProfile.P256);

        assertRefused(stock.userPin() == null ? stock.soPin() : stock.userPin());
        assertThat(key.inventory(USER_PIN).keyPairs()).hasSize(1);
    }

    @Test
    @DisplayName("S2.6-5: on any module a wrong user PIN is tried once, and nothing is written")
    void aWrongPinWritesNothing() throws Exception {
        Write right = write(authority.issueFor(prepared(KeyProfile.P256).pkcs10()));

        Write wrong = new Write(jobId, stock.serial(), new Pin("000000"), right.certificate(), right.chain());

        assertThat(failureOf(performed(wrong))).isEqualTo(Failure.PIN_NOT_ACCEPTED);
        assertThat(key.inventory().certificates()).isEmpty();
        assertThat(performed(right)).isInstanceOf(Written.class);
        assertThat(key.description().userPin()).isEqualTo(PinState.FREE);
    }

    @Test
    @DisplayName("S2.6-5: on any module another certificate under the pair's id gives way to the new one")
    void anotherCertificateGivesWay() throws Exception {
        byte[] request = prepared(KeyProfile.P256).pkcs10();
        assertThat(performed(write(authority.issueFor(request)))).isInstanceOf(Written.class);
        X509Certificate next = authority.issueFor(request);

        assertThat(performed(write(next))).isInstanceOf(Written.class);

        assertThat(key.readBack(KeyId.ofJob(jobId))).singleElement().isEqualTo(next.getEncoded());
        assertThat(key.inventory().certificates()).hasSize(2);
    }

    @Test
    @DisplayName("S2.9-3: on any module the holder's PIN is changed by its holder")
    void thePinIsChangedByItsHolder() {
        prepared(KeyProfile.P256);
        Pin next = new Pin("55443322");

        key.changeUserPin(USER_PIN, next);

        assertRefused(USER_PIN);
        assertThat(key.inventory(next).keyPairs()).hasSize(1);
    }

    @Test
    @DisplayName(
            "S2.7-3: a forgotten PIN is set anew by what the key has for it, or the answer says that it has nothing")
    void aForgottenPinIsSetAnew() {
        prepared(KeyProfile.P256);
        Pin next = new Pin("55443322");
        Pin secret = can.unblocking().contains(Unblocking.SO_PIN) ? SO_PIN : stock.soPin();

        StationAnswer answer = performed(new StationJob.Unblock("unblock-1", stock.serial(), secret, next, false));

        if (can.unblocking().isEmpty()) {
            assertThat(failureOf(answer)).isEqualTo(Failure.NEEDS_VENDOR_TOOL);
            assertThat(key.inventory(USER_PIN).keyPairs()).hasSize(1);
        } else {
            assertThat(answer).isInstanceOf(Unblocked.class);
            assertThat(key.inventory(next).keyPairs()).hasSize(1);
        }
    }

    @Test
    @DisplayName("S-D-01: on any module a returned key is wiped, and can be made again")
    void aReturnedKeyIsWiped() throws Exception {
        assertThat(performed(write(authority.issueFor(prepared(KeyProfile.P256).pkcs10()))))
                .isInstanceOf(Written.class);
        boolean byStation = can.formatting() == Formatting.BY_STATION;

        StationAnswer answer = performed(
                new StationJob.Wipe("wipe-1", stock.serial(), "stock", SO_PIN, byStation ? null : USER_PIN, false));

        assertThat(answer).isInstanceOf(Wiped.class);
        assertThat(key.inventory().keyPairs()).isEmpty();
        assertThat(key.inventory().certificates()).isEmpty();
        Prepare next = new Prepare(
                "job-2-" + jobId,
                stock.serial(),
                "L-000018",
                List.of(KeyProfile.P256),
                can.hasSoPin() ? SO_PIN : stock.soPin(),
                new Pin("66554433"),
                new Pin("998877"),
                byStation ? null : USER_PIN,
                false);
        assertThat(performed(next)).isInstanceOf(Prepared.class);
    }
}
