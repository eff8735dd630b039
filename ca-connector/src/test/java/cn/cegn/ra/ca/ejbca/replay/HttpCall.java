package cn.cegn.ra.ca.ejbca.replay;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One HTTP request.
 *
 * @param headers by their names in lower case
 * @param client the certificate of who asks
 */
record HttpCall(String method, URI uri, Map<String, String> headers, byte[] body, X509Certificate client) {
    private static final int LONGEST_LINE = 16_384;

    /** What is to be sent for a call; the moment stands in the Date header. */
    record Outgoing(Answer answer, java.time.Instant date, boolean cut) {}

    /** The next request of a connection, null at its end. */
    static HttpCall read(DataInputStream in, X509Certificate client) throws IOException {
        String start = line(in);
        if (start == null) {
            return null;
        }
        String[] words = start.split(" ", -1);
        if (words.length != 3) {
            throw new IOException("no HTTP: " + start);
        }
        Map<String, String> headers = new HashMap<>();
        for (String line = line(in); line != null && !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        if (headers.containsKey("transfer-encoding")) {
            throw new IOException("a body without a length is not understood here");
        }
        byte[] body = new byte[Integer.parseInt(headers.getOrDefault("content-length", "0"))];
        in.readFully(body);
        return new HttpCall(words[0], URI.create(words[1]), headers, body, client);
    }

    String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    private static String line(DataInputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                return null;
            }
            if (line.length() > LONGEST_LINE) {
                throw new IOException("a line without an end");
            }
            line.append((char) c);
        }
        String text = line.toString();
        return new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8).strip();
    }
}
