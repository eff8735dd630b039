package cn.cegn.ra.identity.control;

import cn.cegn.ra.identity.boundary.LogInTally;
import cn.cegn.ra.identity.entity.Gate;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** Lets a try through or not, and counts it. */
@ApplicationScoped
public class LogInGate {
    private static final int AT_ONCE = 5;

    @Inject
    private LogInTally tally;

    /**
     * Several at the same instant: one of them makes the row, the others find it at their next attempt.
     *
     * @param known whether the address from which it comes does not matter
     */
    public Gate begin(String subject, boolean known) {
        for (int attempt = 1; ; attempt++) {
            try {
                return tally.begin(subject, known);
            } catch (EJBException e) {
                if (attempt == AT_ONCE) {
                    throw e;
                }
            }
        }
    }

    /** The try was right; the answer is the time. */
    public Instant right(String subject) {
        return tally.right(subject);
    }
}
