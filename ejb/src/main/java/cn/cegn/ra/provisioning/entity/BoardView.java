package cn.cegn.ra.provisioning.entity;

import cn.cegn.ra.application.entity.MakingRow;
import java.util.List;
import java.util.Map;

/**
 * Everything that is made at the stations now.
 *
 * @param queue the cases that the caller may see, due first
 * @param stations those that are approved, at work or not
 * @param slots what is plugged in at those that are at work; a case is named only if it is in the queue
 * @param jobs by case, those of the queue
 */
public record BoardView(
        List<MakingRow> queue,
        List<StationView> stations,
        List<SlotView> slots,
        Map<Long, KeyJobView> jobs,
        Tally tally) {
    public BoardView {
        queue = List.copyOf(queue);
        stations = List.copyOf(stations);
        slots = List.copyOf(slots);
        jobs = Map.copyOf(jobs);
    }

    /**
     * What is counted.
     *
     * @param blank keys in stock
     * @param madeToday keys that were written and proved today
     * @param defectToday keys that became defect today and are still
     */
    public record Tally(long blank, long madeToday, long defectToday) {}
}
