package cn.cegn.ra.acceptance.entity;

import java.time.Instant;

/**
 * The certificate of a handshake and what it proves.
 *
 * @param serialNumber upper-case hexadecimal; null, like the others, if none was shown
 */
public record ShownKey(KeyFinding finding, String serialNumber, String subject, Instant notAfter) {
    public static final ShownKey NOTHING = new ShownKey(KeyFinding.NONE, null, null, null);

    public boolean isShown() {
        return finding != KeyFinding.NONE;
    }

    public boolean isProved() {
        return finding == KeyFinding.PROVED;
    }
}
