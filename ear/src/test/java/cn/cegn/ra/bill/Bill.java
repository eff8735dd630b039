package cn.cegn.ra.bill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The bill of materials as the build writes it: CycloneDX, JSON. */
final class Bill {
    static final String FILE = "bom.json";
    private static final String OURS = "cn.cegn.ra";

    private Bill() {}

    /** The libraries of others in it. */
    static List<Component> read(Path file) throws IOException {
        List<Component> all = new ArrayList<>();
        for (JsonNode each :
                new ObjectMapper().readTree(Files.readAllBytes(file)).path("components")) {
            Component component = new Component(
                    each.path("group").asText(),
                    each.path("name").asText(),
                    each.path("version").asText());
            if (!component.group().equals(OURS)) {
                all.add(component);
            }
        }
        return all;
    }
}
