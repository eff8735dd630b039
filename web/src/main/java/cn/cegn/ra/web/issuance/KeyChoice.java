package cn.cegn.ra.web.issuance;

import cn.cegn.ra.provisioning.entity.SeenKeyView;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Which of the plugged-in keys a page shows: as many as fit on it, the wanted ones first. A station may have a thousand. */
final class KeyChoice {
    /** Of each list; the rest is counted, and found by its serial number or label. */
    static final int MOST = DeskPlan.MOST_SLOTS;

    private final List<SeenKeyView> matching;
    private final String chosen;

    /**
     * @param find part of a serial number or label, or null for all
     * @param chosen serial number of the key that comes first, or null
     */
    KeyChoice(List<SeenKeyView> seen, String find, String chosen) {
        String wanted = find == null ? "" : find.strip().toUpperCase(Locale.ROOT);
        this.chosen = chosen;
        this.matching = seen.stream()
                .filter(key -> isWanted(key, wanted))
                .sorted(Comparator.comparingInt(this::weight))
                .toList();
    }

    private static boolean isWanted(SeenKeyView key, String wanted) {
        return key.serial().toUpperCase(Locale.ROOT).contains(wanted)
                || (key.stockLabel() != null
                        && key.stockLabel().toUpperCase(Locale.ROOT).contains(wanted));
    }

    private int weight(SeenKeyView key) {
        if (key.serial().equals(chosen)) {
            return 0;
        }
        return key.isFree() ? 1 : 2;
    }

    List<SeenKeyView> shown() {
        return matching.stream().limit(MOST).toList();
    }

    /** How many match that are not shown. */
    int more() {
        return Math.max(0, matching.size() - MOST);
    }

    /** Those that may be chosen. */
    List<SeenKeyView> free() {
        return matching.stream().filter(SeenKeyView::isFree).limit(MOST).toList();
    }
}
