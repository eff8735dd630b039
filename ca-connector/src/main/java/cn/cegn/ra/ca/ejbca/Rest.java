package cn.cegn.ra.ca.ejbca;

import cn.cegn.ra.ca.CaException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

/** EJBCA's REST interface. */
final class Rest {
    private static final String BASE = "/ejbca-rest-api";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Wire wire;
    private final EjbcaSettings settings;

    Rest(Wire wire, EjbcaSettings settings) {
        this.wire = wire;
        this.settings = settings;
    }

    /** The answer, whatever its status. */
    Reply get(String path) throws CaException {
        return wire.send(Doing.LOOKING, request(path).GET().build());
    }

    /** The answer to a change, whatever its status. */
    Reply put(String path) throws CaException {
        return wire.send(
                Doing.CHANGING, request(path).PUT(BodyPublishers.noBody()).build());
    }

    /** The answer to a search, whatever its status. */
    Reply search(String path, JsonNode criteria) throws CaException {
        return wire.send(
                Doing.LOOKING,
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(criteria.toString()))
                        .build());
    }

    /** The body of a 200; anything else is thrown, sorted. */
    static JsonNode body(Doing doing, Reply reply) throws CaException {
        if (reply.status() != 200) {
            throw Sorting.ofRest(doing, reply);
        }
        try {
            JsonNode body = JSON.readTree(reply.body());
            if (body != null && body.isObject()) {
                return body;
            }
        } catch (IOException e) {
            throw Sorting.notUnderstood(doing, reply);
        }
        throw Sorting.notUnderstood(doing, reply);
    }

    /** Text as one segment of a path. */
    static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(settings.below(BASE + path)).header("Accept", "application/json");
    }
}
