package cn.cegn.ra.provisioning.boundary;

import cn.cegn.ra.token.job.StationAnswer;

/**
 * A station has answered an unlocking; fired inside the transaction that takes the answer down, so that what an observer changes is kept with it or
 * not at all.
 *
 * @param failure null if the key has its new PIN
 */
public record UnlockAnswered(String jobId, StationAnswer.Failure failure) {
    public boolean isUnlocked() {
        return failure == null;
    }
}
