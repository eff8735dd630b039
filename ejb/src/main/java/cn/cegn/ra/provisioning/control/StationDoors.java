package cn.cegn.ra.provisioning.control;

import cn.cegn.ra.wiring.Management;
import cn.cegn.ra.wiring.Surroundings;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.management.JMException;
import org.jboss.logging.Logger;

/**
 * The container's doors for stations. Their key stores were read when the server started, so after the founding of the station CA they are read
 * again; and a station that was disabled is shown out, because the broker asks who somebody is only when he comes in.
 */
@ApplicationScoped
public class StationDoors {
    private static final Logger LOG = Logger.getLogger(StationDoors.class);
    private static final int JMS = 8445;
    private static final int MOST_TRIES = 300;

    @Inject
    private StationAuthority authority;

    @Resource
    private ManagedScheduledExecutorService timer;

    void openAtStart(@Observes Startup event) {
        if (authority.open()) {
            readLater(0);
        }
    }

    /** Never in the thread that deploys: the management waits for the deployment's end, which would wait for the management. */
    private void readLater(int tries) {
        ScheduledFuture<?> unused = timer.schedule(() -> readAgain(tries), 1, TimeUnit.SECONDS);
    }

    /** While the server starts its management answers nobody. */
    private void readAgain(int tries) {
        if (!Management.isRunning() && tries < MOST_TRIES) {
            readLater(tries + 1);
            return;
        }
        tell("subsystem=elytron,key-store=stations-centre", "load");
        tell("subsystem=elytron,key-store=stations-trust", "load");
        tell("subsystem=elytron,key-manager=stations", "init");
        tell("subsystem=elytron,trust-manager=stations", "init");
    }

    /** The station CA's certificate. */
    public X509Certificate authority() {
        return authority.certificate();
    }

    /** A station's certificate for its key, then the station CA's. */
    public List<X509Certificate> certify(String station, PublicKey key) {
        return authority.certify(station, key);
    }

    /** A station was disabled. Once that is committed its connections to the broker end; before, it would be let in again at once. */
    public void showOut(@Observes(during = TransactionPhase.AFTER_SUCCESS) Disabled station) {
        tell("subsystem=messaging-activemq,server=default", "closeConnectionsForUser", station.id());
    }

    /** That a station was enabled or disabled. */
    public sealed interface Turned {}

    /** That a station was disabled. */
    public record Disabled(String id) implements Turned {}

    /** That a station is enabled again. */
    public record Enabled(String id) implements Turned {}

    /** Where the broker takes stations. */
    public int jmsPort() {
        return Integer.parseInt(Surroundings.setting("RA_STATIONS_JMS_PORT").orElse(Integer.toString(JMS)))
                + Integer.getInteger("jboss.socket.binding.port-offset", 0);
    }

    private static void tell(String resource, String operation, String... arguments) {
        try {
            Management.tell(resource, operation, arguments);
        } catch (JMException e) {
            LOG.errorf(e, "the container did not %s %s: stations can not come in", operation, resource);
        }
    }
}
