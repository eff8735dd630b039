package cn.cegn.ra.web.act;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Times as the office writes them: 2026-11-23 14:06, this year 11-20 16:20, today 今天 18:00; in English 23 Nov 2026 14:06 and 20 Nov 16:20. */
@Named
@RequestScoped
public class Times {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    @Inject
    private Clock clock;

    @Inject
    private Words words;

    /** Empty for null. */
    public String brief(Instant instant) {
        if (instant == null) {
            return "";
        }
        ZonedDateTime then = instant.atZone(clock.getZone());
        ZonedDateTime now = clock.instant().atZone(clock.getZone());
        if (then.toLocalDate().equals(now.toLocalDate())) {
            return words.say("time.today", HOUR.format(then));
        }
        return then.getYear() == now.getYear() ? written("time.year", instant) : full(instant);
    }

    /** Only the hour: 14:06. */
    public String hour(Instant instant) {
        return HOUR.format(instant.atZone(clock.getZone()));
    }

    /** Now, for the title of a list: 2026-11-23 14:06. */
    public String getToday() {
        return full(clock.instant());
    }

    /** To the second: 2026-11-23 14:06:31. */
    public String exact(Instant instant) {
        return written("time.exact", instant);
    }

    public String full(Instant instant) {
        return written("time.full", instant);
    }

    /** @param pattern the key of the pattern in the person's language */
    private String written(String pattern, Instant instant) {
        return instant == null
                ? ""
                : DateTimeFormatter.ofPattern(words.say(pattern), words.locale())
                        .format(instant.atZone(clock.getZone()));
    }

    /** Time left or overdue; empty for null. */
    public String left(Instant until) {
        if (until == null) {
            return "";
        }
        Duration left = Duration.between(clock.instant(), until);
        if (left.isNegative()) {
            long days = -left.toDays();
            return days == 0 ? words.say("case.left.overToday") : words.say("case.left.over", days);
        }
        return left.toHours() < 24
                ? words.say("case.left.minutes", left.toHours(), left.toMinutesPart())
                : words.say("case.left.days", left.toDays());
    }

    /** bad overdue, wait within a day, calm later: the colours of ra:due. */
    public String urgency(Instant until) {
        if (until == null) {
            return "calm";
        }
        Duration left = Duration.between(clock.instant(), until);
        if (left.isNegative()) {
            return "bad";
        }
        return left.toHours() < 24 ? "wait" : "calm";
    }
}
