package cn.cegn.ra.provisioning.entity;

import java.util.List;

/**
 * All that is known of one key.
 *
 * @param owner name of the organisation that it belongs to, or null for the RA's own
 * @param moves newest first
 * @param uses the cases and attempts it was for, newest first
 */
public record KeyLifeView(StockKeyView key, String owner, List<KeyMoveView> moves, List<KeyUse> uses) {
    public KeyLifeView {
        moves = List.copyOf(moves);
        uses = List.copyOf(uses);
    }

    /** The uses whose certificates are in force: with one of these a key is neither wiped nor used again nor destroyed. */
    public List<KeyUse> inForce() {
        return uses.stream().filter(KeyUse::inForce).toList();
    }

    /** Whether it was ever given to a case. */
    public boolean wasUsed() {
        return !uses.isEmpty();
    }

    /**
     * A case for which the key was labelled.
     *
     * @param number of the case
     * @param certificate its serial number, or null if none was issued in this attempt
     * @param standing of the certificate, or null
     * @param inForce the certificate is in force, on hold included
     */
    public record KeyUse(
            long application, int attempt, String number, String certificate, String standing, boolean inForce) {}
}
