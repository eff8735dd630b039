package cn.cegn.ra.office.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LimitRuleTest {
    private static final Instant NOW = Instant.parse("2026-11-27T02:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final OfficeLimit LIMIT = OfficeLimit.STAY_NUMBERED;

    private static LimitEntry entry(long id, int amount, String from) {
        return new LimitEntry(id, LIMIT, amount, Instant.parse(from), NOW, "guanli", "办公会");
    }

    private static LimitBook book(LimitEntry... entries) {
        return new LimitBook(List.of(entries), limit -> 60);
    }

    private static LimitRule rule(LimitEntry... entries) {
        return new LimitRule(book(entries), NOW, ZONE);
    }

    private static LimitWish wish(String amount, LocalDate from, long newest) {
        return new LimitWish(LIMIT, amount, from, "办公会决定", newest);
    }

    @Test
    @DisplayName(
            "S-D-04: what counts is the change whose time came last, whenever it was made; before any it is the usual amount")
    void theLatestTimeCounts() {
        LimitBook book = book(entry(1, 5, "2026-12-01T00:00:00Z"), entry(2, 4, "2026-11-20T00:00:00Z"));
        assertThat(book.amount(LIMIT, Instant.parse("2026-11-19T00:00:00Z"))).isEqualTo(60);
        assertThat(book.amount(LIMIT, NOW)).isEqualTo(4);
        assertThat(book.next(LIMIT, NOW)).map(LimitEntry::amount).contains(5);
        assertThat(book.amount(LIMIT, Instant.parse("2026-12-01T00:00:00Z"))).isEqualTo(5);
        assertThat(book.newest(LIMIT)).isEqualTo(2);
    }

    @Test
    @DisplayName("S-D-04: of two changes of the same time the later counts, so that one to come can be taken back")
    void aChangeToComeIsTakenBack() {
        LimitBook book = book(entry(1, 5, "2026-12-01T00:00:00Z"), entry(2, 60, "2026-12-01T00:00:00Z"));
        assertThat(book.next(LIMIT, NOW)).map(LimitEntry::amount).contains(60);
    }

    @Test
    @DisplayName("S-D-04: a change counts at once or with its first day in the office's zone")
    void aChangeBegins() {
        assertThat(rule().begin(wish("3", null, 0))).isEqualTo(NOW);
        assertThat(rule().begin(wish("3", LocalDate.parse("2026-11-27"), 0))).isEqualTo(NOW);
        assertThat(rule().begin(wish("3", LocalDate.parse("2026-11-28"), 0)))
                .isEqualTo(Instant.parse("2026-11-27T16:00:00Z"));
    }

    @Test
    @DisplayName(
            "S-D-04: an amount out of range, a day that is over, no reason, nothing new and an overtaken page are each refused")
    void badWishesAreRefused() {
        assertThat(rule().faults(wish("3", null, 0))).isEmpty();
        assertThat(rule().faults(wish("0", null, 0))).containsExactly(LimitFault.AMOUNT_OUT_OF_RANGE);
        assertThat(rule().faults(wish("drei", null, 0))).containsExactly(LimitFault.AMOUNT_OUT_OF_RANGE);
        assertThat(rule().faults(wish("3", LocalDate.parse("2026-11-26"), 0))).contains(LimitFault.FROM_IN_THE_PAST);
        assertThat(rule().faults(wish("60", null, 0))).containsExactly(LimitFault.NOTHING_CHANGED);
        assertThat(rule(entry(7, 5, "2026-11-20T00:00:00Z")).faults(wish("3", null, 0)))
                .containsExactly(LimitFault.OVERTAKEN);
        assertThat(rule().faults(new LimitWish(LIMIT, "3", null, " ", 0))).containsExactly(LimitFault.REASON_MISSING);
    }

    @Test
    @DisplayName("S-D-04: the days that a registrar is offered are never more than the most that he may give")
    void theOfferedDaysAreAllowed() {
        LimitBook book = new LimitBook(List.of(), limit -> limit == OfficeLimit.CORRECTION_USUAL ? 10 : 60);
        LimitRule rule = new LimitRule(book, NOW, ZONE);
        assertThat(rule.faults(new LimitWish(OfficeLimit.CORRECTION_MOST, "9", null, "x", 0)))
                .containsExactly(LimitFault.USUAL_ABOVE_MOST);
        assertThat(rule.faults(new LimitWish(OfficeLimit.CORRECTION_USUAL, "61", null, "x", 0)))
                .containsExactly(LimitFault.USUAL_ABOVE_MOST);
    }
}
