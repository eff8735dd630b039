package cn.cegn.ra.token.making;

import cn.cegn.ra.token.pkcs11.SoftKeys;

/** SoftHSM2: C_InitToken, unlocked by the SO PIN. */
class SoftHsmContractTest extends UsbKeyContract {
    @Override
    Stock fromStock() {
        return new Stock(SoftKeys.slots(), SoftKeys.fromStock("stock"), SoftKeys.FACTORY_SO_PIN, null);
    }
}
