package cn.cegn.ra.station.wiring;

import cn.cegn.ra.token.UsbKeySlots;
import cn.cegn.ra.token.pkcs11.CallWatch;
import cn.cegn.ra.token.pkcs11.ModuleSettings;
import cn.cegn.ra.token.pkcs11.Pkcs11Slots;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Loads PKCS#11 modules, and knows in which call a driver is. */
public final class PluggedModules implements CallWatch {
    private static final Call NONE = new Call("", 0);

    private final AtomicReference<Call> call = new AtomicReference<>(NONE);

    private record Call(String name, long begun) {}

    /**
     * What PKCS#11 can not tell about a module stands in {@code pkcs11.properties} of the server's configuration, or in the file
     * that the system property {@code ra.pkcs11.settings} names.
     *
     * @throws UnsatisfiedLinkError if a module is not a library of this machine
     */
    public UsbKeySlots load(List<Path> modules) {
        String usual = System.getProperty("jboss.server.config.dir", "") + "/pkcs11.properties";
        Path settings = Path.of(System.getProperty("ra.pkcs11.settings", usual));
        return new Pkcs11Slots(ModuleSettings.read(modules, settings), this);
    }

    /** Name of the call that a driver has not returned from; empty if none is running. */
    public String runningCall() {
        return call.get().name();
    }

    /** For how long the running call has not returned; nothing if none is running. */
    public Duration runningFor() {
        Call running = call.get();
        return running.equals(NONE) ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - running.begun());
    }

    @Override
    public void before(String name) {
        call.set(new Call(name, System.nanoTime()));
    }

    @Override
    public void after(String name) {
        call.set(NONE);
    }
}
