package cn.cegn.ra.bill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The collection of advisories at osv.dev, by its public API: one question for all libraries, then each advisory that it names. */
final class Osv {
    static final String ADDRESS = "https://api.osv.dev";
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;

    Osv(String address) {
        this.address = address;
    }

    /** What is known against these versions, one line of JSON each, sorted. */
    List<String> about(List<Component> components) throws IOException, InterruptedException {
        ObjectNode question = json.createObjectNode();
        ArrayNode queries = question.putArray("queries");
        for (Component component : components) {
            ObjectNode query = queries.addObject().put("version", component.version());
            query.putObject("package").put("ecosystem", "Maven").put("name", component.packageName());
        }
        JsonNode answer = ask(request("/v1/querybatch")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(question.toString()))
                .build());
        Set<String> ids = new TreeSet<>();
        for (JsonNode result : answer.path("results")) {
            result.path("vulns").forEach(named -> ids.add(named.path("id").asText()));
        }
        List<String> lines = new ArrayList<>();
        for (String id : ids) {
            lines.add(ask(request("/v1/vulns/" + id).build()).toString());
        }
        return lines;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(LONGEST);
    }

    private JsonNode ask(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(request.uri() + " answered " + answer.statusCode());
        }
        return json.readTree(answer.body());
    }
}
