package cn.cegn.ra.identity.entity;

import java.time.Instant;

/**
 * How it stands with an account's second factor.
 *
 * @param since when its device was enrolled; null if it has none
 * @param recoveryCodes how many are left
 */
public record FactorStanding(Instant since, long recoveryCodes) {
    public boolean isOn() {
        return since != null;
    }
}
