package cn.cegn.ra.ca.ejbca.replay;

import cn.cegn.ra.ca.ejbca.replay.HttpCall.Outgoing;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.bouncycastle.asn1.x500.X500Name;

/**
 * An EJBCA that answers as the recorded one does, over mutual TLS on 127.0.0.1, and keeps its state in memory for as long as the
 * object lives, through {@link #down} and {@link #up}.
 *
 * <p>Set up by {@link #office}, made to fail by {@link #faults}, asked what happened by {@link #calls}, {@link #connections} and
 * {@link #certificatesOf}. Its keys are {@link #keys}. Safe for many threads.
 */
public final class ReplayingEjbca implements AutoCloseable {
    private final ReplayKeys keys;
    private final ReplayOffice office;
    private final Faults faults = new Faults();
    private final Ledger ledger = new Ledger();
    private final Custody custody;
    private final Front front;
    private final SSLContext tls;
    private final Map<String, AtomicInteger> calls = new ConcurrentHashMap<>();
    private final AtomicInteger connections = new AtomicInteger();
    private int port;
    private TlsServer server;

    private ReplayingEjbca(int port, ReplayKeys keys, Clock clock) {
        this.port = port;
        this.keys = keys;
        this.office = new ReplayOffice(clock);
        ReplayCertifier certifier = new ReplayCertifier(keys, office);
        Enrolment enrolment = new Enrolment(office, ledger, certifier);
        Lookup lookup = new Lookup(office, ledger);
        this.custody = new Custody(office, ledger, certifier);
        this.front = new Front(
                new SoapFront(office, enrolment, custody, lookup, keys.chain()),
                new RestFront(office, enrolment, custody, lookup, keys.chain()),
                faults);
        this.tls = keys.serverContext();
        custody.crl();
    }

    /** On a free port, for "localhost". */
    public static ReplayingEjbca start() {
        return start(0, "localhost", Clock.systemUTC());
    }

    /**
     * As told.
     *
     * @param port 0 for a free one
     * @param serverName the name that the server's certificate claims
     */
    public static ReplayingEjbca start(int port, String serverName, Clock clock) {
        return start(port, new ReplayKeys(serverName, clock.instant()), clock);
    }

    /** With keys that have been made before: another EJBCA's, if it is to be taken for it. */
    static ReplayingEjbca start(int port, ReplayKeys keys, Clock clock) {
        ReplayingEjbca ejbca = new ReplayingEjbca(port, keys, clock);
        ejbca.up();
        return ejbca;
    }

    /**
     * Runs in a process of its own until it is ended: writes client.p12, trust.p12 and chain.pem to the folder (see
     * {@link ReplayKeys}), then does what {@link ReplayConsole} reads from the standard input.
     *
     * @param arguments folder, port
     */
    public static void main(String... arguments) throws IOException {
        try (ReplayingEjbca ejbca = start(Integer.parseInt(arguments[1]), "localhost", Clock.systemUTC())) {
            ejbca.keys().write(Path.of(arguments[0]));
            new ReplayConsole(ejbca, System.in, System.out).run();
        }
    }

    /** EJBCA's address with its context, {@code https://localhost:PORT/ejbca}. */
    public URI address() {
        return URI.create("https://localhost:" + port + "/ejbca");
    }

    public ReplayKeys keys() {
        return keys;
    }

    public ReplayOffice office() {
        return office;
    }

    public Faults faults() {
        return faults;
    }

    /** Listens, on the same port each time. No error if it does already. */
    public synchronized void up() {
        if (server != null) {
            return;
        }
        server = new TlsServer(port, tls, this::serve, connections);
        port = server.port();
    }

    /** Closes the port and all connections; the state stays. No error if it is down already. */
    public synchronized void down() {
        if (server != null) {
            server.close();
            server = null;
        }
    }

    @Override
    public void close() {
        faults.clear();
        down();
    }

    /** How many calls of an operation have come in, those with troubles too; names as in {@link Faults}. */
    public int calls(String operation) {
        return calls.getOrDefault(operation, new AtomicInteger()).get();
    }

    /** How many TCP connections have been made. */
    public int connections() {
        return connections.get();
    }

    /** The certificates issued to a username, in their sequence. */
    public List<X509Certificate> certificatesOf(String username) {
        return ledger.issuedTo(username).stream().map(Issued::certificate).toList();
    }

    /** How many certificates have been issued at all. */
    public int issued() {
        return ledger.issued().size();
    }

    /** The reason (RFC 5280) for which the only certificate of a username is revoked, -1 if it is not. */
    public int revocationReason(String username) {
        List<Issued> all = ledger.issuedTo(username);
        if (all.size() != 1) {
            throw new IllegalStateException(all.size() + " certificates");
        }
        return all.get(0).reason();
    }

    /** Makes a CRL now, as EJBCA's timer does. */
    public void makeCrl() {
        custody.makeCrl();
    }

    private Outgoing serve(HttpCall http) {
        Front.Call call = Front.read(http);
        calls.computeIfAbsent(call.operation(), name -> new AtomicInteger()).incrementAndGet();
        Trouble trouble = faults.take(call.operation());
        String dn = DnText.of(X500Name.getInstance(
                        http.client().getSubjectX500Principal().getEncoded()))
                .toString();
        Answer answer = front.serve(call, new Caller(dn, http.client().getSerialNumber()), trouble);
        return answer == null ? null : new Outgoing(answer, office.now(), trouble == Trouble.CUT_SHORT);
    }
}
