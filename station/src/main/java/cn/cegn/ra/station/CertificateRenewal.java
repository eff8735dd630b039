package cn.cegn.ra.station;

import cn.cegn.ra.token.enrolment.EnrolmentReply;
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
 * Has a station's certificate renewed by the centre once two thirds of its life are over. The server reads it at its start only, so it ends while no
 * job is at work, and is started again. {@code RA_CENTRE_DOOR} says where the centre's door is.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CertificateRenewal {
    private static final Logger LOG = Logger.getLogger(CertificateRenewal.class);
    private static final int FIRST_MINUTES = 2;
    private static final int MINUTES = 60;

    @Inject
    private KeyBench bench;

    @Inject
    private Isolation isolation;

    @Resource
    private ManagedScheduledExecutorService timer;

    private ScheduledFuture<?> looking;

    @PostConstruct
    void begin() {
        String door = System.getenv("RA_CENTRE_DOOR");
        if (isolation.isOwnServer() && door != null && !door.isBlank()) {
            looking = timer.scheduleWithFixedDelay(() -> look(door), FIRST_MINUTES, MINUTES, TimeUnit.MINUTES);
        }
    }

    @PreDestroy
    void end() {
        if (looking != null) {
            looking.cancel(false);
        }
    }

    private void look(String door) {
        StationFolder folder = bench.folder(Clock.systemUTC());
        if (folder.isRenewalDue()) {
            bench.whileIdle(() -> renew(folder, door));
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
            LOG.warnf("this station's certificate was not renewed, it is tried again: %s", e.getMessage());
        }
    }
}
