package cn.cegn.ra.audit.entity;

import cn.cegn.ra.lifecycle.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Who moved which cases in which roles, and where that was more than one person may (S-D-02). */
public final class DutyBook {
    private final List<Duty> duties;

    public DutyBook(List<Duty> duties) {
        this.duties = List.copyOf(duties);
    }

    /** What one account did in one role. */
    public record Work(String account, Role role, long cases, long steps) {}

    /** Each case that somebody moved in more than one role, the newest first. */
    public List<DutyConflict> conflicts() {
        Map<Long, Map<String, List<Duty>>> byCase = new TreeMap<>(Comparator.reverseOrder());
        duties.forEach(duty -> byCase.computeIfAbsent(duty.application(), key -> new LinkedHashMap<>())
                .computeIfAbsent(duty.person(), key -> new ArrayList<>())
                .add(duty));
        return byCase.entrySet().stream()
                .flatMap(each -> each.getValue().values().stream()
                        .filter(DutyBook::isMoreThanOneRole)
                        .map(found -> new DutyConflict(each.getKey(), List.copyOf(found))))
                .toList();
    }

    private static boolean isMoreThanOneRole(List<Duty> ofOne) {
        return roles(ofOne).size() > 1;
    }

    private static Set<Role> roles(List<Duty> ofOne) {
        return ofOne.stream().map(Duty::role).collect(Collectors.toSet());
    }

    /** The work of each account by role, in the order of the accounts. */
    public List<Work> works() {
        record Key(String account, Role role) {}
        Map<Key, List<Duty>> byAccount =
                duties.stream().collect(Collectors.groupingBy(duty -> new Key(duty.account(), duty.role())));
        return byAccount.entrySet().stream()
                .map(each -> new Work(
                        each.getKey().account(),
                        each.getKey().role(),
                        each.getValue().stream()
                                .map(Duty::application)
                                .distinct()
                                .count(),
                        each.getValue().stream().mapToLong(Duty::steps).sum()))
                .sorted(Comparator.comparing(Work::account).thenComparing(Work::role))
                .toList();
    }

    /** The duties themselves, the newest case first. */
    public List<Duty> duties() {
        return duties;
    }
}
