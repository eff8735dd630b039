package cn.cegn.ra.application.control;

import cn.cegn.ra.application.entity.NumberSequence;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Transactional;
import org.jboss.logging.Logger;

/** Begins a sequence of numbers beside the caller's transaction, so that two who begin it at once do not spoil each other's. */
@ApplicationScoped
public class SequenceBeginning {
    private static final Logger LOG = Logger.getLogger(SequenceBeginning.class);

    @Inject
    private Insertion insertion;

    /** Afterwards the sequence is there, whoever began it. */
    public void of(String name) {
        try {
            insertion.insert(name);
        } catch (PersistenceException e) {
            LOG.debugf(
                    "the sequence %s was begun by somebody else: %s",
                    name, e.getClass().getSimpleName());
        } catch (RuntimeException e) {
            if (!(e.getCause() instanceof RollbackException)) {
                throw e;
            }
            LOG.debugf("the sequence %s was begun by somebody else", name);
        }
    }

    /** The one statement in a transaction of its own. */
    @ApplicationScoped
    public static class Insertion {
        @PersistenceContext
        private EntityManager entities;

        @Transactional(Transactional.TxType.REQUIRES_NEW)
        public void insert(String name) {
            entities.persist(new NumberSequence(name));
            entities.flush();
        }
    }
}
