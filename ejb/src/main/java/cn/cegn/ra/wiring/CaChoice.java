package cn.cegn.ra.wiring;

import cn.cegn.ra.ca.CaCircuit;
import cn.cegn.ra.ca.CaException;
import cn.cegn.ra.ca.CertificateAuthority;
import cn.cegn.ra.ca.LateCa;
import cn.cegn.ra.ca.embedded.EmbeddedCa;
import cn.cegn.ra.issuance.entity.CaReturned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Chooses the CA: {@code RA_CA}, {@code embedded} if nothing is said, or {@code ejbca}. Whichever it is stands behind a {@link CaCircuit} and is
 * opened when it is first asked, so that the portal starts without it.
 */
@ApplicationScoped
public class CaChoice {
    private static final CaCircuit.Limits LIMITS = new CaCircuit.Limits(5, Duration.ofSeconds(15));

    @Inject
    private Clock clock;

    @Inject
    private EmbeddedChoice embedded;

    @Inject
    private EjbcaChoice ejbca;

    @Inject
    private Event<CaReturned> returned;

    /** The one CA of this installation; also what is injected as {@link CertificateAuthority}. */
    @Produces
    @Singleton
    public CaCircuit authority() {
        return new CaCircuit(
                new LateCa(this::open), LIMITS, clock, () -> returned.fire(new CaReturned(clock.instant())));
    }

    /** The embedded CA, opened at the first call; empty if another CA was chosen. Tests stop and start it. */
    public Optional<EmbeddedCa> embedded() {
        return choice().equals("embedded") ? Optional.of(embedded.ca()) : Optional.empty();
    }

    private CertificateAuthority open() throws CaException {
        return switch (choice()) {
            case "embedded" -> embedded.ca();
            case "ejbca" -> ejbca.ca();
            default ->
                throw new CaException(
                        CaException.Kind.UNAVAILABLE,
                        "RA_CA names no CA that is built in: " + choice() + " (embedded or ejbca)");
        };
    }

    private static String choice() {
        return Surroundings.setting("RA_CA").orElse("embedded");
    }
}
