package cn.cegn.ra.application.boundary;

import cn.cegn.ra.application.entity.SlotHold;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/**
 * Being alone with a thing that is not there yet, such as a seal's number: of two at once the second waits until the first has committed, and
 * then finds what he left. Hold one thing a transaction, before it is looked for; two could wait for each other.
 */
@Stateless
@PermitAll
public class Holds {
    @PersistenceContext
    private EntityManager entities;

    public Holds() {}

    /** For tests, on a database of their own. */
    Holds(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Waits until nobody else holds the thing, and holds it until the caller's transaction ends.
     *
     * @param thing what it is and which, such as {@code seal:HZ0001}
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void alone(String thing) {
        entities.find(SlotHold.class, SlotHold.of(thing), LockModeType.PESSIMISTIC_WRITE);
    }
}
