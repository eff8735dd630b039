package cn.cegn.ra.server;

import static org.awaitility.Awaitility.await;

import cn.cegn.ra.mailsink.MailSink;
import cn.cegn.ra.wiring.DemoCodes;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A server process of its own with ra.ear as it is shipped: to be used by a browser and to be killed.
 *
 * <p>It has its own base directory, ports, database file, USB-Keys and mail folder under {@code target}. {@link #kill} and
 * {@link #start} keep all of them. It ends with the test JVM at the latest. Not for use by two threads at once.
 */
public final class RaServer implements AutoCloseable {
    private static final Duration BOOT = Duration.ofMinutes(4);
    private static final Duration END = Duration.ofMinutes(1);
    private static final int KEYS = 6;
    private static final Duration POLL = Duration.ofMillis(200);

    private final Path base;
    private final int offset = FreePorts.offset();
    private final Map<String, String> environment = new HashMap<>();
    private final MailSink mails;
    private final SoftKeys keys;
    private final HttpClient http = HttpClient.newHttpClient();
    private Path ear;
    private Process process;

    private RaServer(Path base) throws IOException, InterruptedException {
        this.base = base;
        copyConfiguration(base);
        this.mails = new MailSink(mailDir(), 0, Clock.systemUTC());
        this.keys = SoftKeys.make(base.resolve("softhsm"), KEYS);
        environment.putAll(keys.environment());
        environment.put("RA_STORE_PASSWORD", "of-this-test-server-only");
        environment.put("RA_SMTP_PORT", Integer.toString(mails.port()));
        environment.put("RA_PUBLIC_URL", baseUrl());
        environment.put("RA_JMS_DELAY_MS", "200");
        environment.put(DemoCodes.SETTING, Integer.toString(Codes.DEVICES));
        environment.put("JAVA_OPTS", "-Xms256m -Xmx768m " + QuickStart.FLAGS);
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() -> tree().forEach(ProcessHandle::destroyForcibly), "end-" + base.getFileName()));
    }

    /**
     * A server that has never run. Call {@link #start} next.
     *
     * @param name of the folder under {@code target/servers}, which is emptied
     */
    public static RaServer fresh(String name) throws IOException, InterruptedException {
        Path base = Deployments.buildFolder().resolve("servers").resolve(name);
        empty(base);
        return new RaServer(base);
    }

    /** Adds to the environment of the next {@link #start}, for example {@code RA_DEMO}, or {@code JAVA_OPTS} for other flags. */
    public RaServer with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Plugs more keys in; before the first {@link #start}. */
    public RaServer withMoreKeys(int count) throws IOException {
        keys.multiply(count);
        return this;
    }

    /** Deploys this file instead of the EAR as it is shipped, from the next {@link #start} on. */
    public RaServer deploying(Path otherEar) {
        this.ear = otherEar;
        return this;
    }

    /**
     * Starts the process and waits until ra.ear is deployed and the portal answers.
     *
     * @throws IllegalStateException if the process ends or the deployment fails; the message names the log
     */
    public RaServer start() throws IOException {
        Path deployments = Files.createDirectories(base.resolve("deployments"));
        clearMarkers(deployments);
        Path deployed = ear == null ? Deployments.builtEar() : ear;
        Files.copy(deployed, deployments.resolve("ra.ear"), StandardCopyOption.REPLACE_EXISTING);
        ProcessBuilder builder = new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectOutput(consoleLog().toFile());
        builder.environment().putAll(environment);
        process = builder.start();
        await("ra.ear on " + baseUrl() + ", log " + log())
                .atMost(BOOT)
                .pollInterval(POLL)
                .until(this::isUp);
        return this;
    }

    /** Ends the process as a power cut would (SIGKILL) and waits until it is gone. */
    public void kill() {
        List<ProcessHandle> all = tree();
        all.forEach(ProcessHandle::destroyForcibly);
        awaitEnd(all);
    }

    /** Ends the process in order (SIGTERM) and waits until it is gone; kills it after a minute. */
    public void stop() {
        List<ProcessHandle> all = tree();
        try {
            all.forEach(ProcessHandle::destroy);
            awaitEnd(all);
        } finally {
            all.forEach(ProcessHandle::destroyForcibly);
        }
    }

    /** Whether the process lives. */
    public boolean isRunning() {
        return tree().stream().anyMatch(ProcessHandle::isAlive);
    }

    /** The server's processes, as they are now. */
    public List<ProcessHandle> processes() {
        return tree();
    }

    /** The portal's address, without a slash at the end. */
    public String baseUrl() {
        return "http://127.0.0.1:" + (8080 + offset);
    }

    /** Where stations enrol: {@code HOST:PORT}. */
    public String stationDoor() {
        return "127.0.0.1:" + (8444 + offset);
    }

    /** Where the broker takes stations. */
    public int stationJmsPort() {
        return 8445 + offset;
    }

    /** {@code jboss.server.data.dir}: the database file, the broker's journal, the credential store, the uploads. */
    public Path dataDir() {
        return base.resolve("data");
    }

    /** Where every mail is kept, {@code .eml} and {@code .txt}. */
    public Path mailDir() {
        return base.resolve("mail");
    }

    /** The server's log. */
    public Path log() {
        return base.resolve("log").resolve("server.log");
    }

    /** Logs of every kind. */
    public List<Path> logs() {
        return List.of(log().getParent(), consoleLog());
    }

    /** What an independent tool (pkcs11-tool, softhsm2-util) needs in its environment to see this server's keys. */
    public Map<String, String> keyEnvironment() {
        return Map.of("SOFTHSM2_CONF", environment.get("SOFTHSM2_CONF"));
    }

    /** The password of all demo accounts, of a server that was started with {@code RA_DEMO}. */
    public String demoPassword() throws IOException {
        String first =
                Files.readAllLines(dataDir().resolve("demo-accounts.txt")).get(0);
        return first.substring(first.lastIndexOf(':') + 1).strip();
    }

    /** Says something to the running server's management, as {@code jboss-cli.sh} does; fails if it refuses. */
    public String manage(String operation) {
        return Tool.run(
                        Map.of("JAVA_OPTS", "-XX:TieredStopAtLevel=1"),
                        List.of(
                                home().resolve("bin/jboss-cli.sh").toString(),
                                "--connect",
                                "--controller=127.0.0.1:" + (9990 + offset),
                                "--command=" + operation))
                .orFail();
    }

    @Override
    public void close() {
        stop();
        mails.close();
    }

    private List<String> command() {
        environment.put("JBOSS_HOME", home().toString());
        List<String> command = new ArrayList<>();
        command.add(home().resolve("bin/standalone.sh").toString());
        command.addAll(List.of("-c", "standalone-ra.xml"));
        command.add("-Djboss.server.base.dir=" + base);
        command.add("-Djboss.socket.binding.port-offset=" + offset);
        command.add("-Djboss.node.name=" + base.getFileName());
        return command;
    }

    public SoftKeys keys() {
        return keys;
    }

    /** What opens this server's credential store. */
    String storePassword() {
        return environment.get("RA_STORE_PASSWORD");
    }

    static Path home() {
        return Path.of(System.getProperty("ra.jboss.home")).toAbsolutePath();
    }

    /**
     * The scanner's {@code .failed} alone means nothing after a restart: it judges the boot while the broker still starts, and the
     * deployment completes a moment later.
     */
    private boolean isUp() throws InterruptedException {
        if (!process.isAlive()) {
            throw new IllegalStateException("The server did not start, see " + log() + " and " + consoleLog());
        }
        return answers();
    }

    private boolean answers() throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(baseUrl() + "/login"))
                .timeout(END)
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() < 400;
        } catch (IOException e) {
            return false;
        }
    }

    /** The server's start script and, as its child, the server: the script outlives no child, but a child may outlive it. */
    private List<ProcessHandle> tree() {
        return process == null
                ? List.of()
                : Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                        .toList();
    }

    private static void awaitEnd(List<ProcessHandle> all) {
        await("the end of the server")
                .atMost(END)
                .pollInterval(POLL)
                .until(() -> all.stream().noneMatch(ProcessHandle::isAlive));
    }

    private Path consoleLog() {
        return base.resolve("console.log");
    }

    static void copyConfiguration(Path base) throws IOException {
        Path from = Path.of(System.getProperty("ra.jboss.home")).resolve("standalone/configuration");
        Path to = Files.createDirectories(base.resolve("configuration"));
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName().toString()));
            }
        }
    }

    private static void clearMarkers(Path deployments) throws IOException {
        try (Stream<Path> files = Files.list(deployments)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    /** Makes the folder, without anything in it. */
    static void empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(folder);
    }
}
