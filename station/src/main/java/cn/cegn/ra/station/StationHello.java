package cn.cegn.ra.station;

import cn.cegn.ra.token.job.StationAnswer.Hello;
import cn.cegn.ra.token.job.StationAnswer.SeenKey;
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
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Looks for keys every two seconds and tells the centre what the station sees and for which certificate to envelope. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StationHello {
    private static final Logger LOG = Logger.getLogger(StationHello.class);
    private static final long SECONDS_BETWEEN_LOOKS = 2;
    private static final long SECONDS_BETWEEN_WATCHES = 5;

    @Inject
    private KeyBench bench;

    @Inject
    private AnswersAtOnce atOnce;

    @Inject
    private Isolation isolation;

    @Resource
    private ManagedScheduledExecutorService timer;

    private final HelloRhythm rhythm = new HelloRhythm(Clock.systemUTC());
    private ScheduledFuture<?> looking;
    private ScheduledFuture<?> watching;
    private String lastTrouble = "";
    private boolean hungBefore;

    @PostConstruct
    void begin() {
        watching = timer.scheduleWithFixedDelay(
                this::watch, SECONDS_BETWEEN_WATCHES, SECONDS_BETWEEN_WATCHES, TimeUnit.SECONDS);
        looking = timer.scheduleWithFixedDelay(this::look, 0, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void end() {
        watching.cancel(false);
        looking.cancel(false);
    }

    /** An exception would end the timer; the same trouble is logged once, not every two seconds. */
    private void look() {
        try {
            bench.lookAround().filter(rhythm::isDue).ifPresent(this::say);
            lastTrouble = "";
        } catch (RuntimeException e) {
            if (!lastTrouble.equals(String.valueOf(e.getMessage()))) {
                lastTrouble = String.valueOf(e.getMessage());
                LOG.warnf(e, "station %s could not look at its keys", bench.stationId());
            }
        }
    }

    /** A driver can hang while nobody works with it; in a job the listener notices first, and tells the centre. */
    private void watch() {
        boolean hung = bench.isDriverHung();
        if (hung && hungBefore) {
            isolation.end("a driver did not return from " + bench.runningCall());
        }
        hungBefore = hung;
    }

    private void say(List<SeenKey> keys) {
        if (atOnce.send(new Hello(bench.stationId(), bench.certificate(), keys), "")) {
            rhythm.said(keys);
        }
    }
}
