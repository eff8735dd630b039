package cn.cegn.ra.ca.ejbca.replay;

import cn.cegn.ra.ca.ejbca.replay.HttpCall.Outgoing;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/**
 * HTTP/1.1 over mutual TLS on the loopback address, kept alive. The JDK's own server will not do: it writes the Date header itself
 * and can not be made to hang up in the middle.
 */
final class TlsServer implements AutoCloseable {
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);
    private static final int BACKLOG = 200;

    private final SSLServerSocket listening;
    private final Service service;
    private final AtomicInteger connections;
    private final Set<SSLSocket> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "replaying-ejbca");
        thread.setDaemon(true);
        return thread;
    });

    /** What answers. */
    interface Service {
        /** Null to hang up without an answer. */
        Outgoing serve(HttpCall call);
    }

    /**
     * Listens at once.
     *
     * @param port 0 for a free one
     * @param connections counts the connections that are made
     */
    TlsServer(int port, SSLContext context, Service service, AtomicInteger connections) {
        this.service = service;
        this.connections = connections;
        try {
            listening = (SSLServerSocket) context.getServerSocketFactory().createServerSocket();
            listening.setReuseAddress(true);
            listening.setNeedClientAuth(true);
            listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    @Override
    public void close() {
        closeQuietly(listening);
        open.forEach(TlsServer::closeQuietly);
        threads.shutdown();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                SSLSocket socket = (SSLSocket) listening.accept();
                connections.incrementAndGet();
                open.add(socket);
                if (listening.isClosed()) {
                    closeQuietly(socket);
                    return;
                }
                threads.execute(() -> converse(socket));
            } catch (IOException e) {
                // The port has been closed; otherwise the next client may do better.
            }
        }
    }

    /** A failed handshake, a client that goes away or a hang-up of ours end a connection; none of them is an error of the server. */
    private void converse(SSLSocket socket) {
        try (socket;
                DataInputStream in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
                OutputStream out = socket.getOutputStream()) {
            socket.setTcpNoDelay(true);
            socket.startHandshake();
            X509Certificate client = (X509Certificate) socket.getSession().getPeerCertificates()[0];
            for (HttpCall call = HttpCall.read(in, client); call != null; call = HttpCall.read(in, client)) {
                Outgoing answer = service.serve(call);
                if (answer == null) {
                    return;
                }
                out.write(bytes(answer));
                out.flush();
                if (answer.cut() || call.header("Connection").equalsIgnoreCase("close")) {
                    return;
                }
            }
        } catch (IOException e) {
            closeQuietly(socket);
        } finally {
            open.remove(socket);
        }
    }

    /** Status line, headers and body; of a cut answer the first half of the body, whatever its length says. */
    private static byte[] bytes(Outgoing outgoing) {
        Answer answer = outgoing.answer();
        StringBuilder head =
                new StringBuilder("HTTP/1.1 ").append(answer.status()).append(" Answer\r\n");
        head.append("Connection: keep-alive\r\n");
        answer.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        head.append("Content-Length: ").append(answer.body().length).append("\r\n");
        head.append("Date: ").append(HTTP_DATE.format(outgoing.date())).append("\r\n\r\n");
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
        all.write(answer.body(), 0, outgoing.cut() ? answer.body().length / 2 : answer.body().length);
        return all.toByteArray();
    }

    private static void closeQuietly(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            // It is gone, which was wanted.
        }
    }
}
