package cn.cegn.ra.outbox.boundary;

import cn.cegn.ra.lifecycle.Effect;
import cn.cegn.ra.outbox.boundary.Courier.Consignment;
import cn.cegn.ra.outbox.boundary.Courier.Wakeup;
import cn.cegn.ra.outbox.control.DueMessages;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.jms.BytesMessage;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/**
 * Sends what is due. A message is given to the broker first and its row marked afterwards: a crash in between sends it twice, never not at
 * all. No transaction is open while the broker is called.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final int BATCH = 100;
    private static final int PAUSE_SECONDS = 2;

    @Resource(lookup = "java:/jms/RaOutbox")
    private ConnectionFactory connections;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private Provider<OutboxRelay> self;

    @Inject
    private DueMessages due;

    @Inject
    @Any
    private Instance<Courier> couriers;

    private final Map<Effect, Courier> byEffect = new EnumMap<>(Effect.class);
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private ScheduledFuture<?> tick;

    /** The timer finds what a crash, a lost nudge or a lost message left behind. */
    @PostConstruct
    void tick() {
        couriers.forEach(courier -> courier.carries().forEach(carried -> byEffect.put(carried, courier)));
        tick = scheduler.scheduleWithFixedDelay(
                () -> self.get().relay(), PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        tick.cancel(false);
    }

    /** Sends what is due; called while it runs already, it makes that run look once more. */
    public void relay() {
        if (!oneAtATime.tryLock()) {
            due.askAgain();
            return;
        }
        try {
            do {
                sendAll();
            } while (due.wasAskedAgain());
        } finally {
            oneAtATime.unlock();
        }
    }

    private void sendAll() {
        List<Wakeup> batch = due.next(BATCH);
        while (!batch.isEmpty()) {
            try (JMSContext context = connections.createContext(JMSContext.AUTO_ACKNOWLEDGE)) {
                batch.forEach(wakeup -> send(context, wakeup));
            } catch (JMSRuntimeException e) {
                // The rows stay due; the next tick tries again.
                LOG.warnf("the broker took no message: %s", e.getMessage());
                return;
            }
            due.markSent(batch);
            batch = batch.size() < BATCH ? List.of() : due.next(BATCH);
        }
    }

    private void send(JMSContext context, Wakeup wakeup) {
        Optional<Consignment> consignment;
        try {
            consignment = courier(wakeup.effect()).consign(wakeup);
        } catch (Courier.NotNowException e) {
            LOG.infof("%s of case %d waits: %s", wakeup.effect(), wakeup.application(), e.getMessage());
            due.putOff(wakeup.messageId());
            return;
        } catch (RuntimeException e) {
            // One effect that can not be consigned must not hold up the others; its row is due again later.
            LOG.errorf(e, "%s of case %d could not be consigned", wakeup.effect(), wakeup.application());
            return;
        }
        if (consignment.isEmpty()) {
            due.markDone(wakeup.messageId());
            return;
        }
        BytesMessage message = context.createBytesMessage();
        try {
            message.writeBytes(consignment.get().body());
            message.setStringProperty("messageId", wakeup.messageId());
            message.setStringProperty("effect", wakeup.effect().name());
            message.setLongProperty("application", wakeup.application());
            message.setIntProperty("attempt", wakeup.attempt());
            for (Map.Entry<String, String> property :
                    consignment.get().properties().entrySet()) {
                message.setStringProperty(property.getKey(), property.getValue());
            }
        } catch (JMSException e) {
            throw new JMSRuntimeException(e.getMessage(), e.getErrorCode(), e);
        }
        context.createProducer().send(context.createQueue(consignment.get().queue()), message);
    }

    private Courier courier(Effect effect) {
        return Optional.ofNullable(byEffect.get(effect))
                .orElseThrow(() -> new IllegalStateException("nobody carries " + effect));
    }
}
