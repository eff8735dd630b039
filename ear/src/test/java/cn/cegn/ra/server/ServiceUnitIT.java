package cn.cegn.ra.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The unit with which systemd keeps a station running, without systemd: what it says, and its commands run in systemd's order. */
class ServiceUnitIT {
    private static final Path VERIFIER = Path.of("/usr/bin/systemd-analyze");
    private static final String PASSWORD = "of-this-station-only";
    private static final Duration LONG = Duration.ofSeconds(90);

    @TempDir
    private Path folder;

    @Test
    @DisplayName(
            "S2.6-3: the station's unit starts it again always and without an end, within 90 s, as nobody, with no way to its secrets; systemd's verifier accepts it")
    void theUnitSaysWhatHolds() throws Exception {
        ServiceUnit unit = ServiceUnit.shipped();
        assertThat(unit.one("Service", "Restart")).isEqualTo("always");
        assertThat(unit.one("Unit", "StartLimitIntervalSec")).isEqualTo("0");
        assertThat(unit.one("Service", "TimeoutStartSec")).isEqualTo("90");
        assertThat(unit.one("Service", "User")).isEqualTo("ra-station");
        assertThat(unit.one("Service", "LimitCORE"))
                .as("a core would hold PINs")
                .isEqualTo("0");
        assertThat(unit.one("Service", "UMask")).isEqualTo("0077");
        assertThat(unit.one("Service", "NoNewPrivileges")).isEqualTo("true");
        assertThat(unit.one("Service", "CapabilityBoundingSet")).isEmpty();
        assertThat(unit.one("Service", "ProtectSystem")).isEqualTo("strict");
        assertThat(unit.command("ExecStart"))
                .contains("standalone-station.xml")
                .endsWith("-Djboss.server.base.dir=" + unit.one("Service", "ReadWritePaths"));
        assertThat(unit.all("Service", "Environment"))
                .noneMatch(line -> line.contains("PASSWORD") || line.contains("SECRET"));
        assertThat(unit.one("Service", "EnvironmentFile")).startsWith("/etc/");
        requireSystemdAcceptsIt();
    }

    /** Where its verifier is not installed, what this class reads of the unit is all that is checked. */
    private void requireSystemdAcceptsIt() throws IOException {
        if (!Files.exists(VERIFIER)) {
            return;
        }
        Path unit = folder.resolve("cegn-ra-station.service");
        Files.writeString(
                unit, ServiceUnit.shipped().at(RaServer.home(), folder).text());
        assertThat(Tool.run(VERIFIER.toString(), "verify", unit.toString())
                        .orFail()
                        .lines())
                .noneMatch(line -> line.contains(unit.getFileName().toString()));
    }

    @Test
    @DisplayName(
            "S2.6-3: a station that a driver brought down by SIGSEGV ends its unit's command, and the same commands bring it up again")
    void itComesBackAfterSigsegv() throws Exception {
        Path state = state();
        ServiceUnit unit = ServiceUnit.shipped().at(RaServer.home(), state);
        Process first = starts(unit);
        try {
            assertThat(ready(unit, first)).as("ready").isZero();
            ProcessHandle java = java(first);
            Tool.run("/bin/kill", "-SEGV", Long.toString(java.pid())).orFail();
            assertThat(first.waitFor(LONG.toSeconds(), TimeUnit.SECONDS))
                    .as("the command ends with its server")
                    .isTrue();
            assertThat(java.isAlive()).isFalse();
        } finally {
            end(first);
        }
        try (Stream<Path> left = Files.list(state.resolve("log"))) {
            assertThat(left).anyMatch(file -> file.getFileName().toString().startsWith("crash-"));
        }
        Process again = starts(unit);
        try {
            assertThat(ready(unit, again)).as("ready again").isZero();
            assertThat(again.isAlive()).isTrue();
        } finally {
            end(again);
        }
    }

    private Process starts(ServiceUnit unit) throws IOException {
        Tool.run(environment(unit), unit.command("ExecStartPre")).orFail();
        ProcessBuilder builder = new ProcessBuilder(unit.command("ExecStart"))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("console.log").toFile());
        builder.environment().putAll(environment(unit));
        return builder.start();
    }

    /** The status of the command that waits for readiness. */
    private static int ready(ServiceUnit unit, Process server) throws Exception {
        Process waiting = new ProcessBuilder(unit.command("ExecStartPost")).start();
        try {
            await("ready").atMost(LONG).until(() -> !waiting.isAlive() || !server.isAlive());
            assertThat(server.isAlive()).as("the server").isTrue();
            return waiting.waitFor();
        } finally {
            waiting.destroyForcibly();
        }
    }

    private Map<String, String> environment(ServiceUnit unit) {
        Map<String, String> environment = new HashMap<>(unit.environment());
        environment.put("JBOSS_HOME", RaServer.home().toString());
        environment.put("RA_STATION", "ws-09");
        environment.put("RA_CENTRE_HOST", "127.0.0.1");
        environment.put("RA_CENTRE_JMS_PORT", "9");
        environment.put("RA_STATION_STORE_PASSWORD", PASSWORD);
        environment.put("RA_STATION_SECRET", PASSWORD);
        environment.put("RA_PKCS11_MODULE", folder.resolve("none.so").toString());
        return environment;
    }

    /** A station that was enrolled at a centre that is away. */
    private Path state() throws IOException {
        Path state = folder.resolve("state");
        RaServer.copyConfiguration(state);
        Files.createDirectories(state.resolve("deployments"));
        Files.copy(
                Deployments.buildFolder().resolve("ra-station.ear"),
                state.resolve("deployments").resolve("ra-station.ear"));
        Path identity = Files.createDirectories(state.resolve("data").resolve("station"));
        Files.writeString(identity.resolve("station.password"), PASSWORD);
        Files.writeString(identity.resolve("station.secret"), PASSWORD);
        makesKey(identity.resolve("station.p12"), "station");
        makesKey(identity.resolve("centre.p12"), "authority");
        return state;
    }

    private static void makesKey(Path store, String alias) {
        Tool.run(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keystore",
                        store.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-alias",
                        alias,
                        "-dname",
                        "CN=ws-09",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1")
                .orFail();
    }

    private static ProcessHandle java(Process process) {
        return process.descendants()
                .filter(child -> child.info().command().orElse("").endsWith("java"))
                .findFirst()
                .orElseThrow();
    }

    private static void end(Process process) {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        await("its end").atMost(LONG).until(() -> all.stream().noneMatch(ProcessHandle::isAlive));
    }
}
