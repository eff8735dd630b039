package cn.cegn.ra.token.making;

import cn.cegn.ra.token.pkcs11.OddModule;
import cn.cegn.ra.token.pkcs11.SoftKeys;

/** A card that its vendor's tool formats, with PINs of at most 8 characters that lock after three tries, and an SO PIN. */
class VendorFormattedContractTest extends UsbKeyContract {
    @Override
    Stock fromStock() {
        String serial = SoftKeys.formattedByVendor("87654321");
        OddModule module = OddModule.ofSoftKey(serial)
                .with("noinit", "1")
                .with("pinmax", "8")
                .with("lock", "3")
                .with("serial", "CARD-" + serial.substring(0, 8))
                .told("vendor", "so");
        return new Stock(
                module.slots(),
                "CARD-" + serial.substring(0, 8),
                new cn.cegn.ra.token.Pin("87654321"),
                SoftKeys.FACTORY_USER_PIN);
    }
}
