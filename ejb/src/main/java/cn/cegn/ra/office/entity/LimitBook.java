package cn.cegn.ra.office.entity;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** All changes of limits, and what counts by them. */
public final class LimitBook {
    private static final Comparator<LimitEntry> BY_TIME =
            Comparator.comparing(LimitEntry::from).thenComparing(LimitEntry::id);

    private final List<LimitEntry> entries;
    private final ToIntFunction<OfficeLimit> usual;

    /** @param usual what counts where there is no change */
    public LimitBook(List<LimitEntry> entries, ToIntFunction<OfficeLimit> usual) {
        this.entries = entries.stream().sorted(BY_TIME).toList();
        this.usual = usual;
    }

    public int usual(OfficeLimit limit) {
        return usual.applyAsInt(limit);
    }

    /** What counts at a time. */
    public int amount(OfficeLimit limit, Instant at) {
        return inForce(limit, at).map(LimitEntry::amount).orElseGet(() -> usual(limit));
    }

    /** The change by which an amount counts; empty while it is the usual one. */
    public Optional<LimitEntry> inForce(OfficeLimit limit, Instant at) {
        return of(limit).stream().filter(entry -> !entry.from().isAfter(at)).reduce((earlier, later) -> later);
    }

    /** The next change that is still to come. */
    public Optional<LimitEntry> next(OfficeLimit limit, Instant now) {
        return of(limit).stream()
                .filter(entry -> entry.from().isAfter(now))
                .findFirst()
                .flatMap(first -> inForce(limit, first.from()));
    }

    /** Every change of a limit, in the order in which they count. */
    public List<LimitEntry> of(OfficeLimit limit) {
        return entries.stream().filter(entry -> entry.limit() == limit).toList();
    }

    /** Id of the change of a limit that was made last; 0 for none. */
    public long newest(OfficeLimit limit) {
        return of(limit).stream().mapToLong(LimitEntry::id).max().orElse(0);
    }
}
