package cn.cegn.ra.web.issuance;

import cn.cegn.ra.application.entity.MakingRow;
import cn.cegn.ra.lifecycle.State;
import cn.cegn.ra.provisioning.entity.BoardView;
import cn.cegn.ra.provisioning.entity.SeenKeyView;
import cn.cegn.ra.provisioning.entity.SlotView;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the board means for one person at the desk: which case comes next, which key, which slots are worth showing. */
final class DeskPlan {
    /** Of one station; the rest is counted. */
    static final int MOST_SLOTS = 12;

    private static final int NOT_NOW = 9;

    private final BoardView board;
    private final Long current;

    /** @param current the case that is on the page, or null */
    DeskPlan(BoardView board, Long current) {
        this.board = board;
        this.current = current;
    }

    /**
     * The case to open when none was asked for: his own before those that nobody has claimed, what is due first; a case that wants a key comes
     * after the others while no blank one is plugged in; then what the system is making for him.
     */
    Optional<MakingRow> first() {
        return ranked().filter(row -> rank(row) < NOT_NOW).findFirst();
    }

    /** The next one that he can do something about while the current one is being made. */
    Optional<MakingRow> following() {
        return ranked().filter(row -> !isCurrent(row) && row.isToDo())
                .filter(row -> !wantsKey(row) || blank().isPresent())
                .findFirst();
    }

    private java.util.stream.Stream<MakingRow> ranked() {
        return board.queue().stream().sorted(Comparator.comparingInt(this::rank));
    }

    private int rank(MakingRow row) {
        if (row.isToDo()) {
            int hindered = wantsKey(row) && blank().isEmpty() ? 1 : 0;
            return (row.mine() ? 0 : 2) + hindered;
        }
        return row.mine() ? 4 : NOT_NOW;
    }

    private static boolean wantsKey(MakingRow row) {
        return row.state() == State.CONFORMITY_CONFIRMED;
    }

    boolean isCurrent(MakingRow row) {
        return current != null && row.id() == current;
    }

    /** The row of the current case, as long as it is being made. */
    Optional<MakingRow> row() {
        return board.queue().stream().filter(this::isCurrent).findFirst();
    }

    /** How many cases wait for him. */
    long toDo() {
        return board.queue().stream().filter(MakingRow::isToDo).count();
    }

    /** A key of the stock that is plugged in and free. */
    Optional<SeenKeyView> blank() {
        return board.slots().stream()
                .filter(SlotView::isFree)
                .map(SlotView::key)
                .findFirst();
    }

    /** A key that is plugged in and not in stock. */
    Optional<SeenKeyView> stranger() {
        return board.slots().stream()
                .map(SlotView::key)
                .filter(key -> !key.isInStock())
                .findFirst();
    }

    /** The slots of a station, those at work first. */
    List<SlotView> slots(String station) {
        return board.slots().stream()
                .filter(slot -> slot.key().station().equals(station))
                .sorted(Comparator.comparingInt(this::weight))
                .limit(MOST_SLOTS)
                .toList();
    }

    /** How many more there are. */
    long more(String station) {
        long all = board.slots().stream()
                .filter(slot -> slot.key().station().equals(station))
                .count();
        return Math.max(0, all - MOST_SLOTS);
    }

    private int weight(SlotView slot) {
        if (isOfCurrent(slot)) {
            return 0;
        }
        if (slot.application() != null) {
            return 1;
        }
        if (slot.isFree()) {
            return 2;
        }
        return slot.key().isInStock() ? 3 : 4;
    }

    boolean isOfCurrent(SlotView slot) {
        return current != null && slot.isOf(current);
    }

    /** The row of the case that a key is bound to. */
    Optional<MakingRow> rowOf(SlotView slot) {
        return board.queue().stream().filter(row -> slot.isOf(row.id())).findFirst();
    }
}
