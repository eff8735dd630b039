package cn.cegn.ra.ca.ejbca;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * An HTTP answer as it came.
 *
 * @param contentType as sent, empty if missing
 * @param date the CA's clock (Date header), if it told
 */
record Reply(int status, String contentType, byte[] body, Optional<Instant> date) {
    boolean isHtml() {
        return contentType.toLowerCase(Locale.ROOT).startsWith("text/html");
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
