package cn.cegn.ra.provisioning.boundary;

import cn.cegn.ra.application.boundary.WorkList;
import cn.cegn.ra.application.entity.MakingRow;
import cn.cegn.ra.provisioning.control.JobBook;
import cn.cegn.ra.provisioning.control.KeyRegister;
import cn.cegn.ra.provisioning.entity.BoardView;
import cn.cegn.ra.provisioning.entity.KeyState;
import cn.cegn.ra.provisioning.entity.SlotView;
import cn.cegn.ra.provisioning.entity.StationView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What lies in the slots of all stations, for which cases, and which cases wait for a key (S2.6-3 … S2.6-5). */
@Stateless
@RolesAllowed("RA_APPROVER")
public class SlotBoard {
    @Inject
    private WorkList work;

    @Inject
    private KeyRegister register;

    @Inject
    private JobBook jobs;

    @Inject
    private Clock clock;

    /** As it is now, of cases no more than the caller may see. */
    public BoardView look() {
        List<MakingRow> queue = work.making();
        Set<Long> visible = queue.stream().map(MakingRow::id).collect(Collectors.toSet());
        List<SlotView> slots = register.slots().stream()
                .map(slot -> visible.contains(slot.application()) ? slot : new SlotView(slot.key(), null))
                .toList();
        List<StationView> stations = register.stations().stream()
                .map(station -> station.view(clock.instant()))
                .filter(StationView::isEnabled)
                .toList();
        return new BoardView(queue, stations, slots, jobs.newest(visible), tally());
    }

    private BoardView.Tally tally() {
        Instant morning = LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
        return new BoardView.Tally(
                register.count(KeyState.IN_STOCK, Instant.EPOCH),
                jobs.written(morning),
                register.count(KeyState.DEFECT, morning));
    }
}
