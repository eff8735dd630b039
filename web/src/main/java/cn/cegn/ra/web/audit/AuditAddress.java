package cn.cegn.ra.web.audit;

import cn.cegn.ra.audit.boundary.AuditTrail;
import cn.cegn.ra.web.table.Look;
import cn.cegn.ra.web.table.Pair;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What the address of the audit page says: {@code account act object outcome before}. Null where it says nothing.
 *
 * @param object what was typed: the id of a thing, or the number of a case
 * @param before rows beyond this id; null begins with the newest, or the oldest
 * @param look rising by id means the oldest first
 */
public record AuditAddress(String account, String act, String object, String outcome, Long before, Look look) {
    private static final int LONGEST = 60;

    static AuditAddress of(UnaryOperator<String> parameter, Look look) {
        String before = parameter.apply("before");
        return new AuditAddress(
                text(parameter.apply("account")),
                text(parameter.apply("act")),
                text(parameter.apply("object")),
                text(parameter.apply("outcome")),
                before != null && before.matches("\\d{1,18}") ? Long.valueOf(before) : null,
                look);
    }

    private static String text(String said) {
        return said == null || said.isBlank()
                ? null
                : said.strip().substring(0, Math.min(said.strip().length(), LONGEST));
    }

    /** @param objectId what {@link #object} means, or null for any */
    AuditTrail.Filter filter(String objectId, Long olderThan, int size) {
        return new AuditTrail.Filter(olderThan, account, act, objectId, outcome, isOldestFirst(), size);
    }

    public boolean isOldestFirst() {
        return look.sort().equals("id") && !look.falling();
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

    /** What the filters say; null is not said. */
    Map<String, Object> said() {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("account", account);
        said.put("act", act);
        said.put("object", object);
        said.put("outcome", outcome);
        return said;
    }

    private String query(Long olderThan) {
        Map<String, Object> said = said();
        said.put("before", olderThan);
        return Pair.query(said, look);
    }
}
