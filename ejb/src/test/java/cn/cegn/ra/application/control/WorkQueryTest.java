package cn.cegn.ra.application.control;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.application.entity.CertificateType;
import cn.cegn.ra.application.entity.WorkFilter;
import cn.cegn.ra.application.entity.WorkRow;
import cn.cegn.ra.application.entity.WorkView;
import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.lifecycle.Medium;
import cn.cegn.ra.lifecycle.Mode;
import cn.cegn.ra.lifecycle.Role;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WorkQueryTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T02:42:00Z"), ZoneId.of("Asia/Shanghai"));
    private static final Actor APPLICANT = new Actor("jia", "p-jia", "甲", Role.APPLICANT, 1L);
    private static final Actor HANDLER = new Actor("yi", "p-yi", "乙", Role.HANDLER, 1L);
    private static final Actor STRANGER = new Actor("ding", "p-ding", "丁", Role.HANDLER, 2L);
    private static final Actor REGISTRAR = new Actor("bing", "p-bing", "丙", Role.REGISTRAR, null);
    private static final Actor APPROVER = new Actor("bing", "p-bing", "丙", Role.RA_APPROVER, null);

    private Database database;
    private EntityManager entities;
    private int cases;

    @BeforeEach
    void prepare() {
        database = new Database();
        for (String person : List.of("p-jia", "p-yi", "p-ding", "p-bing", "p-wu")) {
            database.run("insert into person values ('" + person + "', 0, '" + person.substring(2) + "', '111', '"
                    + person + "', 'x', timestamp '2026-01-01 00:00:00')");
        }
        for (int i = 1; i <= 2; i++) {
            database.run("insert into organization (organization_id, version, name, uscc, region, address,"
                    + " registered_phone, created_at) values (" + i + ", 0, '单位" + i + "', 'U" + i
                    + "', '330100', 'a', '1', timestamp '2026-01-01 00:00:00')");
        }
        entities = database.open();
    }

    @AfterEach
    void end() {
        entities.close();
        database.close();
    }

    private int add(String state, String mode, int organization, String until, String registrar) {
        int number = ++cases;
        database.run("insert into certificate_application (version, state, mode, medium, certificate_type,"
                + " organization_id, applicant, form_number, acceptance_number, holder_name, round, attempt,"
                + " preparation_version, roster_version, conditions_version, material_version, form_version,"
                + " form_sealed, form_digest, registrar, opened_at, state_since, state_until) values (0, '" + state
                + "', '" + mode + "', 'USB_KEY', 'PERSON', " + organization + ", 'p-jia', 'SQ-" + number + "', "
                + (registrar == null ? "null" : "'RA-" + number + "'") + ", '持有人" + number
                + "', 1, 1, 1, 1, 1, 1, 1, 'x', 'x', " + (registrar == null ? "null" : "'" + registrar + "'")
                + ", timestamp with time zone '2026-11-20 00:00:00Z', timestamp with time zone '2026-11-20 00:00:00Z', "
                + (until == null ? "null" : "timestamp with time zone '" + until + "'") + ")");
        return number;
    }

    private List<String> seenBy(WorkView view, Actor... actors) {
        return new WorkQuery(entities, List.of(actors), CLOCK)
                .page(WorkFilter.of(view, 50)).rows().stream()
                        .map(row -> row.number().replaceAll("^..-", ""))
                        .toList();
    }

    @Test
    @DisplayName("S2.3-1: a submitted case waits for the handlers of its own organisation and for nobody else")
    void submittedCaseWaitsForOwnHandlers() {
        add("INTERNAL_REVIEW", "CENTRALISED", 1, null, null);
        add("PREPARING", "CENTRALISED", 1, null, null);
        assertThat(seenBy(WorkView.ALL, HANDLER)).containsExactly("1");
        assertThat(seenBy(WorkView.ALL, STRANGER)).isEmpty();
        assertThat(seenBy(WorkView.ALL, REGISTRAR)).isEmpty();
        assertThat(seenBy(WorkView.ALL, APPLICANT)).containsExactly("2");
    }

    @Test
    @DisplayName(
            "S2.8-2: what is delivered waits for the handler in centralised and for the applicant in self-service mode")
    void deliveredCaseWaitsByMode() {
        add("DELIVERY_RECORDED", "CENTRALISED", 1, null, "p-bing");
        add("DELIVERY_RECORDED", "SELF_SERVICE", 1, null, "p-bing");
        assertThat(seenBy(WorkView.ALL, HANDLER)).containsExactly("1");
        assertThat(seenBy(WorkView.ALL, APPLICANT)).containsExactly("2");
    }

    @Test
    @DisplayName(
            "S2.5-0: the views part the list into unclaimed, mine and colleagues', and their counts agree with them")
    void viewsPartTheList() {
        add("RECEIVED", "SELF_SERVICE", 1, "2026-11-23 10:00:00Z", null);
        add("NUMBERED", "SELF_SERVICE", 1, "2026-11-19 10:00:00Z", "p-bing");
        add("NUMBERED", "SELF_SERVICE", 2, "2026-11-24 10:00:00Z", "p-wu");
        assertThat(seenBy(WorkView.UNCLAIMED, REGISTRAR)).containsExactly("1");
        assertThat(seenBy(WorkView.MINE, REGISTRAR)).containsExactly("2");
        assertThat(seenBy(WorkView.COLLEAGUES, REGISTRAR)).containsExactly("3");
        assertThat(seenBy(WorkView.OVERDUE, REGISTRAR)).containsExactly("2");
        assertThat(seenBy(WorkView.TODAY, REGISTRAR)).containsExactly("1");
        Map<WorkView, Long> counts =
                new WorkQuery(entities, List.of(REGISTRAR), CLOCK).counts(WorkFilter.of(WorkView.MINE, 1));
        assertThat(counts)
                .containsEntry(WorkView.ALL, 3L)
                .containsEntry(WorkView.MINE, 1L)
                .containsEntry(WorkView.TODAY, 1L);
    }

    @Test
    @DisplayName("S-D-02: a case in which somebody acted in another role, or which is his own, is not offered to him")
    void actedInAnotherRole() {
        add("IN_APPROVAL", "SELF_SERVICE", 1, null, "p-wu");
        add("IN_APPROVAL", "SELF_SERVICE", 1, null, "p-bing");
        database.run("insert into participation select application_id, 'p-bing', 'REGISTRAR' from"
                + " certificate_application where form_number = 'SQ-2'");
        assertThat(seenBy(WorkView.ALL, APPROVER, REGISTRAR)).containsExactly("1");
        Actor self = new Actor("jia2", "p-jia", "甲", Role.RA_APPROVER, null);
        assertThat(seenBy(WorkView.ALL, self)).isEmpty();
    }

    @Test
    @DisplayName("S-D-04: what is due first comes first, what has no limit last, and the total counts all pages")
    void dueFirst() {
        add("RECEIVED", "SELF_SERVICE", 1, null, null);
        add("RECEIVED", "SELF_SERVICE", 1, "2026-11-25 10:00:00Z", null);
        add("RECEIVED", "SELF_SERVICE", 1, "2026-11-24 10:00:00Z", null);
        assertThat(seenBy(WorkView.ALL, REGISTRAR)).containsExactly("3", "2", "1");
        WorkFilter second = new WorkFilter(null, null, null, null, null, null, 1, 2);
        var page = new WorkQuery(entities, List.of(REGISTRAR), CLOCK).page(second);
        assertThat(page.total()).isEqualTo(3);
        assertThat(page.rows()).singleElement().extracting(WorkRow::number).isEqualTo("SQ-1");
    }

    @Test
    @DisplayName(
            "S2.5-0: the list is found by number, holder, organisation, type, mode and medium; a percent sign is a percent sign")
    void filters() {
        add("RECEIVED", "SELF_SERVICE", 1, null, null);
        add("RECEIVED", "CENTRALISED", 2, null, null);
        WorkQuery query = new WorkQuery(entities, List.of(REGISTRAR), CLOCK);
        assertThat(query.page(text("sq-2")).total()).isEqualTo(1);
        assertThat(query.page(text("持有人1")).total()).isEqualTo(1);
        assertThat(query.page(text("单位")).total()).isEqualTo(2);
        assertThat(query.page(text("%")).total()).isZero();
        assertThat(query.page(new WorkFilter(
                                null, null, CertificateType.PERSON, Mode.CENTRALISED, Medium.USB_KEY, null, 0, 10))
                        .rows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.organization()).isEqualTo("单位2");
                    assertThat(row.since()).isEqualTo(Instant.parse("2026-11-20T00:00:00Z"));
                    assertThat(row.claimedBy()).isNull();
                    assertThat(row.mine()).isFalse();
                });
    }

    private static WorkFilter text(String text) {
        return new WorkFilter(null, text, null, null, null, null, 0, 10);
    }

    @Test
    @DisplayName("S2.3-2: the applicant sees his own cases, ended ones too")
    void ownCases() {
        add("RECEIVED", "SELF_SERVICE", 1, null, null);
        add("WITHDRAWN", "SELF_SERVICE", 1, null, null);
        assertThat(new WorkQuery(entities, List.of(APPLICANT), CLOCK).own())
                .extracting(WorkRow::number)
                .containsExactly("SQ-2", "SQ-1");
        assertThat(new WorkQuery(entities, List.of(HANDLER), CLOCK).own()).isEmpty();
    }

    @Test
    @DisplayName("PORTAL tables: the list is ordered by number, name, type or stage of the process, either way")
    void orders() {
        add("REGISTERED", "SELF_SERVICE", 1, null, null);
        add("RECEIVED", "SELF_SERVICE", 2, null, null);
        add("NUMBERED", "CENTRALISED", 1, null, null);
        assertThat(by(WorkFilter.By.NUMBER, true)).containsExactly("SQ-3", "SQ-2", "SQ-1");
        assertThat(by(WorkFilter.By.TODO, false)).containsExactly("SQ-2", "SQ-3", "SQ-1");
        assertThat(by(WorkFilter.By.TODO, true)).containsExactly("SQ-1", "SQ-3", "SQ-2");
        assertThat(by(WorkFilter.By.WHO, true)).containsExactly("SQ-3", "SQ-2", "SQ-1");
        assertThat(by(WorkFilter.By.WHAT, false)).first().isEqualTo("SQ-3");
        assertThat(by(WorkFilter.By.SINCE, true)).hasSize(3);
        assertThat(by(WorkFilter.By.DUE, true)).hasSize(3);
    }

    private List<String> by(WorkFilter.By by, boolean falling) {
        WorkFilter filter = new WorkFilter(null, null, null, null, null, new WorkFilter.Order(by, falling), 0, 10);
        return new WorkQuery(entities, List.of(REGISTRAR), CLOCK)
                .page(filter).rows().stream().map(WorkRow::number).toList();
    }

    @Test
    @DisplayName(
            "S2.7-4: the delivery desk has what waits for the approver from packing to the receipt, and when it was sent")
    void deliveryDesk() {
        add("NOTIFIED", "SELF_SERVICE", 1, "2026-11-24 10:00:00Z", "p-wu");
        add("MAKING_RECORDED", "SELF_SERVICE", 1, "2026-11-23 10:00:00Z", "p-wu");
        add("RECEIVED", "SELF_SERVICE", 1, null, null);
        database.run(
                "insert into dossier_record (application_id, round, attempt, kind, step, account, person, person_name,"
                        + " role, recorded_at, content_sealed, digest) select application_id, 1, 1, 'DISPATCH_RECORD', 'DISPATCH',"
                        + " 'a', 'p-wu', 'wu', 'RA_APPROVER', timestamp with time zone '2026-11-10 00:00:00Z', 'x', 'x'"
                        + " from certificate_application where form_number = 'SQ-1'");
        DeliveryQuery query = new DeliveryQuery(entities, APPROVER);
        assertThat(query.count()).isEqualTo(2);
        assertThat(query.rows()).extracting(row -> row.number()).containsExactly("RA-2", "RA-1");
        assertThat(query.rows().get(0).isUnconfirmedSince(Instant.parse("2026-11-16T00:00:00Z")))
                .isFalse();
        assertThat(query.rows().get(1).isUnconfirmedSince(Instant.parse("2026-11-16T00:00:00Z")))
                .isTrue();
    }
}
