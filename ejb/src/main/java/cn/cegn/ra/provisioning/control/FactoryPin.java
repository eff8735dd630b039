package cn.cegn.ra.provisioning.control;

import cn.cegn.ra.token.Pin;
import cn.cegn.ra.wiring.Surroundings;
import java.util.Optional;

/**
 * The PINs with which new keys come from the factory: {@code RA_USBKEY_FACTORY_SO_PIN} and, for keys that only their vendor's tool
 * formats, {@code RA_USBKEY_FACTORY_USER_PIN}.
 */
public final class FactoryPin {
    private FactoryPin() {}

    public static Optional<Pin> configured() {
        return Surroundings.setting("RA_USBKEY_FACTORY_SO_PIN").map(Pin::new);
    }

    /** The user PIN that a vendor's tool sets when it formats. */
    public static Optional<Pin> ofVendorsTool() {
        return Surroundings.setting("RA_USBKEY_FACTORY_USER_PIN").map(Pin::new);
    }
}
