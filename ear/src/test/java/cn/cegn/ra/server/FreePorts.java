package cn.cegn.ra.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Looks for a port offset at which a server finds all its ports free and a browser none that it refuses. */
final class FreePorts {
    private static final List<Integer> BASES = List.of(8080, 8443, 8444, 8445, 8446, 9990);
    private static final int TRIES = 200;

    private FreePorts() {}

    /** An offset between 3000 and 9000: above 10080, the last port that Chromium refuses, below the ephemeral ones. */
    static int offset() {
        return IntStream.range(0, TRIES)
                .map(attempt -> ThreadLocalRandom.current().nextInt(3000, 9000))
                .filter(offset -> BASES.stream().allMatch(base -> isFree(base + offset)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No free ports between 11080 and 18990"));
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
