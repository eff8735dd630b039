package cn.cegn.ra.ca.ejbca.replay;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/**
 * One call to EJBCA CE 8.2.0.1 and its answer, as recorded.
 *
 * @param path with the query
 * @param request the request's body as text, empty if there was none
 * @param answer status, the headers that say something of the body, and exactly the bytes
 */
public record RecordedExchange(String name, String method, String path, String request, Answer answer) {
    private static final String FOLDER = "/ejbca/exchanges/";

    /**
     * The exchange of this name.
     *
     * @throws IllegalArgumentException if it is not among the resources
     */
    public static RecordedExchange of(String name) {
        try (InputStream in = RecordedExchange.class.getResourceAsStream(FOLDER + name + ".json")) {
            if (in == null) {
                throw new IllegalArgumentException("no exchange " + name);
            }
            return read(Json.object(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RecordedExchange read(Map<String, Object> json) {
        Map<?, ?> request = (Map<?, ?>) json.get("request");
        Map<?, ?> response = (Map<?, ?>) json.get("response");
        Map<String, String> headers = new LinkedHashMap<>();
        ((Map<?, ?>) response.get("headers")).forEach((name, value) -> headers.put((String) name, (String) value));
        byte[] body = bytes(response.get("body"));
        String length = headers.get("Content-Length");
        if (length != null && Integer.parseInt(length) != body.length) {
            throw new IllegalArgumentException(json.get("name") + " has lost bytes");
        }
        headers.keySet().removeIf(name -> name.matches("Connection|Date|Content-Length|Transfer-Encoding"));
        return new RecordedExchange(
                (String) json.get("name"),
                (String) request.get("method"),
                (String) request.get("path"),
                new String(bytes(request.get("body")), StandardCharsets.UTF_8),
                new Answer(((Number) response.get("status")).intValue(), headers, body));
    }

    /** The recordings hold JSON bodies as JSON, without blanks before, and bytes as base64. */
    private static byte[] bytes(Object body) {
        if (body == null) {
            return new byte[0];
        }
        if (body instanceof String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        return body instanceof Map<?, ?> map && map.keySet().equals(java.util.Set.of("base64"))
                ? Base64.getDecoder().decode((String) map.get("base64"))
                : Json.write(body).getBytes(StandardCharsets.UTF_8);
    }

    public int status() {
        return answer.status();
    }

    /** The operation's name as in {@link Faults}; empty if it is neither SOAP nor REST. */
    public String operation() {
        if (!path.startsWith(RestCall.ROOT) && !path.equals(SoapFront.PATH)) {
            return "";
        }
        try {
            return path.startsWith(RestCall.ROOT)
                    ? RestCall.read(method, URI.create(path), "", new byte[0]).operation()
                    : SoapCall.read(request.getBytes(StandardCharsets.UTF_8)).operation();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The text of an element of the recorded SOAP request, {@code arg0.username} for one inside another. */
    public String argument(String name) {
        try {
            return SoapCall.read(request.getBytes(StandardCharsets.UTF_8))
                    .arguments()
                    .get(name);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }
}
