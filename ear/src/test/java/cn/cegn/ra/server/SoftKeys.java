package cn.cegn.ra.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** USB-Keys in software: SoftHSM tokens in a folder of their own, blank as from the factory. */
public final class SoftKeys {
    /** The SO PIN that these keys leave the factory with. */
    public static final String FACTORY_SO_PIN = "12345678";

    /** The PKCS#11 module that Debian's softhsm2 installs. */
    public static final Path MODULE = Path.of("/usr/lib/softhsm/libsofthsm2.so");

    /** Of a key that nobody has yet: the first C_InitToken ends it. */
    private static final String FACTORY_USER_PIN = "of-the-factory";

    /** Of a token's folder, the last characters of its name: its serial number with one hyphen. */
    private static final int SERIAL = 17;

    private final Path configuration;
    private final String soPin;

    private SoftKeys(Path configuration, String soPin) {
        this.configuration = configuration;
        this.soPin = soPin;
    }

    /**
     * Makes that many keys, labelled {@code BLANK-1} and so on.
     *
     * @param folder where the tokens live; must be absolute and without tokens
     */
    public static SoftKeys make(Path folder, int count) throws IOException, InterruptedException {
        return make(folder, count, FACTORY_SO_PIN);
    }

    /** The same with another SO PIN from the factory. */
    public static SoftKeys make(Path folder, int count, String soPin) throws IOException, InterruptedException {
        Path tokens = Files.createDirectories(folder.resolve("tokens"));
        Path configuration = folder.resolve("softhsm2.conf");
        Files.writeString(
                configuration,
                "directories.tokendir = %s%nobjectstore.backend = file%nlog.level = ERROR%n".formatted(tokens));
        SoftKeys keys = new SoftKeys(configuration, soPin);
        for (int i = 1; i <= count; i++) {
            keys.initialise("BLANK-" + i);
        }
        return keys;
    }

    /** Makes more of them, by copies of the first that differ in their serial numbers: formatting a thousand takes minutes. */
    public void multiply(int count) throws IOException {
        Path tokens = configuration.resolveSibling("tokens");
        Path model;
        try (Stream<Path> folders = Files.list(tokens)) {
            model = folders.filter(Files::isDirectory).findFirst().orElseThrow();
        }
        String name = model.getFileName().toString();
        String serial = name.substring(name.length() - SERIAL).replace("-", "");
        for (int i = 0; i < count; i++) {
            String fresh = "%s%04x".formatted(serial.substring(0, serial.length() - 4), i);
            copy(model, tokens.resolve(UUID.randomUUID().toString()), serial, fresh);
        }
    }

    private static void copy(Path model, Path target, String serial, String fresh) throws IOException {
        Files.createDirectories(target);
        try (Stream<Path> files = Files.list(model)) {
            for (Path file : files.toList()) {
                String content = Files.readString(file, StandardCharsets.ISO_8859_1);
                Files.writeString(
                        target.resolve(file.getFileName().toString()),
                        content.replace(serial, fresh),
                        StandardCharsets.ISO_8859_1);
            }
        }
    }

    /** What a process needs in its environment to reach these keys. */
    public Map<String, String> environment() {
        return Map.of(
                "SOFTHSM2_CONF", configuration.toString(),
                "RA_PKCS11_MODULE", MODULE.toString(),
                "RA_USBKEY_FACTORY_SO_PIN", soPin);
    }

    /**
     * Lets every call that looks at a key hang until this is closed: SoftHSM waits for its own lock, which somebody else has.
     */
    public AutoCloseable hang() throws IOException {
        List<FileChannel> locked = new ArrayList<>();
        try (Stream<Path> files = Files.walk(configuration.resolveSibling("tokens"))) {
            for (Path lock : files.filter(file -> file.endsWith("generation")).toList()) {
                FileChannel channel = FileChannel.open(lock, StandardOpenOption.READ, StandardOpenOption.WRITE);
                channel.lock();
                locked.add(channel);
            }
        }
        return () -> {
            for (FileChannel channel : locked) {
                channel.close();
            }
        };
    }

    private void initialise(String label) throws IOException, InterruptedException {
        run(List.of(
                "softhsm2-util",
                "--init-token",
                "--free",
                "--label",
                label,
                "--so-pin",
                soPin,
                "--pin",
                FACTORY_USER_PIN));
    }

    private void run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(command.get(0) + " failed: " + said);
        }
    }
}
