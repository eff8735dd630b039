package cn.cegn.ra.token.making;

import cn.cegn.ra.token.UsbKeyException;
import cn.cegn.ra.token.UsbKeySlots;
import cn.cegn.ra.token.job.StationAnswer;
import cn.cegn.ra.token.job.StationAnswer.Failed;
import cn.cegn.ra.token.job.StationAnswer.Progress;
import cn.cegn.ra.token.job.StationJob;
import java.util.function.Consumer;

/** Carries out a station's jobs. A repeat of a job, finished or not, is harmless and ends in the same answer. */
public final class KeyMaking {
    private final UsbKeySlots slots;
    private final Consumer<Progress> watcher;

    /** @param watcher told of each step reached; only for show, it must not throw */
    public KeyMaking(UsbKeySlots slots, Consumer<Progress> watcher) {
        this.slots = slots;
        this.watcher = watcher;
    }

    /** What came of the job; what the key refuses is an answer too ({@link Failed}). */
    public StationAnswer perform(StationJob job) {
        try {
            if (job instanceof StationJob.Prepare prepare) {
                return new Preparation(slots, prepare, stage -> watcher.accept(new Progress(job.jobId(), stage)))
                        .make();
            }
            return new Writing(slots, (StationJob.Write) job, stage -> watcher.accept(new Progress(job.jobId(), stage)))
                    .make();
        } catch (UsbKeyException e) {
            return new Failed(job.jobId(), job.keySerial(), e.failure(), e.getMessage());
        }
    }
}
