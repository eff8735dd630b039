package cn.cegn.ra.ca.ejbca;

import cn.cegn.ra.ca.CaException;
import cn.cegn.ra.ca.CaException.Kind;
import cn.cegn.ra.ca.ejbca.Deadlines.Deadline;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;

/**
 * The connection to EJBCA: HTTP/1.1, kept alive, mutual TLS with the host name verified. What changes something at the CA is sent
 * once and never again by itself; what only looks is sent a second time if the connection breaks.
 */
final class Wire {
    private final HttpClient client;
    private final EjbcaSettings settings;
    private final TlsTrouble tlsTrouble;
    private final Deadlines deadlines = new Deadlines();

    Wire(EjbcaSettings settings, SSLContext tls) {
        this.settings = settings;
        this.tlsTrouble = new TlsTrouble(settings);
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.patience().connect())
                .sslContext(tls)
                // An exchange is finished by the thread that reads the socket instead of being handed on three times.
                // Nothing of ours
                // runs there: every caller waits for whole bodies on its own thread.
                .executor(Runnable::run)
                .build();
    }

    /** The answer, whatever its status. */
    Reply send(Doing doing, HttpRequest request) throws CaException {
        try {
            return exchange(request);
        } catch (TimeoutException e) {
            throw leftOpen(
                    doing, "EJBCA did not answer within " + settings.patience().request(), e);
        } catch (IOException e) {
            if (doing == Doing.LOOKING && !isUnreached(e)) {
                return again(request, e);
            }
            throw failed(doing, e);
        }
    }

    private Reply again(HttpRequest request, IOException first) throws CaException {
        try {
            return exchange(request);
        } catch (IOException | TimeoutException e) {
            first.addSuppressed(e);
            throw failed(Doing.LOOKING, first);
        }
    }

    private Reply exchange(HttpRequest request) throws IOException, TimeoutException {
        try (Deadline deadline = deadlines.within(settings.patience().request())) {
            return reply(request, deadline);
        }
    }

    /** Trap: {@code sendAsync} would take the exchange through two more threads than {@code send}. */
    private Reply reply(HttpRequest request, Deadline deadline) throws IOException, TimeoutException {
        try {
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Reply(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.body(),
                    response.headers().firstValue("Date").orElse(""));
        } catch (IOException | InterruptedException e) {
            if (deadline.isMissed()) {
                TimeoutException late = new TimeoutException();
                late.initCause(e);
                throw late;
            }
            if (e instanceof IOException io) {
                throw io;
            }
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for EJBCA", e);
        }
    }

    private CaException failed(Doing doing, IOException trouble) {
        Optional<String> tls = tlsTrouble.words(trouble);
        if (tls.isPresent()) {
            return new CaException(Kind.UNAVAILABLE, tls.get(), trouble);
        }
        return isUnreached(trouble)
                ? new CaException(Kind.UNAVAILABLE, "EJBCA can not be reached: " + words(trouble), trouble)
                : leftOpen(
                        doing,
                        "The connection to EJBCA broke: " + words(trouble) + tlsTrouble.suspicion(doing),
                        trouble);
    }

    private static CaException leftOpen(Doing doing, String words, Exception cause) {
        return new CaException(doing.whenLeftOpen(), words, cause);
    }

    /** No connection came about, so nothing was asked. */
    private static boolean isUnreached(IOException trouble) {
        return trouble instanceof ConnectException || trouble instanceof HttpConnectTimeoutException;
    }

    private static String words(IOException trouble) {
        return trouble.getMessage() == null ? trouble.getClass().getSimpleName() : trouble.getMessage();
    }

    /** Lets go of the connections, where the JDK can (from 21); otherwise they end when the client is forgotten. */
    void close() {
        if (client instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (Exception e) { // all that AutoCloseable says; the client itself throws none
                throw new IllegalStateException("an HTTP client that can not be closed", e);
            }
        }
    }
}
