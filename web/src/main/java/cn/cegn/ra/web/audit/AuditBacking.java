package cn.cegn.ra.web.audit;

import cn.cegn.ra.audit.entity.AuditEntry;
import cn.cegn.ra.audit.entity.AuditRow;
import cn.cegn.ra.lifecycle.Step;
import cn.cegn.ra.web.act.Words;
import cn.cegn.ra.web.kit.Option;
import cn.cegn.ra.web.table.Column;
import cn.cegn.ra.web.table.Look;
import cn.cegn.ra.web.table.Table;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The page {@code /audit}. */
@Named("auditPage")
@RequestScoped
public class AuditBacking {
    private static final int ROWS = 50;
    private static final String KEY = "usb_key";

    /** Acts that are no steps, as they are written by the components. */
    private static final List<String> OTHER_ACTS = List.of(
            "LOG_IN",
            "LOG_OUT",
            "OPEN_CASE",
            "OPEN_FILE",
            "SAVE_FORM",
            "UPLOAD_FILE",
            "REMOVE_FILE",
            "CLAIM",
            "RELEASE",
            "TAKE_OVER",
            "REVEAL",
            "ASK_PROGRESS",
            "VERIFY_CERTIFICATE",
            "SEND_AGAIN",
            "SEND_ALL_AGAIN",
            "CHECK_CA",
            "CERTIFICATE_DIFFERS",
            "SUSPEND_CERTIFICATE",
            "EXPORT_AUDIT",
            "EXPORT_SEALED",
            "VERIFY_AUDIT",
            "AUDIT_VERIFIED",
            "EXPORT_LIST",
            "CHANGE_LIMIT",
            "PUBLISH_MATERIAL_LIST",
            "PUBLISH_FORM_TEXTS",
            "CHANGE_MAIL_TEXT",
            "TRY_MAIL_TEXT",
            "TAKE_IN_KEY",
            "MOVE_KEY",
            "PROPOSE_WIPE_KEY",
            "PROPOSE_REUSE_KEY",
            "PROPOSE_DESTROY_KEY",
            "WITHDRAW_KEY",
            "RELOCATE_KEY",
            "PRINT_KEY_LABEL");

    @Inject
    private AuditLines lines;

    @Inject
    private Words words;

    @Inject
    private HttpServletRequest request;

    private AuditAddress address;
    private List<AuditLines.Line> rows;

    @PostConstruct
    void read() {
        address = AuditAddress.of(request::getParameter, Look.of(request.getParameterMap()));
    }

    public AuditAddress getAddress() {
        return address;
    }

    /** The columns of the page; the trail can be read from either end. */
    public Table<AuditLines.Line> getTable() {
        return new Table<>(
                request.getContextPath() + "/audit",
                address.said(),
                address.look(),
                List.of(
                        column(
                                        "id",
                                        "audit.csv.id",
                                        line -> String.valueOf(line.row().id()))
                                .fromDatabase(),
                        column(
                                "time",
                                "audit.csv.time",
                                line -> line.row().occurredAt().toString()),
                        column("who", "audit.who", line -> line.row().account()),
                        column("act", "audit.csv.act", AuditLines.Line::act),
                        column("object", "audit.csv.object", AuditLines.Line::object),
                        column("outcome", "audit.csv.outcome", AuditLines.Line::outcome),
                        column("states", "audit.states", line -> line.row().stateAfter()),
                        column("source", "audit.csv.source", line -> line.row().sourceAddress())));
    }

    private Column<AuditLines.Line> column(String key, String label, Function<AuditLines.Line, String> text) {
        return Column.plain(key, words.say(label), text);
    }

    public boolean isNarrowed() {
        return address.isNarrowed();
    }

    public List<AuditLines.Line> getRows() {
        return rows().subList(0, Math.min(rows().size(), ROWS));
    }

    /** One row more than a page is asked for, to know whether there is an older page. */
    private List<AuditLines.Line> rows() {
        if (rows == null) {
            rows = lines.page(address, address.before(), ROWS + 1);
        }
        return rows;
    }

    /** Address of the older rows; empty if there are none. */
    public String getOlder() {
        if (rows().size() <= ROWS) {
            return "";
        }
        return request.getContextPath() + "/audit"
                + address.olderThan(rows().get(ROWS - 1).row().id());
    }

    /** Address of the newest rows; empty if these are they. */
    public String getNewest() {
        return address.before() == null ? "" : request.getContextPath() + "/audit" + address.query();
    }

    /** Every act that can be asked for, in words. */
    public List<Option> getActs() {
        return Stream.concat(OTHER_ACTS.stream(), Arrays.stream(Step.values()).map(Step::name))
                .map(act -> new Option(act, lines.act(act)))
                .toList();
    }

    /** A state in words: a USB-Key's are others than a case's. */
    public String state(AuditRow row, String state) {
        return words.orElse((KEY.equals(row.objectKind()) ? "key.state." : "state.") + state, state);
    }

    public List<Option> getOutcomes() {
        return Arrays.stream(AuditEntry.Outcome.values())
                .map(outcome -> new Option(outcome.name(), words.say("audit.outcome." + outcome)))
                .toList();
    }
}
