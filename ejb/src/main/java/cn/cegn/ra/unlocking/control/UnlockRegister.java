package cn.cegn.ra.unlocking.control;

import cn.cegn.ra.application.boundary.Numbers;
import cn.cegn.ra.unlocking.entity.KeyUnlock;
import cn.cegn.ra.unlocking.entity.UnlockState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Locale;
import java.util.Optional;

/** The unlockings, open and ended. */
@ApplicationScoped
public class UnlockRegister {
    private static final String NUMBERS = "key-unlock";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Numbers numbers;

    public Optional<KeyUnlock> find(long id) {
        return Optional.ofNullable(entities.find(KeyUnlock.class, id));
    }

    /** Keeps a new one; of two of one key that are opened at once the database refuses one. */
    public void add(KeyUnlock unlock) {
        entities.persist(unlock);
        entities.flush();
    }

    /** Its newest job; empty if another one was ordered since. */
    public Optional<KeyUnlock> ofJob(String jobId) {
        return entities.createQuery("select u from KeyUnlock u where u.job = :job", KeyUnlock.class)
                .setParameter("job", jobId)
                .getResultStream()
                .findFirst()
                .filter(unlock -> unlock.state() == UnlockState.UNLOCKING);
    }

    public boolean isOpen(String serial) {
        return entities.createQuery("select count(u) from KeyUnlock u where u.openKey = :serial", Long.class)
                        .setParameter("serial", serial)
                        .getSingleResult()
                > 0;
    }

    /** The next number, such as U-000001. */
    public String nextNumber() {
        return String.format(Locale.ROOT, "U-%06d", numbers.next(NUMBERS));
    }
}
