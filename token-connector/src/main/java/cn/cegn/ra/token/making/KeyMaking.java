package cn.cegn.ra.token.making;

import cn.cegn.ra.token.KeyInventory.KeyPairOnKey;
import cn.cegn.ra.token.KeyInventory.Origin;
import cn.cegn.ra.token.UsbKey;
import cn.cegn.ra.token.UsbKeyCapabilities;
import cn.cegn.ra.token.UsbKeyException;
import cn.cegn.ra.token.UsbKeySlots;
import cn.cegn.ra.token.job.StationAnswer;
import cn.cegn.ra.token.job.StationAnswer.Failed;
import cn.cegn.ra.token.job.StationAnswer.Failure;
import cn.cegn.ra.token.job.StationAnswer.Progress;
import cn.cegn.ra.token.job.StationAnswer.Stage;
import cn.cegn.ra.token.job.StationAnswer.Unblocked;
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
        Consumer<Stage> stages = stage -> watcher.accept(new Progress(job.jobId(), stage));
        try {
            if (job instanceof StationJob.Prepare prepare) {
                return new Preparation(slots, prepare, stages).make();
            }
            if (job instanceof StationJob.Write write) {
                return new Writing(slots, write, stages).make();
            }
            return job instanceof StationJob.Unblock unblock
                    ? unblocked(open(slots, job), unblock)
                    : new Wiping(open(slots, job), (StationJob.Wipe) job).make();
        } catch (UsbKeyException e) {
            return new Failed(job.jobId(), job.keySerial(), e.failure(), e.getMessage());
        }
    }

    static UsbKey open(UsbKeySlots slots, StationJob job) {
        UsbKey key = slots.open(job.keySerial());
        return job.lastTryConfirmed() ? key.takingLastTry() : key;
    }

    static KeyPairOnKey uncontradicted(KeyPairOnKey pair) {
        if (pair.origin() == Origin.CONTRADICTED) {
            throw new UsbKeyException(Failure.NOT_PROVED, "the private key was not made on the key, or could leave it");
        }
        return pair;
    }

    private static Unblocked unblocked(UsbKey key, StationJob.Unblock job) {
        UsbKeyCapabilities can = key.capabilities();
        if (can.unblocking().isEmpty() || !can.accepts(job.newUserPin())) {
            throw new UsbKeyException(
                    can.unblocking().isEmpty() ? Failure.NEEDS_VENDOR_TOOL : Failure.NOT_CAPABLE,
                    "unlocked by " + can.unblocking() + ", PINs of " + can.shortestPin() + " to " + can.longestPin());
        }
        key.unblock(can.bestUnblocking(), job.secret(), job.newUserPin());
        key.inventory(job.newUserPin());
        return new Unblocked(job.jobId(), job.keySerial());
    }
}
