package cn.cegn.ra.token.pkcs11;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** One reader with one key in it that has the habits and faults of its control file: a copy of {@code odd_module.c} before a real module. */
public final class OddModule {
    private static final Path BUILT = built();
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Path library;
    private final Map<String, String> control = new TreeMap<>();

    private OddModule(Path library) {
        this.library = library;
    }

    private static Path built() {
        try {
            Path directory = Files.createTempDirectory(
                    Path.of(System.getenv("SOFTHSM2_CONF")).getParent(), "odd");
            Path library = directory.resolve("odd.so");
            SoftKeys.run(List.of(
                    "gcc", "-shared", "-fPIC", "-O1", "-o", library.toString(), "src/test/c/odd_module.c", "-ldl"));
            return library;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static OddModule before(Path module) {
        try {
            Path copy = Files.copy(BUILT, BUILT.resolveSibling("odd" + COUNT.incrementAndGet() + ".so"));
            return new OddModule(copy).with("module", module.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A SoftHSM2 key of this serial number. */
    public static OddModule ofSoftKey(String serial) {
        return before(SoftKeys.MODULE).with("only", serial);
    }

    public OddModule with(String name, String value) {
        control.put(name, value);
        StringBuilder text = new StringBuilder();
        control.forEach((key, said) -> text.append(key).append('=').append(said).append('\n'));
        return write(".conf", text.toString());
    }

    /** What the station is told about the module. */
    public OddModule told(String format, String unblock) {
        return told(format, unblock, "told");
    }

    public OddModule told(String format, String unblock, String local) {
        String name = library.getFileName().toString();
        return write(
                ".properties",
                name + ".format=" + format + "\n" + name + ".unblock=" + unblock + "\n" + name + ".local=" + local);
    }

    private OddModule write(String ending, String text) {
        try {
            Files.writeString(Path.of(library + ending), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path library() {
        return library;
    }

    public static List<ModuleSettings> settings(Path library) {
        return ModuleSettings.read(List.of(library), Path.of(library + ".properties"));
    }

    public Pkcs11Slots slots() {
        return slots(CallWatch.NONE);
    }

    public Pkcs11Slots slots(CallWatch watch) {
        return new Pkcs11Slots(settings(library), watch);
    }
}
