package cn.cegn.ra.keydoor;

import java.security.Provider;

/** Offers the trust manager {@code RaKeyDoor} to Elytron's {@code provider-loader}. */
public final class KeyDoorProvider extends Provider {
    private static final long serialVersionUID = 1L;

    public KeyDoorProvider() {
        super("RaKeyDoor", "1.0", "Asks for a client certificate and leaves its judgement to the application");
        put("TrustManagerFactory.RaKeyDoor", AskingTrust.class.getName());
    }
}
