package cn.cegn.ra.ca;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * The CA in the server's {@code /health/ready}, as the check {@code ca}.
 *
 * <p>It is always UP and says in its data how the CA is: {@code ready} is what a monitor watches. For who asks {@code /health/ready} is the
 * balancer, and without a CA every page works and every act is taken, only certificates wait; a node that it took away for that would take
 * the portal away with it, from all nodes at once, because they have one CA. No probe is DOWN for the CA's sake.
 *
 * <p>The data name what was looked at and how it was found, never addresses or the CA's words. Nothing is asked when the probe is: what the RA
 * found last is told by {@link CaWord}. Trap: the server finds health checks only in the EAR's {@code lib}, not in its EJB jar, and beans
 * there do not see those of the jar; hence the static word.
 */
@Readiness
@ApplicationScoped
public class CaReadiness implements HealthCheck {
    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("ca").up();
        Optional<CaWord> told = CaWord.last();
        if (told.isEmpty()) {
            return answer.withData("ready", false)
                    .withData("checkedAt", "not yet")
                    .build();
        }
        CaWord word = told.get();
        answer.withData("ready", word.health().ready() && word.circuitClosed());
        answer.withData("checkedAt", word.at().toString());
        answer.withData("circuit", word.circuitClosed() ? "closed" : "open");
        word.health()
                .findings()
                .forEach(finding -> answer.withData(
                        finding.check().name(), finding.verdict().name()));
        return answer.build();
    }
}
