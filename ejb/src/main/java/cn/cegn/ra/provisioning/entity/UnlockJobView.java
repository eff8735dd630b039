package cn.cegn.ra.provisioning.entity;

import cn.cegn.ra.token.job.StationAnswer;
import java.time.Instant;

/**
 * The unlocking of a key at a station as it is shown.
 *
 * @param failure why it failed; while the station is still at it, that its driver hung and it starts again; or null
 * @param detail the driver's words for the administrator, without secrets, or null
 * @param destroyedAt when the centre's copy of the PIN ceased to exist, or null
 */
public record UnlockJobView(
        String jobId,
        String serial,
        String station,
        UnlockPhase phase,
        StationAnswer.Failure failure,
        String detail,
        Instant destroyedAt) {}
