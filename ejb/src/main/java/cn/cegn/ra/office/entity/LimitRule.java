package cn.cegn.ra.office.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;

/** What a change of a limit must be (S-D-04). */
public final class LimitRule {
    /** Characters of a reason. */
    public static final int LONGEST_REASON = 400;

    private final LimitBook book;
    private final Instant now;
    private final ZoneId zone;

    public LimitRule(LimitBook book, Instant now, ZoneId zone) {
        this.book = book;
        this.now = now;
        this.zone = zone;
    }

    /** When a change begins to count: at once, or with its first day. */
    public Instant begin(LimitWish wish) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        return wish.from() == null || wish.from().equals(today)
                ? now
                : wish.from().atStartOfDay(zone).toInstant();
    }

    /** Everything that stands against a change. */
    public Set<LimitFault> faults(LimitWish wish) {
        Set<LimitFault> faults = EnumSet.noneOf(LimitFault.class);
        if (wish.from() != null && wish.from().isBefore(LocalDate.ofInstant(now, zone))) {
            faults.add(LimitFault.FROM_IN_THE_PAST);
        }
        String reason = wish.reason() == null ? "" : wish.reason().strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            faults.add(LimitFault.REASON_MISSING);
        }
        if (wish.newest() != book.newest(wish.limit())) {
            faults.add(LimitFault.OVERTAKEN);
        }
        wish.limit()
                .amount(wish.amount())
                .ifPresentOrElse(
                        amount -> faults.addAll(ofAmount(wish, amount)),
                        () -> faults.add(LimitFault.AMOUNT_OUT_OF_RANGE));
        return faults;
    }

    private Set<LimitFault> ofAmount(LimitWish wish, int amount) {
        Set<LimitFault> faults = EnumSet.noneOf(LimitFault.class);
        Instant from = begin(wish);
        if (book.amount(wish.limit(), from) == amount) {
            faults.add(LimitFault.NOTHING_CHANGED);
        }
        int usual =
                wish.limit() == OfficeLimit.CORRECTION_USUAL ? amount : book.amount(OfficeLimit.CORRECTION_USUAL, from);
        int most =
                wish.limit() == OfficeLimit.CORRECTION_MOST ? amount : book.amount(OfficeLimit.CORRECTION_MOST, from);
        boolean touches = wish.limit() == OfficeLimit.CORRECTION_USUAL || wish.limit() == OfficeLimit.CORRECTION_MOST;
        if (touches && usual > most) {
            faults.add(LimitFault.USUAL_ABOVE_MOST);
        }
        return faults;
    }
}
