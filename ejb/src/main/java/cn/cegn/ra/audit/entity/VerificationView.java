package cn.cegn.ra.audit.entity;

import cn.cegn.ra.audit.chain.Anchor;
import cn.cegn.ra.audit.chain.Finding;
import java.time.Instant;
import java.util.List;

/**
 * A verification as it is shown.
 *
 * @param endedAt null while it runs
 * @param events links looked at, so far or in all
 * @param found how many findings there are; {@code findings} has the first of them
 * @param head the last checkpoint; null if there is none
 * @param failure code of what kept it from an end; null if it came to one
 */
public record VerificationView(
        long id,
        Instant begunAt,
        String begunBy,
        Instant endedAt,
        long events,
        long checkpoints,
        long found,
        List<Finding> findings,
        Anchor head,
        String failure) {
    public boolean isRunning() {
        return endedAt == null;
    }

    public boolean isWhole() {
        return endedAt != null && failure == null && found == 0;
    }
}
