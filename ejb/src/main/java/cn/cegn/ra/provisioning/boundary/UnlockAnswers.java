package cn.cegn.ra.provisioning.boundary;

import cn.cegn.ra.lifecycle.Effect;
import cn.cegn.ra.outbox.boundary.Outbox;
import cn.cegn.ra.provisioning.control.UnlockBook;
import cn.cegn.ra.provisioning.entity.UnlockJob;
import cn.cegn.ra.provisioning.entity.UnlockOrder;
import cn.cegn.ra.token.job.StationAnswer;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Takes down what a station answered to an unlocking: job and case move together or not at all. */
@Stateless
@PermitAll
public class UnlockAnswers {
    private static final Logger LOG = Logger.getLogger(UnlockAnswers.class);

    @Inject
    private UnlockBook book;

    @Inject
    private Outbox outbox;

    @Inject
    private Event<UnlockAnswered> happened;

    @Inject
    private Clock clock;

    /**
     * Takes the answer down if it is one to an unlocking; one that comes twice, late, from elsewhere or of another key changes nothing.
     *
     * @param station where it says it comes from, or null
     * @return false if it is about something else
     */
    public boolean take(StationAnswer answer, String station) {
        Told told = told(answer);
        Optional<UnlockJob> found = told == null ? Optional.empty() : book.find(told.jobId());
        if (found.isEmpty()) {
            return false;
        }
        UnlockJob job = found.get();
        if (!job.awaits(told.serial(), station)) {
            LOG.infof("unlocking %s: an answer is no longer waited for", told.jobId());
        } else if (answer instanceof StationAnswer.Restarting restarting) {
            job.restarting(restarting.call());
        } else {
            end(job, answer instanceof StationAnswer.Failed failed ? failed : null);
        }
        return true;
    }

    private void end(UnlockJob job, StationAnswer.Failed failed) {
        if (failed == null) {
            job.unlocked(clock.instant());
        } else {
            job.failed(failed.failure(), failed.detail(), clock.instant());
        }
        UnlockOrder order = job.order();
        outbox.done(Effect.UNLOCK_KEY, order.application(), order.attempt());
        happened.fire(new UnlockAnswered(order.jobId(), failed == null ? null : failed.failure()));
    }

    private record Told(String jobId, String serial) {}

    private static Told told(StationAnswer answer) {
        if (answer instanceof StationAnswer.Unblocked unblocked) {
            return new Told(unblocked.jobId(), unblocked.keySerial());
        }
        if (answer instanceof StationAnswer.Failed failed) {
            return new Told(failed.jobId(), failed.keySerial());
        }
        return answer instanceof StationAnswer.Restarting restarting
                ? new Told(restarting.jobId(), restarting.keySerial())
                : null;
    }
}
