package cn.cegn.ra.bench;

import cn.cegn.ra.bench.silence.AuditSilence;
import cn.cegn.ra.bench.site.BenchServlet;
import cn.cegn.ra.ca.Requests;
import cn.cegn.ra.lifecycle.Medium;
import cn.cegn.ra.server.Codes;
import cn.cegn.ra.server.Deployments;
import cn.cegn.ra.server.PostgresServer;
import cn.cegn.ra.server.RaServer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A server on PostgreSQL with the demo's people, many applicants, and the benchmark's door. */
final class Site implements AutoCloseable {
    /** What the server's JVM and a reference's JVM are started with: nothing that the server as it is run has not. */
    static final List<String> FLAGS = Stream.concat(
                    Stream.of("-Xms256m", "-Xmx1g", "-Djava.net.preferIPv4Stack=true", "-Djava.awt.headless=true"),
                    Settings.flags().stream())
            .toList();

    private static final Package DOOR = BenchServlet.class.getPackage();
    private static final int PEOPLE_A_PLACE = 50;
    private static final int PREPARING = 3;
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final Duration POLL = Duration.ofMillis(50);

    private final PostgresServer postgres;
    private final RaServer server;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Connection watching;
    private final ProcessHandle postmaster;
    private int places;

    private Site(PostgresServer postgres, RaServer server) throws SQLException {
        this.postgres = postgres;
        this.server = server;
        this.watching = postgres.connect();
        this.postmaster = ProcessHandle.of(count("select pg_backend_pid()"))
                .flatMap(ProcessHandle::parent)
                .orElseThrow();
    }

    static Site open(String name) throws Exception {
        return open(name, server -> server);
    }

    /** With other surroundings: what is done to the server before its first start. */
    static Site open(String name, Surrounding surrounding) throws Exception {
        return open(Deployments.withAdded(name, DOOR), name, surrounding);
    }

    /** With the audit's rows left out when it is told to. */
    static Site withAuditSilence(String name) throws Exception {
        Package silence = AuditSilence.class.getPackage();
        Path deployment = Deployments.withAdded(name, DOOR, silence, AuditSilence.DESCRIPTOR);
        return open(deployment, name, server -> server);
    }

    private static Site open(Path deployment, String name, Surrounding surrounding) throws Exception {
        PostgresServer postgres = PostgresServer.startDurable();
        RaServer server = RaServer.fresh(name)
                .with("RA_DEMO", "true")
                .with("RA_JMS_DELAY_MS", "200")
                .with("JAVA_OPTS", String.join(" ", FLAGS))
                .deploying(deployment);
        return new Site(postgres, surrounding.put(postgres.behind(server)).start());
    }

    /** What a server needs around it besides the database. */
    interface Surrounding {
        RaServer put(RaServer server) throws Exception;
    }

    RaServer server() {
        return server;
    }

    PostgresServer postgres() {
        return postgres;
    }

    /** CPU time that server and database have used so far, in milliseconds. */
    double cpuMillis() {
        return CpuTime.of(server.processes().stream()) + CpuTime.ofFamily(postmaster);
    }

    /** A registrar and an approver, signed in, for each client. */
    List<Desks> desks(int clients) throws IOException {
        String password = server.demoPassword();
        return IntStream.range(0, clients)
                .mapToObj(client -> 1 + client % 2)
                .map(number -> new Desks(door("zhuce" + number, password), door("shenpi" + number, password)))
                .toList();
    }

    private Door door(String account, String password) {
        return new Door(http, server.baseUrl())
                .signedIn(account, password, Codes.next(server.baseUrl(), account, password));
    }

    /** Cases that are ready to be submitted, each of an applicant of his own. */
    Queue<BenchCase> ready(int cases) throws Exception {
        return ready(cases, Medium.SOFT);
    }

    /** The same, for certificates on USB-Keys. */
    Queue<BenchCase> readyForKeys(int cases) throws Exception {
        return ready(cases, Medium.USB_KEY);
    }

    private Queue<BenchCase> ready(int cases, Medium medium) throws Exception {
        String password = "of-a-benchmark-only";
        Queue<String> logins = new ConcurrentLinkedQueue<>();
        Door anybody = new Door(http, server.baseUrl());
        while (logins.size() < cases) {
            places++;
            int people = Math.min(PEOPLE_A_PLACE, cases - logins.size());
            String settled =
                    anybody.call("settle&place=" + places + "&people=" + people + "&medium=" + medium, password);
            logins.addAll(Arrays.asList(settled.split("\n", -1)));
        }
        List<Callable<List<BenchCase>>> work = new ArrayList<>();
        for (int i = 0; i < PREPARING; i++) {
            work.add(() -> open(logins, password, medium));
        }
        Queue<BenchCase> all = new ArrayDeque<>();
        Clients.all(work).forEach(all::addAll);
        return all;
    }

    private List<BenchCase> open(Queue<String> logins, String password, Medium medium) {
        List<BenchCase> opened = new ArrayList<>();
        for (String login = logins.poll(); login != null; login = logins.poll()) {
            Door applicant = door(login, password);
            String body = medium == Medium.SOFT ? request() : "";
            opened.add(new BenchCase(applicant, applicant.call("open&medium=" + medium, body)));
        }
        return opened;
    }

    private static String request() {
        byte[] der = Requests.request(Requests.p256());
        return "-----BEGIN CERTIFICATE REQUEST-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(der)
                + "\n-----END CERTIFICATE REQUEST-----\n";
    }

    /** Waits until no effect is left to be carried out; fails if one was given up. */
    void drain() throws SQLException {
        Awaitility.await("the outbox")
                .atMost(LONGEST)
                .pollDelay(Duration.ZERO)
                .pollInterval(POLL)
                .until(() ->
                        count("select count(*) from outbox_message where done_at is null and dead_at is null") == 0);
        long dead = count("select count(*) from outbox_message where dead_at is not null");
        if (dead > 0) {
            throw new IllegalStateException(dead + " messages were given up");
        }
    }

    /** Transactions so far that got an id, which is: that wrote. */
    long writes() throws SQLException {
        return count("select pg_snapshot_xmax(pg_current_snapshot())::text::bigint");
    }

    /** All transactions so far as the statistics say, those that only read included; up to a second late. */
    long transactions() throws SQLException {
        return count("select xact_commit from pg_stat_database where datname = current_database()");
    }

    /** The one number that a query gives, over a connection that stays open. */
    synchronized long count(String sql) throws SQLException {
        try (Statement statement = watching.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void close() throws IOException, SQLException {
        watching.close();
        server.close();
        postgres.close();
    }
}
