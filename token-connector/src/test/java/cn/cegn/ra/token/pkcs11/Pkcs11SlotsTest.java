package cn.cegn.ra.token.pkcs11;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.cegn.ra.token.KeyId;
import cn.cegn.ra.token.Pin;
import cn.cegn.ra.token.UsbKey;
import cn.cegn.ra.token.UsbKeyCapabilities.Unblocking;
import cn.cegn.ra.token.UsbKeyDescription;
import cn.cegn.ra.token.UsbKeyException;
import cn.cegn.ra.token.job.StationAnswer.Failure;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class Pkcs11SlotsTest {
    private static final Pin USER_PIN = new Pin("123456");

    @Test
    @DisplayName("S2.6-3: what is plugged in is described with its serial number")
    void aPluggedInKeyDescribesItself() {
        String serial = SoftKeys.fromStock("L-000099");
        UsbKeyDescription key = SoftKeys.slots().open(serial).description();

        assertThat(key.label()).isEqualTo("L-000099");
        assertThat(key.manufacturer()).isEqualTo("SoftHSM project");
        assertThat(key.isIdentifiable()).isTrue();
        assertThat(key.initialised()).isTrue();
        assertThat(key.userPinSet()).isFalse();
        assertThat(key.soPin()).isEqualTo(UsbKeyDescription.PinState.FREE);
    }

    @Test
    @DisplayName("S2.6-3: a serial number that two keys report names neither of them")
    void aSharedSerialNumberIsRefused() {
        String serial = SoftKeys.fromStock("stock");
        Pkcs11Slots.Seen seen = SoftKeys.slots().find(serial);
        Pkcs11Slots.Seen twin = new Pkcs11Slots.Seen(seen.cryptoki(), seen.slot() + 1, seen.token());

        assertThat(Pkcs11Slots.only(List.of(seen), serial)).isEqualTo(seen);
        assertThatThrownBy(() -> Pkcs11Slots.only(List.of(seen, twin), serial))
                .isInstanceOfSatisfying(
                        UsbKeyException.class, e -> assertThat(e.failure()).isEqualTo(Failure.KEY_NOT_IDENTIFIABLE));
    }

    @Test
    @DisplayName("S2.6-3: a key that does not say what it is hides no other, and speaks for itself when it is wanted")
    void aSilentKeyHidesNoOther() {
        String silent = SoftKeys.fromStock("silent");
        String good = SoftKeys.fromStock("good");
        Path silentOnly = OddModule.ofSoftKey(silent)
                .with("fault", "C_GetTokenInfo 0 ret 0x30")
                .library();
        Path goodOnly = OddModule.ofSoftKey(good).library();
        Pkcs11Slots slots =
                new Pkcs11Slots(List.of(ModuleSettings.of(silentOnly), ModuleSettings.of(goodOnly)), CallWatch.NONE);

        assertThat(slots.pluggedIn()).extracting(UsbKeyDescription::serial).containsExactly(good);
        assertThat(slots.open(good).description().label()).isEqualTo("good");
        assertThatThrownBy(() -> slots.open(silent))
                .isInstanceOfSatisfying(
                        UsbKeyException.class, e -> assertThat(e.failure()).isEqualTo(Failure.DRIVER_ERROR));
    }

    @Test
    @DisplayName("S2.6-3: a module that does not list its slots hides no other")
    void aSilentModuleHidesNoOther() {
        String good = SoftKeys.fromStock("good");
        Path silent = OddModule.ofSoftKey(good)
                .with("fault", "C_GetSlotList 0 ret 0x5")
                .library();
        Path goodOnly = OddModule.ofSoftKey(good).library();
        Pkcs11Slots slots =
                new Pkcs11Slots(List.of(ModuleSettings.of(silent), ModuleSettings.of(goodOnly)), CallWatch.NONE);

        assertThat(slots.pluggedIn()).extracting(UsbKeyDescription::serial).containsExactly(good);
    }

    @Test
    @DisplayName("S2.6-3: a look asks each key once, however many there are, and finding one costs no more than a look")
    void aLookAsksEachKeyOnce() {
        String serial = SoftKeys.fromStock("counted");
        Map<String, Integer> calls = new TreeMap<>();
        Pkcs11Slots slots = SoftKeys.slots(new CallWatch() {
            @Override
            public void before(String call) {
                calls.merge(call, 1, Integer::sum);
            }

            @Override
            public void after(String call) {}
        });
        calls.clear();

        int keys = slots.pluggedIn().size();
        assertThat(calls).containsExactlyInAnyOrderEntriesOf(Map.of("C_GetSlotList", 2, "C_GetTokenInfo", keys));
        calls.clear();
        slots.open(serial);
        assertThat(calls).containsExactlyInAnyOrderEntriesOf(Map.of("C_GetSlotList", 2, "C_GetTokenInfo", keys));
    }

    @Test
    @DisplayName("S2.6-3: another key in the slot is noticed in the session")
    void anotherKeyInTheSlotIsNoticed() {
        String serial = SoftKeys.fromStock("stock");
        Pkcs11Slots.Seen seen = SoftKeys.slots().find(serial);

        assertThatThrownBy(() -> new KeySession(seen.cryptoki(), seen.slot(), "another").close())
                .isInstanceOfSatisfying(
                        UsbKeyException.class, e -> assertThat(e.failure()).isEqualTo(Failure.KEY_SWAPPED));
    }

    @Test
    @DisplayName("S2.7-3: PINs are changed by their holder and set anew by the SO PIN")
    void pinsAreChangedAndUnblocked() {
        String serial = SoftKeys.fromStock("stock");
        UsbKey key = SoftKeys.slots().open(serial);
        Pin changed = new Pin("654321");
        key.setUserPin(SoftKeys.FACTORY_SO_PIN, USER_PIN);

        key.changeUserPin(USER_PIN, changed);
        assertThat(key.inventory(changed).keyPairs()).isEmpty();
        assertThatThrownBy(() -> key.inventory(USER_PIN)).isInstanceOfSatisfying(UsbKeyException.class, e -> {
            assertThat(e.failure()).isEqualTo(Failure.PIN_NOT_ACCEPTED);
            assertThat(e.returnValue()).isEqualTo("CKR_PIN_INCORRECT");
            assertThat(e.getMessage()).doesNotContain(USER_PIN.reveal(), changed.reveal());
        });

        key.unblock(Unblocking.SO_PIN, SoftKeys.FACTORY_SO_PIN, USER_PIN);
        assertThat(key.inventory(USER_PIN).certificates()).isEmpty();
    }

    @Test
    @DisplayName("S2.6-4: the id of a job's key pair is the same each time, 20 bytes, and begins in 10 to 7f")
    void theIdOfAJobBeginsWhereJavaReadsItRight() {
        for (int job = 0; job < 500; job++) {
            byte[] id = KeyId.ofJob("job-" + job).bytes();
            assertThat(id).hasSize(20).isEqualTo(KeyId.ofJob("job-" + job).bytes());
            assertThat(id[0]).isBetween((byte) 0x10, (byte) 0x7f);
        }
    }
}
