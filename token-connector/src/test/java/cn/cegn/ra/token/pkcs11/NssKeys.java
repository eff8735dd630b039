package cn.cegn.ra.token.pkcs11;

import cn.cegn.ra.token.Pin;
import com.sun.jna.NativeLong;
import com.sun.jna.ptr.NativeLongByReference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The one key database of NSS softokn that a process can have, and what its own tools do to it. */
public final class NssKeys {
    private static final long USER_SLOT = 2;
    private static final Path MODULE = Stream.of(
                    "/usr/lib/x86_64-linux-gnu/libsoftokn3.so",
                    "/usr/lib/aarch64-linux-gnu/libsoftokn3.so",
                    "/usr/lib/x86_64-linux-gnu/nss/libsoftokn3.so",
                    "/usr/lib64/libsoftokn3.so")
            .map(Path::of)
            .filter(Files::exists)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("install NSS: apt-get install libnss3"));
    private static final String INIT = init();

    private NssKeys() {}

    private static String init() {
        try {
            Path target = Path.of(System.getenv("SOFTHSM2_CONF")).getParent();
            Path database = Files.createTempDirectory(Files.createDirectories(target), "nss");
            return "configdir='sql:" + database + "' certPrefix='' keyPrefix='' secmod='secmod.db' flags=";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static OddModule asItIs() {
        return OddModule.before(MODULE).with("init", INIT);
    }

    public static OddModule withSerialNumber(String serial) {
        return asItIs().with("slot", String.valueOf(USER_SLOT))
                .with("serial", serial)
                .told("vendor", "none", "untold");
    }

    /** An empty database with this password, as certutil -N makes it. */
    public static void formatByVendor(Pin userPin) {
        OddModule module = withSerialNumber("NSS-0");
        Cryptoki cryptoki = new Cryptoki(OddModule.settings(module.library()).get(0), CallWatch.NONE);
        NativeLong slot = new NativeLong(USER_SLOT);
        NativeLong none = new NativeLong(0);
        byte[] label = String.format("%-32s", "NSS").getBytes(StandardCharsets.UTF_8);
        cryptoki.demand(CryptokiCall.C_CloseAllSessions, slot);
        cryptoki.demand(CryptokiCall.C_InitToken, slot, new byte[1], none, label);
        NativeLongByReference session = new NativeLongByReference();
        cryptoki.demand(CryptokiCall.C_OpenSession, slot, new NativeLong(6), null, null, session);
        cryptoki.demand(CryptokiCall.C_Login, session.getValue(), new NativeLong(0), new byte[1], none);
        KeySession.withPin(userPin, pin -> {
            cryptoki.demand(CryptokiCall.C_InitPIN, session.getValue(), pin, new NativeLong(pin.length));
            return 0L;
        });
        cryptoki.demand(CryptokiCall.C_CloseAllSessions, slot);
        module.slots().open("NSS-0").wipe(userPin); // its C_InitToken leaves certificates and public keys
    }
}
