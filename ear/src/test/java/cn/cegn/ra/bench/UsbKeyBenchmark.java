package cn.cegn.ra.bench;

import cn.cegn.ra.token.KeyProfile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** USB-Keys through the whole path, against the calls into the driver that they need. */
final class UsbKeyBenchmark implements Benchmark {
    private static final List<KeyProfile> PROFILES = List.of(KeyProfile.P256, KeyProfile.RSA2048);

    @Override
    public String name() {
        return "usbkey";
    }

    @Override
    public String about() {
        return "keys a minute over JMS: prepare, request, issue, write, verify, 1/2/4 slots; against the same PKCS#11 calls bare";
    }

    @Override
    public Verdict run(Report out) throws Exception {
        Path folder = Path.of(System.getProperty("ra.build")).toAbsolutePath().resolve("bench-usbkey");
        KeyTape tape = KeyTape.build(folder);
        try (Site site = Site.open(
                "bench-usbkey",
                server -> server.with("RA_PKCS11_MODULE", tape.library().toString()))) {
            KeyDesk desk = new KeyDesk(site, tape);
            UsbKeyRun run = new UsbKeyRun(desk, tape, out);
            for (KeyProfile profile : PROFILES) {
                run.profile(profile, Files.createTempDirectory(folder, "keys"));
            }
            return run.verdict();
        }
    }
}
