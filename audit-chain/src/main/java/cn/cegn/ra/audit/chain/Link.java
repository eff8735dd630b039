package cn.cegn.ra.audit.chain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * A place in the chain as it is stored.
 *
 * @param position counted from 1 without a gap
 * @param eventId the event that was sealed here
 * @param line the event as it is now, or null if it is not there any more
 * @param hash the link in lower case hex, 64 characters
 */
public record Link(long position, long eventId, String line, String hash) {
    /** What stands before the first link. */
    public static final String GENESIS = "0".repeat(64);

    private static final HexFormat HEX = HexFormat.of();

    /** The link of a line after another link. */
    public static String hash(MessageDigest digest, String before, String line) {
        digest.update(before.getBytes(StandardCharsets.US_ASCII));
        digest.update((byte) '\n');
        return HEX.formatHex(digest.digest(line.getBytes(StandardCharsets.UTF_8)));
    }
}
