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

    @Inject
    private KeyBench bench;

    @Inject
    private AnswersAtOnce atOnce;

    @Resource
    private ManagedScheduledExecutorService timer;

    private final HelloRhythm rhythm = new HelloRhythm(Clock.systemUTC());
    private ScheduledFuture<?> looking;
    private String lastTrouble = "";

    @PostConstruct
    void begin() {
        looking = timer.scheduleWithFixedDelay(this::look, 0, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void end() {
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

    private void say(List<SeenKey> keys) {
        String station = bench.stationId();
        if (atOnce.send(new Hello(station, bench.certificate(), keys), "", station)) {
            rhythm.said(keys);
        }
    }
}
