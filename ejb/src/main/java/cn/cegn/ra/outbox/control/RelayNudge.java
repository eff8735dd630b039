package cn.cegn.ra.outbox.control;

import cn.cegn.ra.outbox.boundary.OutboxRelay;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.concurrent.atomic.AtomicBoolean;

/** Wakes the relay once a transaction that left something has committed; many at once wake it once. */
@ApplicationScoped
public class RelayNudge {
    private static final Object KEY = RelayNudge.class;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transactions;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private Provider<OutboxRelay> relay;

    private final AtomicBoolean awake = new AtomicBoolean();

    /** At most once a transaction. */
    public void afterCommit() {
        if (transactions.getResource(KEY) == null) {
            transactions.putResource(KEY, true);
            transactions.registerInterposedSynchronization(new Nudge());
        }
    }

    private void wake() {
        if (awake.compareAndSet(false, true)) {
            executor.execute(() -> {
                awake.set(false);
                relay.get().relay();
            });
        }
    }

    private class Nudge implements Synchronization {
        @Override
        public void beforeCompletion() {
            // nothing to prepare
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                wake();
            }
        }
    }
}
