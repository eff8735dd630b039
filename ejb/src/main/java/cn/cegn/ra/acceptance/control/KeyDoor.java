package cn.cegn.ra.acceptance.control;

import cn.cegn.ra.certificate.boundary.Certificates;
import cn.cegn.ra.wiring.Management;
import cn.cegn.ra.wiring.Surroundings;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.management.JMException;
import org.jboss.logging.Logger;

/**
 * Tells the container's key door whose certificates are meant: those of the CA, embedded or not, behind the newest certificate that the RA keeps, and of
 * those before it. Without the list the browser offers every certificate that it has, and the door is none the less safe.
 */
@ApplicationScoped
public class KeyDoor {
    private static final Logger LOG = Logger.getLogger(KeyDoor.class);
    private static final int PORT = 8446;
    private static final long FIRST_SECONDS = 5;
    private static final long EACH_SECONDS = 60;

    @Inject
    private Certificates certificates;

    @Resource
    private ManagedScheduledExecutorService timer;

    private ScheduledFuture<?> looks;
    private boolean loaded;

    /** Never in the thread that deploys: see {@link Management#isRunning}. */
    void begin(@Observes Startup event) {
        looks = timer.scheduleWithFixedDelay(this::look, FIRST_SECONDS, EACH_SECONDS, TimeUnit.SECONDS);
    }

    @jakarta.annotation.PreDestroy
    void end() {
        if (looks != null) {
            looks.cancel(false);
        }
    }

    /** An exception here would end the looks. */
    private void look() {
        try {
            if (Management.isRunning()) {
                follow(certificates.newestChain());
            }
        } catch (GeneralSecurityException | IOException | JMException | RuntimeException e) {
            LOG.warnf("the key door does not know the CA of the newest certificate yet: %s", e.getMessage());
        }
    }

    private void follow(List<byte[]> chain) throws GeneralSecurityException, IOException, JMException {
        if (chain.isEmpty()) {
            return;
        }
        IssuerStore store = new IssuerStore(
                Surroundings.dataFolder().resolve("key-door").resolve("issuers.p12"), Surroundings.storePassword());
        boolean added = store.add(chain);
        if (added || !loaded) {
            Management.tell("subsystem=elytron,key-store=key-door-issuers", "load");
            Management.tell("subsystem=elytron,trust-manager=key-door", "init");
            loaded = true;
        }
    }

    /** Where it is. */
    public static int port() {
        return Integer.parseInt(Surroundings.setting("RA_KEY_DOOR_PORT").orElse(Integer.toString(PORT)))
                + Integer.getInteger("jboss.socket.binding.port-offset", 0);
    }

    /** The door's address as seen from outside, if it is not on the host by which the portal was asked. */
    public static java.util.Optional<String> address() {
        return Surroundings.setting("RA_KEY_DOOR_URL").map(url -> url.replaceAll("/+$", ""));
    }
}
