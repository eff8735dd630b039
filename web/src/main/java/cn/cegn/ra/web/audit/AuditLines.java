package cn.cegn.ra.web.audit;

import cn.cegn.ra.application.boundary.CaseNumbers;
import cn.cegn.ra.audit.boundary.AuditTrail;
import cn.cegn.ra.audit.entity.AuditRow;
import cn.cegn.ra.web.act.Words;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Rows of the audit trail in words, for the page and the file. */
@RequestScoped
public class AuditLines {
    private static final String CASE = "certificate_application";

    @EJB
    private AuditTrail trail;

    @EJB
    private CaseNumbers numbers;

    @Inject
    private Words words;

    /**
     * One row in words.
     *
     * @param application id of the case it is about, or null
     */
    public record Line(
            AuditRow row, String role, String act, String object, Long application, String outcome, String reason) {
        /** See ra:tag. */
        public String kind() {
            return switch (row.outcome()) {
                case "DONE" -> "ok";
                case "FAILED" -> "bad";
                default -> "wait";
            };
        }
    }

    /** The newest rows that the address asks for, older than one of them or (null) from the newest on. */
    List<Line> page(AuditAddress address, Long olderThan, int size) {
        List<AuditRow> rows = trail.page(address.filter(objectId(address), olderThan, size));
        Map<Long, String> known = numbers.of(
                rows.stream().filter(AuditLines::isCase).map(AuditLines::id).collect(Collectors.toSet()));
        return rows.stream().map(row -> line(row, known)).toList();
    }

    private String objectId(AuditAddress address) {
        if (address.object() == null) {
            return null;
        }
        return numbers.find(address.object()).map(String::valueOf).orElse(address.object());
    }

    private Line line(AuditRow row, Map<Long, String> known) {
        String number = isCase(row) ? known.get(id(row)) : null;
        return new Line(
                row,
                row.role() == null ? "" : words.orElse("role." + row.role(), row.role()),
                act(row.act()),
                object(row, number),
                number == null ? null : id(row),
                words.orElse("audit.outcome." + row.outcome(), row.outcome()),
                reason(row.reason()));
    }

    /** The act's word; its name if there is none. */
    String act(String act) {
        return words.orElse("act." + act, words.orElse("step." + act, act));
    }

    private String object(AuditRow row, String number) {
        if (number != null) {
            return number;
        }
        String kind = words.orElse("object." + row.objectKind(), row.objectKind());
        return row.objectId() == null ? kind : kind + " " + row.objectId();
    }

    String reason(String reason) {
        if (reason == null) {
            return "";
        }
        return words.orElse(
                "guard." + reason, words.orElse("refusal." + reason, words.orElse("audit.reason." + reason, reason)));
    }

    private static boolean isCase(AuditRow row) {
        return CASE.equals(row.objectKind())
                && row.objectId() != null
                && row.objectId().matches("\\d{1,18}");
    }

    private static long id(AuditRow row) {
        return Long.parseLong(row.objectId());
    }
}
