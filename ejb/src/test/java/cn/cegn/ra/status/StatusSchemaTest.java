package cn.cegn.ra.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.cegn.ra.identity.entity.DataKeys;
import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.lifecycle.Mode;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.status.entity.LossCause;
import cn.cegn.ra.status.entity.StatusGuard;
import cn.cegn.ra.status.entity.StatusKind;
import cn.cegn.ra.status.entity.StatusReason;
import cn.cegn.ra.status.entity.StatusRequest;
import cn.cegn.ra.status.entity.StatusState;
import cn.cegn.ra.status.entity.StatusStep;
import cn.cegn.ra.status.entity.StatusView;
import java.time.Instant;
import java.util.EnumSet;
import javax.crypto.spec.SecretKeySpec;
import org.h2.jdbcx.JdbcDataSource;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Table and entity of status requests fit each other, on the database of a first run. */
class StatusSchemaTest {
    private static final Instant NOW = Instant.parse("2027-01-01T02:00:00Z");
    private static final Actor HOLDER = new Actor("a", "the holder", "孙丽", Role.APPLICANT, 7L);

    private static SessionFactory sessions;

    @BeforeAll
    static void migrate() {
        DataKeys.install(new DataKeys(new SecretKeySpec(new byte[32], "AES"), new SecretKeySpec(new byte[32], "AES")));
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:status;DB_CLOSE_DELAY=-1");
        Configuration configuration = new Configuration();
        configuration.addAnnotatedClass(StatusRequest.class);
        configuration.getProperties().put("jakarta.persistence.nonJtaDataSource", source);
        configuration.setProperty("hibernate.jdbc.time_zone", "UTC");
        sessions = configuration.buildSessionFactory();
        sessions.inTransaction(session -> session.createNativeMutationQuery("set referential_integrity false")
                .executeUpdate());
    }

    @AfterAll
    static void close() {
        sessions.close();
    }

    private static StatusRequest reported(String number, String serial) {
        StatusRequest request = new StatusRequest(
                number,
                new StatusView.Subject(11, 1, serial, Mode.CENTRALISED, 7L, HOLDER.person()),
                new StatusView.Wish(StatusKind.LOSS, StatusReason.KEY_COMPROMISE, LossCause.LOST, "出差路上"));
        request.take(StatusStep.REPORT_LOSS, HOLDER, EnumSet.allOf(StatusGuard.class), NOW);
        return request;
    }

    @Test
    @DisplayName("S-D-07: a status request is kept as it stands")
    void aRequestIsKept() {
        sessions.inTransaction(session -> session.persist(reported("S-000001", "A1")));
        StatusView kept = sessions.fromTransaction(session -> session.createQuery(
                        "select r from StatusRequest r where r.openCertificate = 'A1'", StatusRequest.class)
                .getSingleResult()
                .view());
        assertThat(kept.state()).isEqualTo(StatusState.HOLDING);
        assertThat(kept.wish().note()).isEqualTo("出差路上");
        assertThat(kept.wish().cause()).isEqualTo(LossCause.LOST);
    }

    @Test
    @DisplayName("S-D-07: about one certificate only one request is open, and another may follow when it has ended")
    void oneIsOpenForACertificate() {
        sessions.inTransaction(session -> session.persist(reported("S-000011", "B1")));
        assertThatThrownBy(() -> sessions.inTransaction(session -> session.persist(reported("S-000012", "B1"))))
                .hasMessageContaining("STATUS_REQUEST_OPEN_ONCE");
        sessions.inTransaction(session -> {
            session.createQuery("select r from StatusRequest r where r.openCertificate = 'B1'", StatusRequest.class)
                    .getSingleResult()
                    .take(StatusStep.SUPERSEDE, Actor.SYSTEM, EnumSet.noneOf(StatusGuard.class), NOW);
            session.flush();
            session.persist(reported("S-000013", "B1"));
        });
    }
}
