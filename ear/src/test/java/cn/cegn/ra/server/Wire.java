package cn.cegn.ra.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The network between a station and its centre, which can be cut. */
public final class Wire implements AutoCloseable {
    private final int centre;
    private final ServerSocket listening;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    private Wire(int centre) throws IOException {
        this.centre = centre;
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        begin(this::accept, "wire");
    }

    /** To a port of this machine. */
    public static Wire to(int centre) throws IOException {
        return new Wire(centre);
    }

    /** The station's end. */
    public int port() {
        return listening.getLocalPort();
    }

    /** Every connection ends, and none is made until {@link #mend}. */
    public void cut() {
        cut = true;
        open.forEach(Wire::end);
    }

    /** As new. */
    public void mend() {
        cut = false;
    }

    private void accept() {
        try {
            while (!listening.isClosed()) {
                join(listening.accept());
            }
        } catch (IOException e) {
            cut = true; // closed
        }
    }

    private void join(Socket station) {
        try {
            if (cut) {
                station.close();
                return;
            }
            Socket there = new Socket(InetAddress.getLoopbackAddress(), centre);
            open.add(station);
            open.add(there);
            begin(() -> carry(station, there), "wire-to-centre");
            begin(() -> carry(there, station), "wire-to-station");
        } catch (IOException e) {
            end(station);
        }
    }

    private void carry(Socket from, Socket to) {
        byte[] piece = new byte[8192];
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            int length = in.read(piece);
            while (length >= 0) {
                out.write(piece, 0, length);
                out.flush();
                length = in.read(piece);
            }
        } catch (IOException e) {
            end(to); // one side went away: the other is told
        } finally {
            end(from);
            end(to);
            open.remove(from);
            open.remove(to);
        }
    }

    private static void begin(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        cut();
    }
}
