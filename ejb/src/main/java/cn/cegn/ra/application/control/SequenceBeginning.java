package cn.cegn.ra.application.control;

import cn.cegn.ra.application.entity.NumberSequence;
import cn.cegn.ra.application.entity.SlotHold;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Begins a sequence of numbers beside the caller's transaction. Of two who begin it at once the second waits and finds it begun. */
@ApplicationScoped
public class SequenceBeginning {
    @PersistenceContext
    private EntityManager entities;

    public SequenceBeginning() {}

    /** For tests, on a database of their own. */
    SequenceBeginning(EntityManager entities) {
        this.entities = entities;
    }

    /** Afterwards the sequence is there, whoever began it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void of(String name) {
        entities.find(SlotHold.class, SlotHold.SEQUENCE, LockModeType.PESSIMISTIC_WRITE);
        if (entities.find(NumberSequence.class, name) == null) {
            entities.persist(new NumberSequence(name));
        }
    }
}
