package cn.cegn.ra.organization.entity;

import java.time.LocalDate;
import java.util.List;

/** From one day to another, both included. */
public record Period(LocalDate from, LocalDate to) {

    public boolean contains(LocalDate day) {
        return from != null && to != null && !day.isBefore(from) && !day.isAfter(to);
    }

    public boolean covers(Period other) {
        return contains(other.from) && contains(other.to);
    }

    /** What is wrong: no days, the end before the beginning, or all of it past. */
    public List<Lack> lacks(Section section, LocalDate today) {
        if (from == null || to == null) {
            return List.of(Lack.of(section, "period.missing"));
        }
        if (to.isBefore(from)) {
            return List.of(Lack.of(section, "period.reversed"));
        }
        return to.isBefore(today) ? List.of(Lack.of(section, "period.past")) : List.of();
    }
}
