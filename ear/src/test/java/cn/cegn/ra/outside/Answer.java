package cn.cegn.ra.outside;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What came back. Names of headers are in small letters. */
record Answer(Ask ask, int status, Map<String, List<String>> headers, byte[] bytes) {
    Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                .findFirst();
    }

    String type() {
        return header("Content-Type").orElse("");
    }

    String body() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Whether a browser would read it as a document. */
    boolean isDocument() {
        return type().contains("html") || type().contains("xml");
    }

    boolean isPdf() {
        return body().startsWith("%PDF");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Answer answer && answer.ask.equals(ask) && Arrays.equals(answer.bytes, bytes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(ask, status);
    }

    @Override
    public String toString() {
        return ask + " → " + status;
    }
}
