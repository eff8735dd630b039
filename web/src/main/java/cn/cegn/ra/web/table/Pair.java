package cn.cegn.ra.web.table;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One parameter of an address or hidden field of a form. */
public record Pair(String name, String value) {

    /** Of a list: what its filters say (null is not said), then how it is looked at. */
    static List<Pair> of(Map<String, ?> said, Look look) {
        List<Pair> pairs = new ArrayList<>();
        said.forEach((name, value) -> {
            if (value != null) {
                pairs.add(new Pair(name, value.toString()));
            }
        });
        pairs.addAll(look.pairs());
        return pairs;
    }

    /** The query of an address, with its question mark; empty if it says nothing. */
    public static String query(Map<String, ?> said, Look look) {
        return of(said, look).stream()
                .map(Pair::text)
                .collect(Collectors.joining("&", "?", ""))
                .replaceFirst("^\\?$", "");
    }

    private String text() {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
