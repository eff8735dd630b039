package cn.cegn.ra.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.browser.Browser;
import cn.cegn.ra.story.TrialServers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The parts of {@code ./bench pages} in small. */
class PagesPartsIT {
    private static final String TEMPLATE = "insert into certificate_application (version, state, mode, medium,"
            + " certificate_type, organization_id, applicant, form_number, holder_name, round, attempt,"
            + " preparation_version, roster_version, conditions_version, material_version, form_version, form_sealed,"
            + " form_digest, opened_at, state_since) select 0, 'RECEIVED', 'SELF_SERVICE', 'SOFT', 'PERSON',"
            + " min(o.organization_id), min(a.person_id), 'SB-TEMPLATE', 'x', 1, 1, 1, 1, 1, 1, 1, 'x', 'x', now(), now()"
            + " from organization o, account a where a.login = 'sqr1' returning application_id";

    @Test
    @DisplayName(
            "PERFORMANCE pages: a crowd has the cases that were asked for, so many of them waiting, and nothing stays of it here")
    void aSmallCrowd() throws Exception {
        TrialServers.onPostgres();
        try (Connection database = TrialServers.postgres().connect()) {
            database.setAutoCommit(false);
            try {
                long template = number(database, TEMPLATE);
                Crowd crowd = new Crowd(database, template);
                assertThat(crowd.add(600, 40)).isEqualTo(600);
                assertThat(crowd.addKeys(0)).as("whoever has keys keeps them").isZero();
                String waiting = "select count(*) from certificate_application where form_number like 'SB-%' and"
                        + " form_number <> 'SB-TEMPLATE' and state in ('RECEIVED','NUMBERED','MATERIAL_CONFIRMED',"
                        + "'IDENTITY_CONFIRMED','REGISTERED')";
                assertThat(number(database, waiting)).isEqualTo(40);
                assertThat(
                                number(
                                        database,
                                        "select count(distinct organization_id) from certificate_application where form_number like 'SB-%'"))
                        .isGreaterThan(100);
                assertThat(number(database, "select count(*) from pg_collation where collname = 'zh-x-icu'"))
                        .as("PostgreSQL orders Chinese by pinyin")
                        .isPositive();
            } finally {
                database.rollback();
            }
        }
    }

    @Test
    @DisplayName("PERFORMANCE pages: the browser's own clock tells when the first byte came and when a page answers")
    void theClockIsRead() throws Exception {
        try (Browser browser = new Browser(TrialServers.onPostgres().baseUrl())) {
            PageTime time = PageTime.of(browser.visitor(), "/login");
            assertThat(time.firstByte()).isPositive();
            assertThat(time.interactive()).isGreaterThan(time.firstByte());
        }
    }

    private static long number(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
