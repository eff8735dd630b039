package cn.cegn.ra.organization.entity;

import static cn.cegn.ra.organization.entity.Section.OTHER_MATTERS;

import java.util.ArrayList;
import java.util.List;

/**
 * What else the organisation settles (S2.1-5): items, or the explicit statement that there are none (无).
 *
 * @param none 无 was said
 * @param softComputer the rule for computers with a soft certificate, or null if there is none (S2.10-2)
 */
public record OtherMatters(boolean none, List<String> items, SoftComputerRule softComputer) {
    public OtherMatters {
        items = items == null
                ? List.of()
                : items.stream()
                        .map(String::strip)
                        .filter(item -> !item.isEmpty())
                        .toList();
    }

    /**
     * Who may use a computer on which a soft certificate is installed.
     *
     * @param maxUsers 1 … 20 people a computer
     * @param rights what they may do there
     */
    public record SoftComputerRule(int maxUsers, String rights) {
        static final int MOST = 20;
    }

    /** What is missing in the statement itself. */
    public List<Lack> lacks() {
        List<Lack> lacks = new ArrayList<>();
        boolean anything = !items.isEmpty() || softComputer != null;
        if (!none && !anything) {
            lacks.add(Lack.of(OTHER_MATTERS, "otherMatters.silent"));
        }
        if (none && anything) {
            lacks.add(Lack.of(OTHER_MATTERS, "otherMatters.both"));
        }
        if (softComputer != null && (softComputer.maxUsers() < 1 || softComputer.maxUsers() > SoftComputerRule.MOST)) {
            lacks.add(Lack.of(OTHER_MATTERS, "softComputer.users.wrong", String.valueOf(SoftComputerRule.MOST)));
        }
        if (softComputer != null
                && (softComputer.rights() == null || softComputer.rights().isBlank())) {
            lacks.add(Lack.of(OTHER_MATTERS, "softComputer.rights.missing"));
        }
        return lacks;
    }
}
