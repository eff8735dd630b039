package cn.cegn.ra.organization.entity;

import cn.cegn.ra.lifecycle.Medium;
import cn.cegn.ra.lifecycle.Mode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a preparation still lacks, all of it at once, computed from S2.1-1 … S2.1-5 and S2.1-8 (S2.1-0). */
public final class Completeness {
    private static final String PAST = "period.past";

    private Completeness() {}

    /**
     * @param roster the rows of the approved roster, empty if none is approved
     * @return everything missing, in the order of the sections; empty means complete
     */
    public static List<Lack> lacks(PreparationContent content, List<RosterEntry> roster, Clock clock) {
        return Stream.of(
                        mode(content, clock),
                        approvers(content, clock),
                        handlers(content, clock),
                        conditions(content),
                        roster(roster),
                        otherMatters(content, roster))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private static List<Lack> mode(PreparationContent content, Clock clock) {
        List<Lack> lacks = new ArrayList<>();
        if (content.mode() == null) {
            lacks.add(Lack.of(Section.MODE, "mode.missing"));
        }
        lacks.addAll(
                content.period() == null
                        ? List.of(Lack.of(Section.MODE, "period.missing"))
                        : content.period().lacks(Section.MODE, LocalDate.now(clock)));
        return lacks;
    }

    /** Appointments that have run out may stand beside one that is in force. */
    private static List<Lack> approvers(PreparationContent content, Clock clock) {
        if (content.approvers().isEmpty()) {
            return List.of(Lack.of(Section.APPROVERS, "approvers.missing"));
        }
        List<Lack> lacks = new ArrayList<>(content.approvers().stream()
                .flatMap(each -> each.lacks(clock).stream())
                .filter(lack -> !lack.code().equals(PAST))
                .toList());
        LocalDate today = LocalDate.now(clock);
        if (content.approvers().stream().noneMatch(each -> isNow(each.period(), today))) {
            lacks.add(Lack.of(Section.APPROVERS, "approvers.noneInForce"));
        }
        return lacks;
    }

    private static List<Lack> handlers(PreparationContent content, Clock clock) {
        List<Lack> lacks = new ArrayList<>(content.handlers().stream()
                .flatMap(each -> each.lacks(clock).stream())
                .filter(lack -> !lack.code().equals(PAST))
                .toList());
        if (content.mode() != Mode.CENTRALISED) {
            return lacks;
        }
        LocalDate today = LocalDate.now(clock);
        if (content.handlers().isEmpty()) {
            lacks.add(Lack.of(Section.HANDLERS, "handlers.missing"));
        } else if (content.handlers().stream().noneMatch(each -> isNow(each.period(), today))) {
            lacks.add(Lack.of(Section.HANDLERS, "handlers.noneInForce"));
        }
        return lacks;
    }

    private static boolean isNow(Period period, LocalDate today) {
        return period != null && period.contains(today);
    }

    private static List<Lack> conditions(PreparationContent content) {
        return content.conditions().isEmpty() ? List.of(Lack.of(Section.CONDITIONS, "conditions.missing")) : List.of();
    }

    private static List<Lack> roster(List<RosterEntry> roster) {
        return roster.isEmpty() ? List.of(Lack.of(Section.ROSTER, "roster.notApproved")) : List.of();
    }

    private static List<Lack> otherMatters(PreparationContent content, List<RosterEntry> roster) {
        OtherMatters matters = content.otherMatters();
        if (matters == null) {
            return List.of(Lack.of(Section.OTHER_MATTERS, "otherMatters.silent"));
        }
        List<Lack> lacks = new ArrayList<>(matters.lacks());
        boolean soft = roster.stream().anyMatch(entry -> entry.medium() == Medium.SOFT);
        if (soft && matters.softComputer() == null) {
            lacks.add(Lack.of(Section.OTHER_MATTERS, "softComputer.missing"));
        }
        return lacks;
    }
}
