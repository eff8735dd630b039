package cn.cegn.ra.issuance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.certificate.entity.CertificateStanding;
import cn.cegn.ra.certificate.entity.KeptCertificate;
import cn.cegn.ra.identity.entity.DataKeys;
import cn.cegn.ra.issuance.entity.CertificateOrder;
import cn.cegn.ra.issuance.entity.Endurance;
import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.provisioning.entity.InitialPin;
import cn.cegn.ra.provisioning.entity.KeyGuard;
import cn.cegn.ra.provisioning.entity.KeyJob;
import cn.cegn.ra.provisioning.entity.KeyLine;
import cn.cegn.ra.provisioning.entity.KeyMove;
import cn.cegn.ra.provisioning.entity.KeyOrigin;
import cn.cegn.ra.provisioning.entity.KeyState;
import cn.cegn.ra.provisioning.entity.KeyStep;
import cn.cegn.ra.provisioning.entity.KeyWipe;
import cn.cegn.ra.provisioning.entity.KeyWipeView;
import cn.cegn.ra.provisioning.entity.SeenKeyView;
import cn.cegn.ra.provisioning.entity.StockKey;
import cn.cegn.ra.provisioning.entity.StockKeyView;
import cn.cegn.ra.provisioning.entity.Workstation;
import cn.cegn.ra.token.Pin;
import cn.cegn.ra.token.job.StationAnswer.Failure;
import cn.cegn.ra.token.job.StationAnswer.SeenKey;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.h2.jdbcx.JdbcDataSource;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tables and entities of issuing and making fit each other, on the database of a first run. */
class IssuanceSchemaTest {
    private static final Instant NOW = Instant.parse("2026-11-23T06:06:00Z");

    private static SessionFactory sessions;

    @BeforeAll
    static void migrate() {
        DataKeys.install(new DataKeys(new SecretKeySpec(new byte[32], "AES"), new SecretKeySpec(new byte[32], "AES")));
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:issuance;DB_CLOSE_DELAY=-1");
        Configuration configuration = new Configuration();
        List.of(
                        KeptCertificate.class,
                        CertificateOrder.class,
                        StockKey.class,
                        KeyMove.class,
                        KeyWipe.class,
                        Workstation.class,
                        KeyJob.class,
                        InitialPin.class)
                .forEach(configuration::addAnnotatedClass);
        configuration.getProperties().put("jakarta.persistence.nonJtaDataSource", source);
        configuration.setProperty("hibernate.jdbc.time_zone", "UTC");
        sessions = configuration.buildSessionFactory();
        sessions.inTransaction(session -> {
            session.createNativeMutationQuery("set referential_integrity false").executeUpdate();
        });
    }

    @AfterAll
    static void close() {
        sessions.close();
    }

    @Test
    @DisplayName("S2.6-4: how often the CA failed at an order is kept between two attempts")
    void failuresAreCounted() {
        sessions.inTransaction(session -> {
            CertificateOrder order = new CertificateOrder(11, 1, "ZS-11-1");
            order.order(new byte[] {1}, NOW);
            session.persist(order);
        });
        for (int minute = 0; minute < 60; minute += 15) {
            assertThat(failsAt(NOW.plusSeconds(60L * minute))).isFalse();
        }
        assertThat(failsAt(NOW.plusSeconds(3600))).isTrue();
    }

    private static boolean failsAt(Instant moment) {
        return sessions.fromTransaction(session -> session.createQuery(
                        "select o from CertificateOrder o where o.application = 11", CertificateOrder.class)
                .getSingleResult()
                .fruitless("INTERNAL_ERROR", Endurance.USUAL, moment));
    }

