package cn.cegn.ra.ca.ejbca.replay;

import cn.cegn.ra.ca.ejbca.replay.HttpCall.Outgoing;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Answers calls with exactly the recorded bytes and knows nothing: one answer for each operation. Mutual TLS as {@link ReplayingEjbca}.
 */
public final class ExchangePlayer implements AutoCloseable {
    private final ReplayKeys keys =
            new ReplayKeys("localhost", Clock.systemUTC().instant());
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
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
     * @param key the operation as in {@link Faults}; behind it, in parentheses, the username if only calls for it are meant;
     *     behind that an @ and another operation if it is meant only once that one has been called
     */
    public void play(String key, Answer answer) {
        answers.put(key, answer);
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
        Answer answer = Stream.concat(later(key), Stream.of(key, call.operation()))
                .map(answers::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> Answer.html(501, "Nothing is recorded for " + key));
        return new Outgoing(answer, clock.instant(), false);
    }

    /** The keys of this one that count since another operation has been called. */
    private Stream<String> later(String key) {
        return calls.stream().map(call -> key + "@" + call.replaceAll("\\(.*", ""));
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
