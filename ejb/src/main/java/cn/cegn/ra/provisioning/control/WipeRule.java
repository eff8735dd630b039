package cn.cegn.ra.provisioning.control;

import cn.cegn.ra.provisioning.entity.KeyState;
import cn.cegn.ra.provisioning.entity.KeyStep;
import cn.cegn.ra.provisioning.entity.KeyWipe;
import cn.cegn.ra.provisioning.entity.StockKeyView;
import cn.cegn.ra.token.job.StationAnswer;
import java.util.Set;

/** What a station's answer means for a key that two people want wiped. */
public final class WipeRule {
    /** Where a key stands while nobody has begun anything new with it. */
    private static final Set<KeyState> STILL_THERE = Set.copyOf(KeyStep.WIPE.origins());

    private WipeRule() {}

    /** What is to be done. */
    public enum Verdict {
        IGNORE,
        NOTE_RESTART,
        FAILED,
        /** The key is empty, and both people still want that: it moves. */
        WIPED,
        /** The key is empty, though nobody wants it any more: that is noted and nothing moves. */
        WIPED_UNWANTED
    }

    /**
     * Judges an answer to a wiping.
     *
     * <p>That the key is empty counts also after a failure, which an earlier delivery of the same message may have brought; nothing counts twice.
     *
     * @param station where it says it comes from, or null
     */
    public static Verdict of(StationAnswer answer, String station, KeyWipe wipe, StockKeyView key) {
        boolean fromThere = wipe.isAnsweredBy(station) && key.serial().equals(serialOf(answer));
        boolean done = !wipe.view().open() && wipe.view().failure() == null;
        if (!fromThere || done || !STILL_THERE.contains(key.state())) {
            return Verdict.IGNORE;
        }
        if (answer instanceof StationAnswer.Wiped) {
            return wipe.stands(key) ? Verdict.WIPED : Verdict.WIPED_UNWANTED;
        }
        if (!wipe.view().open()) {
            return Verdict.IGNORE;
        }
        return answer instanceof StationAnswer.Failed ? Verdict.FAILED : Verdict.NOTE_RESTART;
    }

    private static String serialOf(StationAnswer answer) {
        if (answer instanceof StationAnswer.Wiped wiped) {
            return wiped.keySerial();
        }
        if (answer instanceof StationAnswer.Failed failed) {
            return failed.keySerial();
        }
        return answer instanceof StationAnswer.Restarting restarting ? restarting.keySerial() : null;
    }
}
