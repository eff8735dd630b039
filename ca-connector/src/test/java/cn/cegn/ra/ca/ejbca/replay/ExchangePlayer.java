package cn.cegn.ra.ca.ejbca.replay;

import cn.cegn.ra.ca.ejbca.replay.HttpCall.Outgoing;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Answers calls with exactly the recorded bytes and knows nothing: one list of answers for each operation, the last of which stays.
 * Mutual TLS as {@link ReplayingEjbca}.
 */
public final class ExchangePlayer implements AutoCloseable {
    private final ReplayKeys keys =
            new ReplayKeys("localhost", Clock.systemUTC().instant());
    private final Map<String, Deque<Answer>> answers = new ConcurrentHashMap<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final TlsServer server;
    private final Clock clock;

    private ExchangePlayer(Clock clock) {
        this.clock = clock;
        server = new TlsServer(0, keys.serverContext(), this::serve, new AtomicInteger());
    }

    /**
     * On a free port.
     *
     * @param clock what the Date header says
     */
    public static ExchangePlayer start(Clock clock) {
        return new ExchangePlayer(clock);
    }

    public URI address() {
        return URI.create("https://localhost:" + server.port() + "/ejbca");
    }

    public ReplayKeys keys() {
        return keys;
    }

    /** Forgets all answers and calls. */
    public void reset() {
        answers.clear();
        calls.clear();
    }

    /**
     * What comes to an operation from now on, instead of what was said before.
     *
     * @param key the operation as in {@link Faults}; behind it, in parentheses, the username if only calls for it are meant
     */
    public void play(String key, List<Answer> successive) {
        answers.put(key, new ArrayDeque<>(successive));
    }

    /** The calls so far, each as its operation and, for SOAP, the first argument in parentheses. */
    public List<String> calls() {
        return List.copyOf(calls);
    }

    @Override
    public void close() {
        server.close();
    }

    private Outgoing serve(HttpCall http) {
        Front.Call call = Front.read(http);
        String key = key(call);
        calls.add(key);
        Deque<Answer> own = answers.getOrDefault(key, answers.get(call.operation()));
        Answer answer = own == null ? Answer.html(501, "Nothing is recorded for " + key) : next(own);
        return new Outgoing(answer, clock.instant(), false);
    }

    private static Answer next(Deque<Answer> own) {
        synchronized (own) {
            return own.size() > 1 ? own.removeFirst() : own.getFirst();
        }
    }

    private static String key(Front.Call call) {
        if (call.soap() == null) {
            return call.operation();
        }
        Map<String, String> arguments = call.soap().arguments();
        for (String name : List.of("arg0.matchvalue", "arg0.username", "arg0")) {
            if (arguments.containsKey(name)) {
                return call.operation() + "(" + arguments.get(name) + ")";
            }
        }
        return call.operation();
    }
}
