package cn.cegn.ra.issuance.entity;

import cn.cegn.ra.ca.CaCircuit;
import cn.cegn.ra.ca.CaHealth;
import java.time.Instant;
import java.util.List;

/**
 * The CA's condition as the administrator sees it.
 *
 * @param health what was found last; null before the first look
 * @param checkedAt when that was
 * @param waiting how many cases wait for the CA
 * @param incidents newest first
 */
public record CaReport(
        CaHealth health, Instant checkedAt, CaCircuit.Condition circuit, long waiting, List<CaIncidentView> incidents) {
    public CaReport {
        incidents = List.copyOf(incidents);
    }

    /** Whether orders are sent now. */
    public boolean isReady() {
        return health != null && health.ready() && circuit.isClosed();
    }
}
