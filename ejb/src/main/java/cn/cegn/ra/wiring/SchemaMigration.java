package cn.cegn.ra.wiring;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;

/**
 * Migrates the schema before the first entity is used.
 *
 * <p>An integrator runs while the session factory is built, so no start-up order of beans is needed. The same SQL runs on H2 and
 * PostgreSQL; the one word that they do not share, the type of large binaries, is the placeholder {@code blob}.
 */
public class SchemaMigration implements Integrator {

    @Override
    public void integrate(
            Metadata metadata, BootstrapContext bootstrapContext, SessionFactoryImplementor sessionFactory) {
        DataSource source = sessionFactory
                .getServiceRegistry()
                .requireService(ConnectionProvider.class)
                .unwrap(DataSource.class);
        String dialect =
                sessionFactory.getJdbcServices().getDialect().getClass().getSimpleName();
        migrate(source, dialect.startsWith("H2"));
    }

    @Override
    public void disintegrate(SessionFactoryImplementor sessionFactory, SessionFactoryServiceRegistry registry) {
        // nothing was kept
    }

    /** Brings a database to the newest schema. */
    public static void migrate(DataSource source, boolean h2) {
        Flyway.configure(SchemaMigration.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:db/migration")
                .placeholders(java.util.Map.of("blob", h2 ? "blob" : "bytea"))
                .load()
                .migrate();
    }
}
