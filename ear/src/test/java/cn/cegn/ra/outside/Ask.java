package cn.cegn.ra.outside;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Collectors;

/** One request as it is to be sent; {@code kind} is for the report. */
record Ask(String kind, String method, String path, Map<String, String> headers, byte[] body) {
    private static final String FORM = "application/x-www-form-urlencoded;charset=UTF-8";

    static Ask get(String kind, String path) {
        return new Ask(kind, "GET", path, Map.of(), new byte[0]);
    }

    static Ask of(String kind, String method, String path) {
        return new Ask(kind, method, path, Map.of(), new byte[0]);
    }

    static Ask post(String kind, String path, List<Entry<String, String>> fields) {
        return sent(kind, path, FORM, query(fields).getBytes(StandardCharsets.US_ASCII));
    }

    static Ask sent(String kind, String path, String contentType, byte[] body) {
        return new Ask(kind, "POST", path, Map.of("Content-Type", contentType), body);
    }

    Ask with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Ask(kind, method, path, more, body);
    }

    static String query(List<Entry<String, String>> fields) {
        return fields.stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** For the report: without the query. */
    String address() {
        return path.replaceFirst("\\?.*", "");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ask ask
                && ask.kind.equals(kind)
                && ask.method.equals(method)
                && ask.path.equals(path)
                && ask.headers.equals(headers)
                && Arrays.equals(ask.body, body);
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }

    @Override
    public String toString() {
        String shown = path.length() > 200 ? path.substring(0, 200) + "…" : path;
        return method + " " + shown + " (" + kind + ")";
    }
}
