package cn.cegn.ra.unlocking.control;

import cn.cegn.ra.provisioning.boundary.UnlockAnswered;
import cn.cegn.ra.unlocking.entity.UnlockResult;
import cn.cegn.ra.unlocking.entity.UnlockStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** An unlocking moves when the station has answered; the provisioning need not know of it. */
@ApplicationScoped
public class UnlockResults {
    @Inject
    private UnlockRegister register;

    @Inject
    private UnlockActs acts;

    void follow(@Observes UnlockAnswered answered) {
        String failure = answered.isUnlocked() ? null : answered.failure().name();
        register.ofJob(answered.jobId())
                .ifPresent(unlock -> acts.takeOfSystem(
                        unlock,
                        UnlockAct.of(answered.isUnlocked() ? UnlockStep.RECORD_UNLOCKED : UnlockStep.FAIL_UNLOCK)
                                .leaving(new UnlockResult(unlock.view().number(), answered.jobId(), failure)),
                        found -> found.failed(failure)));
    }
}
