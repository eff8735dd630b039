package cn.cegn.ra.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.WebSocketFrame;
import java.math.BigInteger;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Everything that leaves a window from now on: addresses, headers and bodies of all its requests, and what its web sockets send. */
public final class Traffic {
    private static final int GROUP = 3;
    private static final int SIGNS = 4;

    private final List<String> sent = new ArrayList<>();
    private int requests;

    /** Begins to listen. */
    public Traffic(Page page) {
        page.context().onRequest(this::keep);
        page.onWebSocket(socket -> socket.onFrameSent(this::keep));
    }

    private void keep(Request request) {
        requests++;
        sent.add(request.url());
        sent.add(request.headers().toString());
        byte[] body = request.postDataBuffer();
        if (body != null) {
            sent.add(new String(body, StandardCharsets.ISO_8859_1));
        }
    }

    private void keep(WebSocketFrame frame) {
        sent.add(frame.text() == null ? new String(frame.binary(), StandardCharsets.ISO_8859_1) : frame.text());
    }

    /** How many requests there were. */
    public int requests() {
        return requests;
    }

    /** Whether these bytes left, as they are, in hexadecimal, in decimal or in Base64 of any kind, escaped for an address or not. */
    public boolean carried(byte[] secret) {
        List<String> needles = forms(secret).toList();
        return sent.stream()
                .flatMap(text -> Stream.of(text, unescaped(text)))
                .flatMap(text -> Stream.of(text, text.replaceAll("\\s", ""), text.replace("\\n", "")))
                .anyMatch(text -> needles.stream().anyMatch(text::contains));
    }

    /** Whether this text left. */
    public boolean carried(String secret) {
        return carried(secret.getBytes(StandardCharsets.UTF_8));
    }

    private static String unescaped(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.ISO_8859_1);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private static Stream<String> forms(byte[] secret) {
        Stream<String> plain = Stream.of(
                new String(secret, StandardCharsets.ISO_8859_1),
                HexFormat.of().formatHex(secret),
                HexFormat.of().withUpperCase().formatHex(secret),
                new BigInteger(1, secret).toString());
        return Stream.concat(
                plain,
                IntStream.range(0, GROUP)
                        .mapToObj(before -> middle(secret, before))
                        .flatMap(text ->
                                Stream.of(text, text.replace('+', '-').replace('/', '_'), text.replace('+', ' '))));
    }

    /** Base64 of the secret behind so many other bytes, without the signs at both ends that depend on what stands around it. */
    private static String middle(byte[] secret, int before) {
        byte[] moved = new byte[before + secret.length];
        System.arraycopy(secret, 0, moved, before, secret.length);
        byte[] whole = Arrays.copyOf(moved, moved.length / GROUP * GROUP);
        String text = Base64.getEncoder().encodeToString(whole);
        return text.substring(before == 0 ? 0 : SIGNS);
    }
}
