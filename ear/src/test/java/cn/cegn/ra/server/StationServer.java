package cn.cegn.ra.server;

import static org.awaitility.Awaitility.await;

import cn.cegn.ra.station.Enrolment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A station of its own on this machine: ra-station.ear as it is shipped, with its own USB-Keys; to be enrolled, started and killed. */
public final class StationServer implements AutoCloseable {
    private static final Duration BOOT = Duration.ofMinutes(2);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final int KEYS = 2;

    private final String id;
    private final Path base;
    private final SoftKeys keys;
    private String door = "";
    private Process process;

    private StationServer(String id, String soPin) throws IOException, InterruptedException {
        this.id = id;
        this.base = Deployments.buildFolder().resolve("servers").resolve(id);
        RaServer.empty(base);
        this.keys = SoftKeys.make(base.resolve("softhsm"), KEYS, soPin);
        RaServer.copyConfiguration(base);
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill, "end-" + id));
    }

    /** One that has never run. */
    public static StationServer fresh(String id) throws IOException, InterruptedException {
        return fresh(id, SoftKeys.FACTORY_SO_PIN);
    }

    /** The same with keys that have another SO PIN from the factory. */
    public static StationServer fresh(String id, String soPin) throws IOException, InterruptedException {
        return new StationServer(id, soPin);
    }

    /** Has it ask at this door every few seconds, from its next start on, whether its certificate is to be renewed. */
    public StationServer renewingAt(String centreDoor) {
        door = centreDoor;
        return this;
    }

    /** Enrols with the one-time code; the process waits for the approval, and says what it waits for in {@link #said}. */
    public Process enrols(String door, String code) throws IOException {
        Path file = Files.writeString(base.resolve("code"), code);
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Enrolment.class.getName(),
                        id,
                        door,
                        identity().toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(base.resolve("enrolment.log").toFile())
                .start();
    }

    /** What the last enrolment said. */
    public String said() throws IOException {
        return Files.readString(base.resolve("enrolment.log"));
    }

    /**
     * Starts the server and waits until its application is there.
     *
     * @param jmsPort the broker's port on this machine
     * @param callSeconds after which a driver is taken for hung
     */
    public StationServer start(int jmsPort, int callSeconds) throws IOException {
        Path deployments = Files.createDirectories(base.resolve("deployments"));
        Path marker = deployments.resolve("ra-station.ear.deployed");
        Files.deleteIfExists(marker);
        Files.copy(
                Deployments.buildFolder().resolve("ra-station.ear"),
                deployments.resolve("ra-station.ear"),
                StandardCopyOption.REPLACE_EXISTING);
        List<String> command = new ArrayList<>();
        command.add(RaServer.home().resolve("bin/standalone.sh").toString());
        command.addAll(List.of("-c", "standalone-station.xml", "-Djboss.server.base.dir=" + base));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(base.resolve("console.log").toFile());
        builder.environment().putAll(environment(jmsPort, callSeconds));
        process = builder.start();
        await("ra-station.ear of " + id + ", log " + log())
                .atMost(BOOT)
                .pollInterval(POLL)
                .until(() -> Files.exists(marker) || !process.isAlive());
        if (!process.isAlive()) {
            throw new IllegalStateException("The station did not start, see " + log());
        }
        return this;
    }

    private Map<String, String> environment(int jmsPort, int callSeconds) throws IOException {
        Map<String, String> environment = new HashMap<>(keys.environment());
        environment.remove("RA_USBKEY_FACTORY_SO_PIN"); // the centre's affair
        environment.put("JBOSS_HOME", RaServer.home().toString());
        environment.put("RA_STATION", id);
        environment.put("RA_CENTRE_HOST", "127.0.0.1");
        environment.put("RA_CENTRE_JMS_PORT", Integer.toString(jmsPort));
        environment.put("RA_CENTRE_DOOR", door);
        environment.put("RA_STATION_STORE_PASSWORD", Files.readString(identity().resolve("station.password")));
        environment.put("RA_STATION_SECRET", Files.readString(identity().resolve("station.secret")));
        environment.put(
                "JAVA_OPTS",
                "-Xms64m -Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Djava.net.preferIPv4Stack=true -Djava.awt.headless=true -Dra.station.renewal.seconds=3 -Dra.station.call.deadline="
                        + callSeconds);
        return environment;
    }

    /** Ends it as a power cut would. */
    public void kill() {
        if (process == null) {
            return;
        }
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        try {
            process.waitFor(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The exit status with which it ends by itself. */
    public int endsByItself() throws InterruptedException {
        if (!process.waitFor(BOOT.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("The station did not end, see " + log());
        }
        return process.exitValue();
    }

    /** What lives on the heap of its JVM now. */
    public void dumpHeap(Path file) {
        long java = process.descendants()
                .filter(child -> child.info().command().orElse("").endsWith("java"))
                .mapToLong(ProcessHandle::pid)
                .findFirst()
                .orElseThrow();
        Tool.run(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(java),
                        "GC.heap_dump",
                        file.toString())
                .orFail();
    }

    /** Logs of every kind. */
    public List<Path> logs() {
        return List.of(log().getParent(), base.resolve("console.log"), base.resolve("enrolment.log"));
    }

    public SoftKeys keys() {
        return keys;
    }

    public Path log() {
        return base.resolve("log").resolve("server.log");
    }

    /** What an independent tool needs in its environment to see this station's keys. */
    public Map<String, String> keyEnvironment() {
        return Map.of("SOFTHSM2_CONF", keys.environment().get("SOFTHSM2_CONF"));
    }

    /** Of its key store, its password and its secret. */
    Path identity() throws IOException {
        return Files.createDirectories(base.resolve("data").resolve("station"));
    }

    @Override
    public void close() {
        kill();
    }
}
