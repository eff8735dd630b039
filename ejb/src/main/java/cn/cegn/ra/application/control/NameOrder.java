package cn.cegn.ra.application.control;

import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.engine.spi.SessionFactoryImplementor;

/**
 * Chinese names by pinyin in a query: PostgreSQL has ICU's order as a collation if it was built with ICU, as all usual packages are. H2, which is for trials, has no order but its
 * own: there it is the characters' code.
 */
final class NameOrder {
    private static final String PINYIN = "zh-x-icu";
    private static final Map<Object, Boolean> KNOWN = new ConcurrentHashMap<>();

    private NameOrder() {}

    /** The expression to order by. */
    static String of(EntityManager entities, String column) {
        SessionFactoryImplementor factory = entities.getEntityManagerFactory().unwrap(SessionFactoryImplementor.class);
        boolean pinyin = factory.getJdbcServices().getDialect() instanceof PostgreSQLDialect
                && KNOWN.computeIfAbsent(factory.getUuid(), uuid -> isThere(entities));
        return pinyin ? column + " collate \"" + PINYIN + "\"" : column;
    }

    private static boolean isThere(EntityManager entities) {
        return !entities.createNativeQuery("select collname from pg_collation where collname = '" + PINYIN + "'")
                .getResultList()
                .isEmpty();
    }
}
