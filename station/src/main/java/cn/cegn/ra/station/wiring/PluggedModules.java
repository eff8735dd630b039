package cn.cegn.ra.station.wiring;

import cn.cegn.ra.token.UsbKeySlots;
import cn.cegn.ra.token.pkcs11.CallWatch;
import cn.cegn.ra.token.pkcs11.ModuleSettings;
import cn.cegn.ra.token.pkcs11.Pkcs11Slots;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Loads PKCS#11 modules, and knows in which calls their drivers are: each thread is in one at most. */
public final class PluggedModules implements CallWatch {
    private final Map<Thread, Call> calls = new ConcurrentHashMap<>();

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

    /** Name of the call that a driver has not returned from for the longest time; empty if none is running. */
    public String runningCall() {
        return longest(any -> true).map(Call::name).orElse("");
    }

    /** The same of one thread. */
    public String runningCall(Thread thread) {
        return longest(thread::equals).map(Call::name).orElse("");
    }

    /** For how long the call that has been running longest has not returned; nothing if none is running. */
    public Duration runningFor() {
        return duration(longest(any -> true));
    }

    /** The same of one thread. */
    public Duration runningFor(Thread thread) {
        return duration(longest(thread::equals));
    }

    private Optional<Call> longest(Predicate<Thread> whose) {
        return calls.entrySet().stream()
                .filter(call -> whose.test(call.getKey()))
                .map(Map.Entry::getValue)
                .min(Comparator.comparingLong(Call::begun));
    }

    private static Duration duration(Optional<Call> call) {
        return call.map(running -> Duration.ofNanos(System.nanoTime() - running.begun()))
                .orElse(Duration.ZERO);
    }

    @Override
    public void before(String name) {
        calls.put(Thread.currentThread(), new Call(name, System.nanoTime()));
    }

    @Override
    public void after(String name) {
        calls.remove(Thread.currentThread());
    }
}
