package cn.cegn.ra.unlocking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.cegn.ra.identity.entity.DataKeys;
import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.lifecycle.Mode;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.provisioning.entity.UnlockJob;
import cn.cegn.ra.provisioning.entity.UnlockJobView;
import cn.cegn.ra.provisioning.entity.UnlockOrder;
import cn.cegn.ra.provisioning.entity.UnlockPhase;
import cn.cegn.ra.token.Pin;
import cn.cegn.ra.unlocking.entity.KeyUnlock;
import cn.cegn.ra.unlocking.entity.UnlockCause;
import cn.cegn.ra.unlocking.entity.UnlockGuard;
import cn.cegn.ra.unlocking.entity.UnlockState;
import cn.cegn.ra.unlocking.entity.UnlockStep;
import cn.cegn.ra.unlocking.entity.UnlockView;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.h2.jdbcx.JdbcDataSource;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tables and entities of unlocking fit each other, on the database of a first run. */
class UnlockSchemaTest {
    private static final Instant NOW = Instant.parse("2026-11-23T06:06:00Z");
    private static final Actor HOLDER = new Actor("a", "the holder", "孙丽", Role.APPLICANT, 7L);

    private static SessionFactory sessions;

    @BeforeAll
    static void migrate() {
        DataKeys.install(new DataKeys(new SecretKeySpec(new byte[32], "AES"), new SecretKeySpec(new byte[32], "AES")));
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:unlocking;DB_CLOSE_DELAY=-1");
        Configuration configuration = new Configuration();
        List.of(KeyUnlock.class, UnlockJob.class).forEach(configuration::addAnnotatedClass);
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

    private static KeyUnlock asked(String number, String serial) {
        KeyUnlock unlock = new KeyUnlock(
                number,
                new UnlockView.Subject(11, 1, serial, "K-000001", Mode.SELF_SERVICE, 7L, HOLDER.person()),
                UnlockCause.FORGOTTEN,
                "忘记了");
        unlock.take(UnlockStep.REQUEST, HOLDER, EnumSet.allOf(UnlockGuard.class), NOW);
        return unlock;
    }

    @Test
    @DisplayName("S-D-07: an unlocking is kept as it stands")
    void anUnlockingIsKept() {
        sessions.inTransaction(session -> session.persist(asked("U-000001", "A1")));
        UnlockView kept = sessions.fromTransaction(
                session -> session.createQuery("select u from KeyUnlock u where u.openKey = 'A1'", KeyUnlock.class)
                        .getSingleResult()
                        .view());
        assertThat(kept.state()).isEqualTo(UnlockState.REQUESTED);
        assertThat(kept.asked().note()).isEqualTo("忘记了");
    }

    @Test
    @DisplayName("S-D-07: of one key only one unlocking is open, and another may follow when it has ended")
    void oneIsOpenForAKey() {
        sessions.inTransaction(session -> session.persist(asked("U-000011", "B1")));
        assertThatThrownBy(() -> sessions.inTransaction(session -> session.persist(asked("U-000012", "B1"))))
                .hasMessageContaining("KEY_UNLOCK_OPEN_ONCE");
        sessions.inTransaction(
                session -> session.createQuery("select u from KeyUnlock u where u.openKey = 'B1'", KeyUnlock.class)
                        .getSingleResult()
                        .take(UnlockStep.WITHDRAW, HOLDER, EnumSet.allOf(UnlockGuard.class), NOW));
        sessions.inTransaction(session -> session.persist(asked("U-000013", "B1")));
    }

    @Test
    @DisplayName("S2.7-3: the PIN of an unlocked key is gone from its row once it was told")
    void thePinIsGoneFromItsRow() {
        sessions.inTransaction(session -> {
            UnlockJob job =
                    new UnlockJob(new UnlockOrder("U-000021-1", 11, 1, "C1", true), "local", new Pin("90817263"), NOW);
            job.unlocked(NOW);
            session.persist(job);
        });
        sessions.inTransaction(
                session -> session.find(UnlockJob.class, "U-000021-1").tell("孙丽", NOW));
        UnlockJobView kept = sessions.fromTransaction(
                session -> session.find(UnlockJob.class, "U-000021-1").view());
        assertThat(kept.phase()).isEqualTo(UnlockPhase.UNLOCKED);
        assertThat(kept.destroyedAt()).isEqualTo(NOW);
        Long gone = sessions.fromTransaction(session -> session.createNativeQuery(
                        "select count(*) from unlock_job where job_id = 'U-000021-1' and pin_sealed is null",
                        Long.class)
                .getSingleResult());
        assertThat(gone).isOne();
    }
}
