package cn.cegn.ra.identity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;

/**
 * How often in a row somebody was wrong: with an account, from a browser, from a network address. A try counts before its password is looked at,
 * so that many at the same instant are counted too; a right one takes its count back.
 */
@Entity
@Table(name = "log_in_tries")
public class LogInTries {
    /** After how long without a wrong try it begins anew; for an address after how long at all. */
    public static final Duration WINDOW = Duration.ofHours(24);

    @Id
    private String subject;

    @Version
    private int version;

    private int failures;

    @Column(name = "first_at")
    private Instant firstAt;

    @Column(name = "last_at")
    private Instant lastAt;

    @Column(name = "closed_until")
    private Instant closedUntil;

    private boolean noted;

    protected LogInTries() {}

    public LogInTries(String subject, Instant now) {
        this.subject = subject;
        this.firstAt = now;
        this.lastAt = now;
    }

    /** Until when nothing is tried; null if now something may be. */
    public Instant closedAt(Instant now) {
        return closedUntil != null && now.isBefore(closedUntil) ? closedUntil : null;
    }

    /** Counts a try of an account or a browser. */
    public void countOf(int free, Instant now) {
        if (!now.isBefore(lastAt.plus(WINDOW))) {
            forget(now);
        }
        count(now);
        closeFor(DelayRule.after(failures, free), now);
    }

    /** Counts a try from an address. */
    public void countOfAddress(Instant now) {
        if (!now.isBefore(firstAt.plus(WINDOW))) {
            forget(now);
        }
        count(now);
        closeFor(DelayRule.ofAddress(failures), now);
    }

    private void count(Instant now) {
        failures++;
        lastAt = now;
    }

    private void closeFor(Duration delay, Instant now) {
        if (!delay.isZero()) {
            closedUntil = now.plus(delay);
            noted = false;
        }
    }

    private void forget(Instant now) {
        failures = 0;
        firstAt = now;
        closedUntil = null;
        noted = false;
    }

    /** The last try was right. */
    public void takeBack() {
        failures = Math.max(0, failures - 1);
    }

    /** Whether this is the first refusal of its delay. */
    public boolean note() {
        boolean first = !noted;
        noted = true;
        return first;
    }

    public int failures() {
        return failures;
    }
}
