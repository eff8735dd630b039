package cn.cegn.ra.application.control;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.application.entity.MakingRow;
import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.lifecycle.Role;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MakingQueryTest {
    private static final Actor APPROVER = new Actor("bing", "p-bing", "丙", Role.RA_APPROVER, null);

    private Database database;
    private EntityManager entities;
    private int cases;

    @BeforeEach
    void prepare() {
        database = new Database();
        for (String person : List.of("p-jia", "p-bing", "p-wu")) {
            database.run("insert into person values ('" + person + "', 0, '" + person.substring(2) + "', '111', '"
                    + person + "', 'x', timestamp '2026-01-01 00:00:00')");
        }
        database.run("insert into organization (organization_id, version, name, uscc, region, address,"
                + " registered_phone, created_at) values (1, 0, '单位1', 'U1', '330100', 'a', '1',"
                + " timestamp '2026-01-01 00:00:00')");
        entities = database.open();
    }

    @AfterEach
    void end() {
        entities.close();
        database.close();
    }

    private void add(String state, String medium, String approver, int dueDay) {
        int number = ++cases;
        database.run("insert into certificate_application (version, state, mode, medium, certificate_type,"
                + " organization_id, applicant, form_number, acceptance_number, holder_name, round, attempt,"
                + " preparation_version, roster_version, conditions_version, material_version, form_version,"
                + " form_sealed, form_digest, approver, opened_at, state_since, state_until) values (0, '" + state
                + "', 'SELF_SERVICE', '" + medium + "', 'PERSON', 1, 'p-jia', 'SQ-" + number + "', 'RA-" + number
                + "', '持有人', 1, 2, 1, 1, 1, 1, 1, 'x', 'x', " + (approver == null ? "null" : "'" + approver + "'")
                + ", timestamp with time zone '2026-11-20 00:00:00Z', timestamp with time zone '2026-11-20 00:00:00Z',"
                + " timestamp with time zone '2026-11-" + dueDay + " 00:00:00Z')");
    }

    private List<MakingRow> rows() {
        return new MakingQuery(entities, APPROVER).rows();
    }

    @Test
    @DisplayName(
            "S2.6-3: the desk lists what is made on a USB-Key, also while the system works, what is due first before")
    void theDeskListsWhatIsMade() {
        add("CONFORMITY_CONFIRMED", "USB_KEY", null, 26);
        add("KEY_PREPARING", "USB_KEY", "p-bing", 25);
        add("WRITE_FAILED", "USB_KEY", "p-wu", 24);
        add("SECOND_REVIEWED", "USB_KEY", "p-bing", 23);
        add("MAKING_RECORDED", "USB_KEY", "p-bing", 23);
        add("CONFORMITY_CONFIRMED", "SOFT", null, 23);
        assertThat(rows()).extracting(MakingRow::number).containsExactly("RA-3", "RA-2", "RA-1");
        assertThat(rows()).extracting(MakingRow::claimedBy).containsExactly("wu", "bing", null);
        assertThat(rows()).extracting(MakingRow::mine).containsExactly(false, true, false);
        assertThat(rows()).extracting(MakingRow::isToDo).containsExactly(false, false, true);
        assertThat(rows()).extracting(MakingRow::attempt).containsOnly(2);
        assertThat(rows().get(0).organization()).isEqualTo("单位1");
    }

    @Test
    @DisplayName("S2.6-3: the count is what waits for the approver himself or for nobody yet")
    void theCountIsWhatWaitsForHim() {
        add("CONFORMITY_CONFIRMED", "USB_KEY", null, 26);
        add("KEY_READY", "USB_KEY", "p-bing", 26);
        add("KEY_READY", "USB_KEY", "p-wu", 26);
        add("ISSUED", "USB_KEY", "p-bing", 26);
        assertThat(new MakingQuery(entities, APPROVER).toDo()).isEqualTo(2);
    }

    @Test
    @DisplayName("S-D-02: a case in which he acted in another role, or which is his own, is not on his desk")
    void hisOwnCasesAreNotOnHisDesk() {
        add("CONFORMITY_CONFIRMED", "USB_KEY", null, 26);
        add("CONFORMITY_CONFIRMED", "USB_KEY", null, 27);
        database.run("insert into participation select application_id, 'p-bing', 'REGISTRAR' from"
                + " certificate_application where form_number = 'SQ-2'");
        assertThat(rows()).extracting(MakingRow::number).containsExactly("RA-1");
        Actor self = new Actor("jia2", "p-jia", "甲", Role.RA_APPROVER, null);
        assertThat(new MakingQuery(entities, self).rows()).isEmpty();
        assertThat(new MakingQuery(entities, self).toDo()).isZero();
    }
}
