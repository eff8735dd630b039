package cn.cegn.ra.ca.ejbca.replay;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/** Asks each client for its certificate and counts connections: the JDK's server configures each of them once. */
final class MutualTls extends HttpsConfigurator {
    static {
        // The JDK's server would wait for 40 ms before the body of each answer.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static final int BACKLOG = 200;

    private final AtomicInteger connections;

    private MutualTls(SSLContext context, AtomicInteger connections) {
        super(context);
        this.connections = connections;
    }

    /** A server on the loopback address that is not started yet. */
    static HttpsServer server(int port, SSLContext context, AtomicInteger connections) {
        try {
            MutualTls tls = new MutualTls(context, connections);
            HttpsServer server =
                    HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
            server.setHttpsConfigurator(tls);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void configure(HttpsParameters parameters) {
        connections.incrementAndGet();
        SSLParameters ssl = getSSLContext().getDefaultSSLParameters();
        ssl.setNeedClientAuth(true);
        parameters.setSSLParameters(ssl);
    }
}
