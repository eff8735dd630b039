package cn.cegn.ra.provisioning.entity;

import cn.cegn.ra.token.job.StationAnswer;

/**
 * A job as it is shown.
 *
 * @param stage the last that the station reported, or null
 * @param failure why it failed, or null
 * @param detail the driver's words for the administrator, without secrets, or null
 * @param readBack hexadecimal SHA-256 of the certificate that was read back, or null
 * @param pkcs10 DER of the request that the key signed, or null
 */
public record KeyJobView(
        String jobId,
        KeyJob.Subject subject,
        String station,
        JobPhase phase,
        StationAnswer.Stage stage,
        StationAnswer.Failure failure,
        String detail,
        String readBack,
        byte[] pkcs10) {

    public String serial() {
        return subject.serial();
    }

    public String label() {
        return subject.label();
    }

    /**
     * Whether its key may go back to stock: the station never touched it, or finished it, so that its SO PIN is known. Anything between may
     * have left either SO PIN on the key.
     */
    public boolean leavesKeyKnown() {
        boolean untouched = phase == JobPhase.PREPARATION_FAILED
                && stage == null
                && (failure == StationAnswer.Failure.KEY_NOT_PRESENT
                        || failure == StationAnswer.Failure.NO_PROFILE_FITS);
        return untouched || phase == JobPhase.PREPARED;
    }
}
