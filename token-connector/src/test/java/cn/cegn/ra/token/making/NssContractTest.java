package cn.cegn.ra.token.making;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.cegn.ra.token.KeyProfile;
import cn.cegn.ra.token.UsbKeyException;
import cn.cegn.ra.token.job.StationAnswer.Failed;
import cn.cegn.ra.token.job.StationAnswer.Failure;
import cn.cegn.ra.token.job.StationJob.Prepare;
import cn.cegn.ra.token.pkcs11.NssKeys;
import cn.cegn.ra.token.pkcs11.Pkcs11Slots;
import cn.cegn.ra.token.pkcs11.SoftKeys;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * NSS softokn, Debian's other module that any account can run: no SO PIN, nothing to unlock by, formatted by a tool of its own. Its
 * two slots both report a serial number of noughts, so the station refuses it as it is; the contract runs on the user's slot of it
 * with a serial number lent by {@code odd_module.c}.
 */
class NssContractTest extends UsbKeyContract {
    @Override
    Stock fromStock() {
        NssKeys.formatByVendor(SoftKeys.FACTORY_USER_PIN);
        return new Stock(
                NssKeys.withSerialNumber("NSS-1").slots(), "NSS-1", SoftKeys.FACTORY_SO_PIN, SoftKeys.FACTORY_USER_PIN);
    }

    @Test
    @DisplayName("S2.6-4: a module that calls its own keys not local is refused until its settings say that it does not"
            + " know")
    void softoknDoesNotKeepWhereItsKeysWereMade() {
        Stock stock = fromStock();
        Pkcs11Slots untold =
                NssKeys.withSerialNumber("NSS-2").told("vendor", "none", "told").slots();

        Prepare job = new Prepare(
                "job-nss",
                "NSS-2",
                "L-1",
                List.of(KeyProfile.P256),
                stock.soPin(),
                SO_PIN,
                USER_PIN,
                stock.userPin(),
                false);

        assertThat(new KeyMaking(untold, progress -> {}).perform(job))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.failure()).isEqualTo(Failure.NOT_PROVED));
    }

    @Test
    @DisplayName("S2.6-3: a module whose keys all report noughts as their serial number is refused")
    void noughtsAreNoSerialNumber() {
        assertThatThrownBy(() -> NssKeys.asItIs().slots().open("0000000000000000"))
                .asInstanceOf(InstanceOfAssertFactories.type(UsbKeyException.class))
                .extracting(UsbKeyException::failure)
                .isEqualTo(Failure.KEY_NOT_IDENTIFIABLE);
    }
}
