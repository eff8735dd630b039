package cn.cegn.ra.token.making;

import cn.cegn.ra.token.Pin;
import cn.cegn.ra.token.pkcs11.OddModule;
import cn.cegn.ra.token.pkcs11.SoftKeys;

/** A card that its vendor's tool formats, without an SO PIN, unlocked by a PUK; its module tells little about private keys. */
class PukCardContractTest extends UsbKeyContract {
    @Override
    Stock fromStock() {
        String serial = SoftKeys.formattedByVendor("87654321");
        OddModule module = OddModule.ofSoftKey(serial)
                .with("noinit", "1")
                .with("lock", "3")
                .with("nolocal", "1")
                .with("puk", "87654321")
                .told("vendor", "puk");
        return new Stock(module.slots(), serial, new Pin("87654321"), SoftKeys.FACTORY_USER_PIN);
    }
}
