package cn.cegn.ra.web.issuance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.application.entity.CertificateType;
import cn.cegn.ra.application.entity.MakingRow;
import cn.cegn.ra.lifecycle.Mode;
import cn.cegn.ra.lifecycle.State;
import cn.cegn.ra.provisioning.entity.BoardView;
import cn.cegn.ra.provisioning.entity.KeyState;
import cn.cegn.ra.provisioning.entity.SeenKeyView;
import cn.cegn.ra.provisioning.entity.SlotView;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DeskPlanTest {
    private static final SlotView BLANK = slot("ws-01", "A1", "K-000001", KeyState.IN_STOCK, null);

    private static MakingRow row(long id, State state, String claimedBy, boolean mine) {
        return new MakingRow(
                id,
                0,
                1,
                "RA-" + id,
                "持有人",
                "单位",
                CertificateType.PERSON,
                Mode.CENTRALISED,
                state,
                null,
                claimedBy,
                mine);
    }

    private static MakingRow mine(long id, State state) {
        return row(id, state, "我", true);
    }

    private static SlotView slot(String station, String serial, String label, KeyState state, Long application) {
        return new SlotView(new SeenKeyView(station, serial, "ACME", "K2", "", false, label, state), application);
    }

    private static DeskPlan plan(Long current, List<MakingRow> queue, SlotView... slots) {
        return new DeskPlan(
                new BoardView(queue, List.of(), List.of(slots), Map.of(), new BoardView.Tally(0, 0, 0)), current);
    }

    private static Long first(List<MakingRow> queue, SlotView... slots) {
        return plan(null, queue, slots).first().map(MakingRow::id).orElse(null);
    }

    @Test
    @DisplayName("S2.6-3: his own case comes before an unclaimed one, a colleague's never")
    void ownCasesFirst() {
        MakingRow colleague = row(1, State.KEY_READY, "同事", false);
        MakingRow unclaimed = row(2, State.KEY_READY, null, false);
        assertThat(first(List.of(colleague, unclaimed, mine(3, State.KEY_READY))))
                .isEqualTo(3);
        assertThat(first(List.of(colleague, unclaimed))).isEqualTo(2);
        assertThat(first(List.of(colleague))).isNull();
    }

    @Test
    @DisplayName("S2.6-3: a case that wants a key waits behind the others until a blank key of the stock is plugged in")
    void aBlankKeyMakesACaseDoable() {
        List<MakingRow> queue = List.of(mine(1, State.CONFORMITY_CONFIRMED), mine(2, State.MADE));
        assertThat(first(queue)).isEqualTo(2);
        assertThat(first(queue, BLANK)).isEqualTo(1);
    }

    @Test
    @DisplayName("S2.6-3: while one key is made the next case is offered, if there is something to do about it")
    void theNextCaseIsOffered() {
        List<MakingRow> queue = List.of(mine(1, State.KEY_PREPARING), mine(2, State.CONFORMITY_CONFIRMED));
        assertThat(first(queue, BLANK)).isEqualTo(2);
        assertThat(plan(1L, queue, BLANK).following()).map(MakingRow::id).contains(2L);
        assertThat(plan(1L, queue).following()).isEmpty();
        assertThat(plan(2L, queue, BLANK).following()).isEmpty();
    }

    @Test
    @DisplayName("S2.6-3: what the system makes for him is shown when nothing is left to do, and counts for nothing")
    void whatIsBeingMadeComesLast() {
        List<MakingRow> queue = List.of(mine(1, State.ISSUED));
        assertThat(first(queue)).isEqualTo(1);
        assertThat(plan(1L, queue).toDo()).isZero();
    }

    @Test
    @DisplayName("S2.6-3: of a thousand keys those at work come first, and the rest is counted")
    void slotsThatMatterComeFirst() {
        SlotView[] slots = IntStream.range(0, 1000)
                .mapToObj(i -> slot(
                        "ws-01",
                        "S" + i,
                        i == 998 ? "K-000998" : null,
                        i == 998 ? KeyState.ASSIGNED : null,
                        i == 998 ? 7L : null))
                .toArray(SlotView[]::new);
        slots[997] = BLANK;
        DeskPlan plan = plan(7L, List.of(mine(7, State.KEY_PREPARING)), slots);
        assertThat(plan.slots("ws-01")).hasSize(DeskPlan.MOST_SLOTS).startsWith(slots[998], BLANK);
        assertThat(plan.more("ws-01")).isEqualTo(1000 - DeskPlan.MOST_SLOTS);
        assertThat(plan.slots("ws-02")).isEmpty();
        assertThat(plan.rowOf(slots[998])).map(MakingRow::id).contains(7L);
        assertThat(plan.stranger()).isPresent();
    }
}
