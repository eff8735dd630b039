package cn.cegn.ra.application.boundary;

import cn.cegn.ra.application.control.SequenceBeginning;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Running numbers without a gap and without a double: the next one waits until the transaction that took the last one has ended. */
@Stateless
@PermitAll
public class Numbers {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private SequenceBeginning beginning;

    /**
     * The next number of a sequence, which begins with 1; taken in the caller's transaction, given back if that is rolled back.
     *
     * @param name such as {@code form-2026}, up to 40 characters; a sequence that does not exist yet begins
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public long next(String name) {
        if (advance(name) == 0) {
            beginning.of(name);
            advance(name);
        }
        return entities.createQuery("select s.lastValue from NumberSequence s where s.name = :name", Long.class)
                .setParameter("name", name)
                .getSingleResult();
    }

    private int advance(String name) {
        return entities.createQuery("update NumberSequence s set s.lastValue = s.lastValue + 1 where s.name = :name")
                .setParameter("name", name)
                .executeUpdate();
    }
}
