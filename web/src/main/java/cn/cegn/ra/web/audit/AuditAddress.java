package cn.cegn.ra.web.audit;

import cn.cegn.ra.audit.boundary.AuditTrail;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What the address of the audit page says: {@code account act object outcome before}. Null where it says nothing.
 *
 * @param object what was typed: the id of a thing, or the number of a case
 * @param before rows older than this id; null begins with the newest
 */
public record AuditAddress(String account, String act, String object, String outcome, Long before) {
    private static final int LONGEST = 60;

    static AuditAddress of(UnaryOperator<String> parameter) {
        String before = parameter.apply("before");
        return new AuditAddress(
                text(parameter.apply("account")),
                text(parameter.apply("act")),
                text(parameter.apply("object")),
                text(parameter.apply("outcome")),
                before != null && before.matches("\\d{1,18}") ? Long.valueOf(before) : null);
    }

    private static String text(String said) {
        return said == null || said.isBlank()
                ? null
                : said.strip().substring(0, Math.min(said.strip().length(), LONGEST));
    }

    /** @param objectId what {@link #object} means, or null for any */
    AuditTrail.Filter filter(String objectId, Long olderThan, int size) {
        return new AuditTrail.Filter(olderThan, account, act, objectId, outcome, size);
    }

    boolean isNarrowed() {
        return account != null || act != null || object != null || outcome != null;
    }

    /** The same rows, older than one of them. */
    String olderThan(long row) {
        return query(row);
    }

    /** The same rows from the newest on. */
    String query() {
        return query(null);
    }

    private String query(Long olderThan) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("account", account);
        said.put("act", act);
        said.put("object", object);
        said.put("outcome", outcome);
        said.put("before", olderThan);
        String query = said.entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .map(entry -> entry.getKey() + "="
                        + URLEncoder.encode(entry.getValue().toString(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }
}
