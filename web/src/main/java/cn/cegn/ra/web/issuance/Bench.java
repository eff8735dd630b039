package cn.cegn.ra.web.issuance;

import java.time.Instant;
import java.util.List;

/**
 * One station with its slots as it is shown.
 *
 * @param more slots that are not shown
 */
public record Bench(String name, boolean atWork, Instant lastSeen, List<SlotLine> slots, long more) {
    public Bench {
        slots = List.copyOf(slots);
    }
}