    @Test
    @DisplayName("S2.6-3: a key and its station are kept and read back")
    void keysAndStationsAreKept() {
        sessions.inTransaction(session -> {
            Actor actor = new Actor("shenpi1", "p-1", "First", Role.RA_APPROVER, null);
            StockKey key = new StockKey(
                    new KeyLine(1, "A1", "ACME", "K2"),
                    "K-000001",
                    new Pin("FACTORY1"),
                    new StockKey.Intake("p-1", NOW, new KeyOrigin("safe 1", 3L)));
            session.persist(key);
            StockKeyView before = key.view();
            key.take(KeyStep.ASSIGN, EnumSet.allOf(KeyGuard.class), actor, NOW);
            key.bind(7, 1);
            session.persist(new KeyMove(key, before, new KeyMove.Doing("ASSIGN", actor, NOW, null, null)));
            Workstation station = new Workstation(Workstation.LOCAL);
            station.hello(List.of(new SeenKey("A1", "ACME", "K2", "", false)), NOW);
            session.persist(station);
            session.persist(new KeyWipe(
                    "wipe-1",
                    key.id(),
                    new KeyWipe.Order(7, 1, Workstation.LOCAL, actor, true),
                    new Pin("90817263"),
                    NOW));
        });
        sessions.inTransaction(session -> {
            KeyWipe wipe = session.find(KeyWipe.class, "wipe-1");
            assertThat(wipe.view().open()).isTrue();
            assertThat(wipe.newUserPin()).contains(new Pin("90817263"));
            wipe.failed(Failure.KEY_REMOVED, "gone", NOW);
            StockKey key = session.createQuery("select k from StockKey k where k.serialFolded = 'A1'", StockKey.class)
                    .getSingleResult();
            assertThat(key.userPin(Optional.of(new Pin("FACTORY2")))).contains(new Pin("FACTORY2"));
            key.learnUserPin(new Pin("55443322"));
            Workstation station = session.find(Workstation.class, Workstation.LOCAL);
            station.hello(
                    List.of(new SeenKey("B2", "ACME", "K2", "", false), new SeenKey("A1", "ACME", "K2", "", true)),
                    NOW.plusSeconds(30));
        });
        sessions.inTransaction(session -> {
            assertThat(session.find(Workstation.class, Workstation.LOCAL).keys())
                    .extracting(SeenKeyView::serial)
                    .containsExactly("B2", "A1");
            StockKey key = session.createQuery(
                            "select k from StockKey k where k.application = :application and k.attempt = :attempt order by k.stateSince desc",
                            StockKey.class)
                    .setParameter("application", 7L)
                    .setParameter("attempt", 1)
                    .setMaxResults(1)
                    .getSingleResult();
            assertThat(key.soPin()).isEqualTo(new Pin("FACTORY1"));
            assertThat(key.userPin(Optional.empty())).contains(new Pin("55443322"));
            assertThat(key.view().label()).isEqualTo("K-000001");
            assertThat(session.find(KeyWipe.class, "wipe-1").view())
                    .isEqualTo(new KeyWipeView(
                            "wipe-1", 7, 1, Workstation.LOCAL, true, false, Failure.KEY_REMOVED, "gone"));
            assertThat(key.view().origin()).isEqualTo(new KeyOrigin("safe 1", 3L));
            assertThat(session.createQuery("select m from KeyMove m where m.key = :key", KeyMove.class)
                            .setParameter("key", key.id())
                            .getSingleResult()
                            .view())
                    .satisfies(move -> {
                        assertThat(move.before()).isEqualTo(KeyState.IN_STOCK);
                        assertThat(move.after()).isEqualTo(KeyState.ASSIGNED);
                        assertThat(move.application()).isEqualTo(7);
                    });
        });
    }

    @Test
    @DisplayName("S2.6-5: a PIN lies sealed beside its job and is gone after it was told")
    void pinsLieSealed() {
        KeyJob.Subject subject = new KeyJob.Subject(8, 1, "B2", "K-000002");
        sessions.inTransaction(session -> {
            session.persist(new KeyJob("ZS-1-K-000002", subject, "local", new Pin("NEWSOPIN"), NOW));
            session.flush();
            session.persist(new InitialPin("ZS-1-K-000002", subject, new Pin("73920518")));
        });
        String sealed = sessions.fromTransaction(session -> session.createNativeQuery(
                        "select pin_sealed from initial_pin where job_id = 'ZS-1-K-000002'", String.class)
                .getSingleResult());
        assertThat(sealed).startsWith("1.").doesNotContain("73920518");
        sessions.inTransaction(session -> assertThat(
                        session.find(InitialPin.class, "ZS-1-K-000002").tell("经办人庚", NOW))
                .contains(new Pin("73920518")));
        sessions.inTransaction(session -> assertThat(
                        session.find(InitialPin.class, "ZS-1-K-000002").pin())
                .isEmpty());
    }

    @Test
    @DisplayName("S2.6-4: an order remembers that it was ordered before")
    void ordersRememberTheirIntent() {
        sessions.inTransaction(session -> {
            CertificateOrder order = new CertificateOrder(7, 1, "ZS-1");
            assertThat(order.order(new byte[] {1}, NOW)).isFalse();
            session.persist(order);
        });
        sessions.inTransaction(session -> {
            CertificateOrder order = session.createQuery(
                            "select o from CertificateOrder o where o.application = :application and o.attempt = :attempt",
                            CertificateOrder.class)
                    .setParameter("application", 7L)
                    .setParameter("attempt", 1)
                    .getSingleResult();
            assertThat(order.order(new byte[] {1}, NOW)).isTrue();
            assertThat(order.view().caUsername()).isEqualTo("ZS-1");
        });
    }

    @Test
    @DisplayName("S2.5-4: no certificate is in force where none was issued")
    void nothingIsInForceAtFirst() {
        Long count = sessions.fromTransaction(session -> session.createQuery(
                        "select count(c) from KeptCertificate c where c.subjectDigest = :digest and c.standing in :standings"
                                + " and c.notAfter > :now",
                        Long.class)
                .setParameter("digest", "x")
                .setParameter("standings", Set.of(CertificateStanding.VALID))
                .setParameter("now", NOW)
                .getSingleResult());
        assertThat(count).isZero();
    }
}
