package cn.cegn.ra.station;

import cn.cegn.ra.token.enrolment.EnrolmentReply;
import cn.cegn.ra.token.enrolment.StationStanding;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Has a station's certificate renewed by the centre once two thirds of its life are over, or as soon as an administrator asks for it. The server reads it at
 * its start only, so it ends while no job is at work, and is started again. {@code RA_CENTRE_DOOR} says where the centre's door is; it is asked each minute
 * ({@code ra.station.renewal.seconds}).
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CertificateRenewal {
    private static final Logger LOG = Logger.getLogger(CertificateRenewal.class);
    private static final int SECONDS = 60;

    @Inject
    private KeyBench bench;

    @Inject
    private Isolation isolation;

    @Resource
    private ManagedScheduledExecutorService timer;

    private ScheduledFuture<?> looking;
    private String lastTrouble = "";

    @PostConstruct
    void begin() {
        String door = System.getenv("RA_CENTRE_DOOR");
        if (isolation.isOwnServer() && door != null && !door.isBlank()) {
            int seconds = Integer.getInteger("ra.station.renewal.seconds", SECONDS);
            looking = timer.scheduleWithFixedDelay(() -> look(door), seconds, seconds, TimeUnit.SECONDS);
        }
    }

    @PreDestroy
    void end() {
        if (looking != null) {
            looking.cancel(false);
        }
    }

    /** An exception would end the timer; the same trouble is logged once, not each minute. */
    private void look(String door) {
        try {
            StationFolder folder = bench.folder(Clock.systemUTC());
            StationStanding standing = folder.door(door).standing();
            boolean wanted = standing.renewalAsked() || folder.isRenewalDue();
            if (wanted && standing.state() == StationStanding.State.ENABLED) {
                bench.whileIdle(() -> renew(folder, door));
            }
            lastTrouble = "";
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            complain(e);
        }
    }

    private void renew(StationFolder folder, String door) {
        try {
            EnrolmentReply reply = folder.door(door).renew(folder.renewal());
            if (reply.refusal() != null) {
                LOG.errorf("the centre did not renew this station's certificate: %s", reply.refusal());
                return;
            }
            folder.keep(reply);
            isolation.end("the certificate was renewed");
        } catch (IOException | GeneralSecurityException e) {
            complain(e);
        }
    }

    private void complain(Exception e) {
        String trouble = e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage());
        if (!lastTrouble.equals(trouble)) {
            lastTrouble = trouble;
            LOG.warnf(
                    "how this station stands was not learnt, or its certificate not renewed; it is tried again: %s",
                    trouble);
        }
    }
}
