package cn.cegn.ra.provisioning.control;

import cn.cegn.ra.token.Pin;
import cn.cegn.ra.wiring.Surroundings;
import java.util.Optional;

/** The SO PIN with which new keys come from the factory: {@code RA_USBKEY_FACTORY_SO_PIN}. */
public final class FactoryPin {
    private FactoryPin() {}

    public static Optional<Pin> configured() {
        return Surroundings.setting("RA_USBKEY_FACTORY_SO_PIN").map(Pin::new);
    }
}
