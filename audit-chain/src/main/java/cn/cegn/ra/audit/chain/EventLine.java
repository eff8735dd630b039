package cn.cegn.ra.audit.chain;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * The canonical form of an audit event: its {@link #FIELDS} with a TAB between them, without a line end.
 *
 * <p>Escapes are those of PostgreSQL's {@code COPY} in text format: {@code \N} a field without a value, {@code \\} a backslash, {@code \t},
 * {@code \n}, {@code \r}. Times are UTC with six digits after the second; digests lower case hex.
 */
public final class EventLine {
    /** In their order. */
    public static final List<String> FIELDS = List.of(
            "id",
            "occurred_at",
            "account",
            "person",
            "role",
            "source_address",
            "act",
            "object_kind",
            "object_id",
            "outcome",
            "reason",
            "state_before",
            "state_after",
            "digest_before",
            "digest_after");

    private static final char SEPARATOR = '\t';
    private static final String NOTHING = "\\N";
    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 9999;
    private static final int NANOS_OF_MICRO = 1000;
    private static final int MICRO_DIGITS = 100_000;
    private static final int TEN = 10;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder line = new StringBuilder(240);

    private EventLine(long id) {
        line.append(id);
    }

    /** Begins the line of an event; the other fields follow in their order. */
    public static EventLine of(long id) {
        return new EventLine(id);
    }

    /** The next field; null if it has no value. */
    public EventLine then(String value) {
        line.append(SEPARATOR);
        if (value == null) {
            line.append(NOTHING);
        } else if (isPlain(value)) {
            line.append(value);
        } else {
            escape(value);
        }
        return this;
    }

    /** The next field, a time; what is finer than a microsecond is cut off. */
    public EventLine then(Instant value) {
        line.append(SEPARATOR);
        LocalDateTime time = LocalDateTime.ofEpochSecond(value.getEpochSecond(), value.getNano(), ZoneOffset.UTC);
        if (time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR) {
            TIME.formatTo(value, line);
        } else {
            digits(time);
        }
        return this;
    }

    /** As {@link #TIME} says it, which takes ten times as long; a verification says a million of them. */
    private void digits(LocalDateTime time) {
        line.append(time.getYear());
        two('-', time.getMonthValue());
        two('-', time.getDayOfMonth());
        two('T', time.getHour());
        two(':', time.getMinute());
        two(':', time.getSecond());
        line.append('.');
        int micros = time.getNano() / NANOS_OF_MICRO;
        for (int place = MICRO_DIGITS; place > 0; place /= TEN) {
            line.append((char) ('0' + micros / place % TEN));
        }
        line.append('Z');
    }

    private void two(char before, int value) {
        line.append(before).append((char) ('0' + value / TEN)).append((char) ('0' + value % TEN));
    }

    /** The line as it is sealed. */
    public String text() {
        return line.toString();
    }

    /** The event's id, which is the first field. */
    static long id(String line) {
        int end = line.indexOf(SEPARATOR);
        return Long.parseLong(end < 0 ? line : line.substring(0, end));
    }

    /** Nearly every value is, and goes over as a whole. */
    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char each = value.charAt(i);
            if (each == '\\' || each < ' ') {
                return false;
            }
        }
        return true;
    }

    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            char each = value.charAt(i);
            switch (each) {
                case '\\' -> line.append("\\\\");
                case '\t' -> line.append("\\t");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                default -> line.append(each);
            }
        }
    }
}
