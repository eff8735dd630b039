package cn.cegn.ra.provisioning.control;

import cn.cegn.ra.lifecycle.Effect;
import cn.cegn.ra.outbox.boundary.Courier;
import cn.cegn.ra.outbox.boundary.Postponements;
import cn.cegn.ra.provisioning.boundary.KeyJobs;
import cn.cegn.ra.provisioning.boundary.KeyUnlocks;
import cn.cegn.ra.provisioning.boundary.KeyWipes;
import cn.cegn.ra.provisioning.entity.Workstation;
import cn.cegn.ra.token.job.JobEnvelope;
import cn.cegn.ra.token.job.StationJob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Carries jobs to the one station they are for, enveloped for its certificate because they hold PINs. */
@ApplicationScoped
public class KeyCourier implements Courier {
    private static final String HERE = "provisioning";
    private static final String ELSEWHERE = "station-jobs";

    @Inject
    private KeyJobs jobs;

    @Inject
    private Postponements postponements;

    @Inject
    private KeyUnlocks unlocks;

    @Inject
    private KeyWipes wipes;

    @Override
    public Set<Effect> carries() {
        return Set.of(Effect.PREPARE_KEY, Effect.WRITE_CERTIFICATE, Effect.UNLOCK_KEY, Effect.WIPE_KEY);
    }

    @Override
    public Optional<Consignment> consign(Wakeup wakeup) {
        Optional<KeyJobs.Due> asked = switch (wakeup.effect()) {
            case UNLOCK_KEY -> unlocks.due(wakeup);
            case WIPE_KEY -> wipes.due(wakeup);
            default -> jobs.due(wakeup);
        };
        return asked.map(KeyCourier::sealed);
    }

    static Consignment sealed(KeyJobs.Due due) {
        if (due.certificate() == null) {
            throw new NotNowException("station " + due.station() + " is not enabled; enable it, or change the key");
        }
        return new Consignment(
                due.station().equals(Workstation.LOCAL) ? HERE : ELSEWHERE,
                Map.of("station", due.station(), "jobId", due.job().jobId(), "kind", kind(due.job())),
                JobEnvelope.seal(due.job(), due.certificate()));
    }

    /** What waited for the station goes to it at once. */
    void hurry(@Observes StationDoors.Enabled station) {
        postponements.hurryAfterThis(carries());
    }

    private static String kind(StationJob job) {
        if (job instanceof StationJob.Unblock) {
            return "UNBLOCK";
        }
        if (job instanceof StationJob.Wipe) {
            return "WIPE";
        }
        return job instanceof StationJob.Prepare ? "PREPARE" : "WRITE";
    }
}
