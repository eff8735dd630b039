package cn.cegn.ra.application.control;

import cn.cegn.ra.application.entity.CertificateApplication;
import cn.cegn.ra.application.entity.DossierRecord;
import cn.cegn.ra.application.entity.MaterialContent;
import cn.cegn.ra.application.entity.MaterialFile;
import cn.cegn.ra.application.entity.MaterialOpening;
import cn.cegn.ra.application.entity.NumberSequence;
import cn.cegn.ra.application.entity.RequestKey;
import cn.cegn.ra.application.entity.SlotHold;
import cn.cegn.ra.identity.entity.DataKeys;
import cn.cegn.ra.outbox.entity.InboxMessage;
import cn.cegn.ra.outbox.entity.OutboxMessage;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import java.util.function.Consumer;
import javax.crypto.spec.SecretKeySpec;
import org.h2.jdbcx.JdbcDataSource;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.cfg.Configuration;

/** An H2 database in memory with the real schema and Hibernate on top, without a server. */
public final class Database implements AutoCloseable {
    private final SessionFactory factory;

    public Database() {
        SecretKeySpec key = new SecretKeySpec(new byte[32], "AES");
        DataKeys.install(new DataKeys(key, key));
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000");
        Configuration configuration = new Configuration();
        configuration.getProperties().put(AvailableSettings.JAKARTA_NON_JTA_DATASOURCE, source);
        configuration.setProperty(AvailableSettings.JDBC_TIME_ZONE, "UTC");
        for (Class<?> entity : new Class<?>[] {
            CertificateApplication.class,
            DossierRecord.class,
            MaterialFile.class,
            MaterialContent.class,
            MaterialOpening.class,
            NumberSequence.class,
            RequestKey.class,
            SlotHold.class,
            InboxMessage.class,
            OutboxMessage.class
        }) {
            configuration.addAnnotatedClass(entity);
        }
        factory = configuration.buildSessionFactory();
    }

    public EntityManager open() {
        return factory.createEntityManager();
    }

    /** Work in a transaction of its own. */
    public void inTransaction(Consumer<EntityManager> work) {
        factory.inTransaction(work::accept);
    }

    /** A statement as it stands. */
    public void run(String sql) {
        inTransaction(entities -> entities.createNativeQuery(sql).executeUpdate());
    }

    @Override
    public void close() {
        factory.close();
    }
}
