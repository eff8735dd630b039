package cn.cegn.ra.provisioning.entity;

import java.time.Instant;
import java.util.List;

/**
 * A station as it is shown.
 *
 * @param atWork approved and heard of within the last 90 seconds
 */
public record StationView(String id, boolean approved, boolean atWork, Instant lastSeen, List<SeenKeyView> keys) {
    public StationView {
        keys = List.copyOf(keys);
    }
}
