package cn.cegn.ra.token.pkcs11;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.token.KeyId;
import cn.cegn.ra.token.Pin;
import cn.cegn.ra.token.UsbKey;
import cn.cegn.ra.token.UsbKeyDescription;
import cn.cegn.ra.token.UsbKeyException;
import com.sun.jna.NativeLong;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** SoftHSM2 keys in a directory of this JVM's own, and the independent tools that look at them. */
public final class SoftKeys {
    public static final Pin FACTORY_SO_PIN = new Pin("factory-so");
    public static final Pin FACTORY_USER_PIN = new Pin("12345678");
    public static final Path MODULE = Stream.of(
                    "/usr/lib/softhsm/libsofthsm2.so",
                    "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so",
                    "/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so")
            .map(Path::of)
            .filter(Files::exists)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("install SoftHSM2: apt-get install softhsm2"));

    static {
        try {
            Path memory = Path.of("/dev/shm");
            Path conf = Path.of(System.getenv("SOFTHSM2_CONF"));
            Path keys = Files.isWritable(memory)
                    ? Files.createTempDirectory(memory, "ra-keys")
                    : Files.createTempDirectory(conf.getParent(), "ra-keys");
            Files.writeString(
                    conf,
                    "directories.tokendir = " + keys + "\nobjectstore.backend = file\nlog.level = ERROR\n"
                            + "slots.removable = false\n");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(keys)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SoftKeys() {}

    public static Pkcs11Slots slots() {
        return slots(CallWatch.NONE);
    }

    public static Pkcs11Slots slots(CallWatch watch) {
        return new Pkcs11Slots(List.of(ModuleSettings.of(MODULE)), watch);
    }

    /** A key as it comes from stock: formatted, with the factory's SO PIN. */
    public static String fromStock(String label) {
        Pkcs11Slots slots = slots();
        Set<String> before = serials(slots);
        Cryptoki cryptoki = new Cryptoki(ModuleSettings.of(MODULE), CallWatch.NONE);
        long free = cryptoki.slots().stream()
                .filter(slot -> !TokenRecord.read(cryptoki, slot).isInitialised())
                .findFirst()
                .orElseThrow();
        byte[] padded = String.format("%-32s", label).getBytes(StandardCharsets.UTF_8);
        KeySession.withPin(FACTORY_SO_PIN, pin -> {
            cryptoki.demand(CryptokiCall.C_InitToken, new NativeLong(free), pin, new NativeLong(pin.length), padded);
            return 0L;
        });
        Set<String> after = serials(slots);
        after.removeAll(before);
        assertThat(after).hasSize(1);
        return after.iterator().next();
    }

    /** A key as its vendor's tool formatted it: both of the factory's PINs are set. */
    public static String formattedByVendor() {
        return formattedByVendor(FACTORY_SO_PIN.reveal());
    }

    public static String formattedByVendor(String soPin) {
        String serial = fromStock("VENDOR KEY");
        UsbKey key = slots().open(serial);
        if (!FACTORY_SO_PIN.reveal().equals(soPin)) {
            key.changeSoPin(FACTORY_SO_PIN, new Pin(soPin));
        }
        key.setUserPin(new Pin(soPin), FACTORY_USER_PIN);
        return serial;
    }

    /** What the death of a process does to its sessions. */
    public static void closeSessions(String serial) {
        Pkcs11Slots.Seen seen = slots().find(serial);
        seen.cryptoki().demand(CryptokiCall.C_CloseAllSessions, new NativeLong(seen.slot()));
    }

    /** Put a key back to stock, whichever of the two its SO PIN is. */
    public static void backToStock(String serial, Pin soPin) {
        UsbKey key = slots().open(serial);
        try {
            key.initialise("stock", soPin);
            key.changeSoPin(soPin, FACTORY_SO_PIN);
        } catch (UsbKeyException e) {
            key.initialise("stock", FACTORY_SO_PIN);
        }
    }

    private static Set<String> serials(Pkcs11Slots slots) {
        return slots.pluggedIn().stream()
                .filter(UsbKeyDescription::initialised)
                .map(UsbKeyDescription::serial)
                .collect(Collectors.toSet());
    }

    /** As a power cut in the middle of generating would leave it. */
    public static void halve(String serial, Pin userPin, KeyId id, boolean keepPrivate) {
        Pkcs11Slots.Seen seen = slots().find(serial);
        try (KeySession session =
                new KeySession(seen.cryptoki(), seen.slot(), serial).login(KeySession.Person.USER, userPin, false)) {
            new ObjectsOnKey(session)
                    .find(keepPrivate ? Attribute.CKO_PUBLIC_KEY : Attribute.CKO_PRIVATE_KEY, id)
                    .forEach(session::destroy);
        }
    }

    /** pkcs11-tool on the key, in a process of its own. */
    public static String pkcs11Tool(String serial, String... arguments) {
        // A slot number holds for one process only: ask the tool itself which slot has the serial number.
        String slots = run(List.of("pkcs11-tool", "--module", MODULE.toString(), "--list-slots"));
        String slot = Stream.of(slots.split("(?m)^Slot ", -1))
                .filter(text -> text.contains(serial))
                .map(text -> text.replaceFirst("(?s)^\\d+ \\((0x[0-9a-f]+)\\).*", "$1"))
                .findFirst()
                .orElseThrow();
        List<String> command = new ArrayList<>(List.of("pkcs11-tool", "--module", MODULE.toString(), "--slot", slot));
        command.addAll(List.of(arguments));
        return run(command);
    }

    public static String run(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as("%s: %s", command.get(0), output).isZero();
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
