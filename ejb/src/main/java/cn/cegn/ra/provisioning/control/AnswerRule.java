package cn.cegn.ra.provisioning.control;

import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.lifecycle.State;
import cn.cegn.ra.provisioning.entity.KeyJobView;
import cn.cegn.ra.token.job.StationAnswer;

/**
 * What a station's answer means for a case. The database is the truth: an answer counts only for the job that the case is waiting for; any
 * other came twice, late, or for another attempt, and changes nothing.
 */
public final class AnswerRule {
    private AnswerRule() {}

    /** What is to be done. */
    public enum Verdict {
        IGNORE,
        NOTE_STAGE,
        NOTE_RESTART,
        KEY_READY,
        PREPARATION_FAILED,
        WRITTEN,
        WRITE_FAILED
    }

    /**
     * What a case waits for.
     *
     * @param current the newest job of the case and attempt that was not cancelled
     * @param issuedSha256 digest of the certificate that was issued in this attempt, or null
     * @param open the message that is answered has had no answer that counted: preparing and writing have the same job, so a failure of
     *     the one that comes late would else be taken for a failure of the other
     */
    public record Awaited(KeyJobView current, String issuedSha256, boolean open) {}

    public static Verdict of(StationAnswer answer, CaseView subject, Awaited awaited) {
        KeyJobView current = awaited.current();
        if (subject.progress().attempt() != current.subject().attempt()
                || !current.jobId().equals(jobOf(answer))
                || !awaited.open()) {
            return Verdict.IGNORE;
        }
        boolean preparing = subject.state() == State.KEY_PREPARING;
        boolean writing = subject.state() == State.ISSUED;
        if (answer instanceof StationAnswer.Prepared prepared && preparing) {
            return RequestProof.holds(prepared, current) ? Verdict.KEY_READY : Verdict.PREPARATION_FAILED;
        }
        if (answer instanceof StationAnswer.Written written && writing) {
            boolean same = written.keySerial().equals(current.serial())
                    && written.certificateSha256().equalsIgnoreCase(awaited.issuedSha256());
            return same ? Verdict.WRITTEN : Verdict.WRITE_FAILED;
        }
        if (answer instanceof StationAnswer.Failed && (preparing || writing)) {
            return preparing ? Verdict.PREPARATION_FAILED : Verdict.WRITE_FAILED;
        }
        if (answer instanceof StationAnswer.Restarting && (preparing || writing)) {
            return Verdict.NOTE_RESTART;
        }
        return answer instanceof StationAnswer.Progress && (preparing || writing) ? Verdict.NOTE_STAGE : Verdict.IGNORE;
    }

    /** The job that an answer is about, or null for one that is about none. */
    public static String jobOf(StationAnswer answer) {
        if (answer instanceof StationAnswer.Prepared prepared) {
            return prepared.jobId();
        }
        if (answer instanceof StationAnswer.Written written) {
            return written.jobId();
        }
        if (answer instanceof StationAnswer.Wiped wiped) {
            return wiped.jobId();
        }
        if (answer instanceof StationAnswer.Failed failed) {
            return failed.jobId();
        }
        if (answer instanceof StationAnswer.Restarting restarting) {
            return restarting.jobId();
        }
        return answer instanceof StationAnswer.Progress progress ? progress.jobId() : null;
    }
}
