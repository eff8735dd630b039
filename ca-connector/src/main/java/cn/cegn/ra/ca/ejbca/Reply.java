package cn.cegn.ra.ca.ejbca;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * An HTTP answer as it came.
 *
 * @param contentType as sent, empty if missing
 * @param sent the Date header as sent, empty if missing
 */
record Reply(int status, String contentType, byte[] body, String sent) {
    boolean isHtml() {
        return contentType.toLowerCase(Locale.ROOT).startsWith("text/html");
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The CA's clock, if it told. */
    Optional<Instant> date() {
        try {
            return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(sent)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
