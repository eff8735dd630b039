package cn.cegn.ra.outside;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What an HTTP client refuses to send, byte by byte on a connection of its own. */
final class RawAsk {
    private static final int LONGEST_MS = 15_000;
    private static final byte[] END_OF_HEAD = {'\r', '\n', '\r', '\n'};

    private final URI server;

    RawAsk(String baseUrl) {
        this.server = URI.create(baseUrl);
    }

    /** The heads that are sent; {@code HOST} stands for the right host. */
    static Map<String, String> heads() {
        Map<String, String> heads = new HashMap<>();
        heads.put("host of another", "GET /login HTTP/1.1\r\nHost: zq9.example\r\n");
        heads.put("host with a script", "GET /login HTTP/1.1\r\nHost: <zq9x>\r\n");
        heads.put("host, protected page", "GET /work HTTP/1.1\r\nHost: zq9.example\r\n");
        heads.put("host, folder", "GET /admin HTTP/1.1\r\nHost: zq9.example:81\r\n");
        heads.put("no host", "GET /login HTTP/1.1\r\n");
        heads.put("two hosts", "GET /login HTTP/1.1\r\nHost: HOST\r\nHost: zq9.example\r\n");
        heads.put("absolute address", "GET http://zq9.example/login HTTP/1.1\r\nHost: HOST\r\n");
        heads.put("old protocol", "GET /login HTTP/1.0\r\n");
        heads.put("unknown protocol", "GET /login HTTP/9.9\r\nHost: HOST\r\n");
        heads.put("NUL in the address", "GET /login\0.xhtml HTTP/1.1\r\nHost: HOST\r\n");
        heads.put("script in the address", "GET /<zq9x>?\"onx=' HTTP/1.1\r\nHost: HOST\r\n");
        heads.put("broken escape", "GET /login?back=%zz&x=% HTTP/1.1\r\nHost: HOST\r\n");
        heads.put("broken escape in the path", "GET /%zz%e0%80/login HTTP/1.1\r\nHost: HOST\r\n");
        heads.put("overlong UTF-8", "GET /%c0%ae%c0%ae/WEB-INF/web.xml?id=%ff%fe HTTP/1.1\r\nHost: HOST\r\n");
        heads.put("dots", "GET /../../WEB-INF/web.xml HTTP/1.1\r\nHost: HOST\r\n");
        heads.put("dots with parameters", "GET /guide/..;/..;/WEB-INF/web.xml HTTP/1.1\r\nHost: HOST\r\n");
        heads.put("inside", "GET /WEB-INF/web.xml HTTP/1.1\r\nHost: HOST\r\n");
        heads.put("inside, by another writing", "GET /web-inf/template.xhtml HTTP/1.1\r\nHost: HOST\r\n");
        heads.put("protected, by another writing", "GET //admin//people HTTP/1.1\r\nHost: HOST\r\n");
        heads.put("protected, with a parameter", "GET /admin;x=y/people HTTP/1.1\r\nHost: HOST\r\n");
        heads.put("protected, encoded", "GET /%61dmin/people.xhtml HTTP/1.1\r\nHost: HOST\r\n");
        heads.put("TRACE", "TRACE /login HTTP/1.1\r\nHost: HOST\r\nCookie: zq9=secret\r\n");
        heads.put("two lengths", "POST /login HTTP/1.1\r\nHost: HOST\r\nContent-Length: 0\r\nContent-Length: 5\r\n");
        heads.put("negative length", "POST /login HTTP/1.1\r\nHost: HOST\r\nContent-Length: -1\r\n");
        heads.put("unknown coding", "POST /login HTTP/1.1\r\nHost: HOST\r\nTransfer-Encoding: zq9\r\n");
        heads.put("long header", "GET /login HTTP/1.1\r\nHost: HOST\r\nX-Long: " + "a".repeat(70_000) + "\r\n");
        heads.put("many headers", "GET /login HTTP/1.1\r\nHost: HOST\r\n" + "X-Many: a\r\n".repeat(300));
        heads.put("header with NUL", "GET /login HTTP/1.1\r\nHost: HOST\r\nAccept-Language: zh\0<zq9x>\r\n");
        return heads;
    }

    /** The answer; empty if the server only ended the connection. */
    Optional<Answer> send(String kind, String head) throws IOException {
        String whole = head.replace("HOST", server.getAuthority()) + "Connection: close\r\n\r\n";
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(LONGEST_MS);
            socket.getOutputStream().write(whole.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return answer(Ask.of("raw: " + kind, "GET", "(raw) " + kind), read(socket.getInputStream()));
        }
    }

    private static byte[] read(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] piece = new byte[8192];
        try {
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                all.write(piece, 0, length);
            }
        } catch (SocketTimeoutException e) {
            throw new AssertionError("no end of the answer: " + all, e);
        } catch (IOException e) {
            return all.toByteArray(); // reset by the server: what came before counts
        }
        return all.toByteArray();
    }

    private static Optional<Answer> answer(Ask ask, byte[] bytes) {
        int end = end(bytes);
        if (end < 0) {
            return Optional.empty();
        }
        List<String> lines =
                new String(bytes, 0, end, StandardCharsets.ISO_8859_1).lines().toList();
        Map<String, List<String>> headers = new HashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            int colon = line.indexOf(':');
            headers.computeIfAbsent(line.substring(0, colon).toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        int status = Integer.parseInt(lines.get(0).split(" ", 3)[1]);
        return Optional.of(new Answer(ask, status, headers, Arrays.copyOfRange(bytes, end + 4, bytes.length)));
    }

    private static int end(byte[] bytes) {
        for (int i = 0; i + END_OF_HEAD.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + END_OF_HEAD.length, END_OF_HEAD, 0, END_OF_HEAD.length)) {
                return i;
            }
        }
        return -1;
    }
}
