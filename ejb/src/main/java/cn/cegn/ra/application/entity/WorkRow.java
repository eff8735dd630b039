package cn.cegn.ra.application.entity;

import cn.cegn.ra.lifecycle.Medium;
import cn.cegn.ra.lifecycle.Mode;
import cn.cegn.ra.lifecycle.State;
import java.time.Instant;

/**
 * One case in a list.
 *
 * @param number acceptance number, or form number while there is none
 * @param claimedBy name of the person who has claimed it, or null
 * @param claimedSince when he did, or null
 * @param mine whether the caller is the one who has to act
 */
public record WorkRow(
        long id,
        int version,
        String number,
        boolean numbered,
        String holder,
        String organization,
        CertificateType type,
        Mode mode,
        Medium medium,
        State state,
        Instant since,
        Instant until,
        String claimedBy,
        Instant claimedSince,
        boolean mine) {

    /** Whether its time is over. */
    public boolean isOverdue(Instant now) {
        return until != null && until.isBefore(now);
    }
}
