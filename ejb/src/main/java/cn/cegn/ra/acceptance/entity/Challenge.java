package cn.cegn.ra.acceptance.entity;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/**
 * What the holder signs to prove that he has the new key: plain text, for one case and one certificate.
 *
 * @param nonce known to nobody before, so that no signature can be made beforehand
 * @param until when a signature of it counts no more
 */
public record Challenge(String caseNumber, String serialNumber, String nonce, Instant until) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 32;

    /** A text that never was. */
    public static Challenge fresh(String caseNumber, String serialNumber, Instant until) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        return new Challenge(caseNumber, serialNumber, HexFormat.of().formatHex(nonce), until);
    }

    /** The text whose bytes, ASCII with a line feed at each end, are signed. */
    public String text() {
        return "CEGN RA certificate acceptance\n"
                + "case: " + caseNumber + "\n"
                + "serial: " + serialNumber + "\n"
                + "nonce: " + nonce + "\n"
                + "until: " + until.truncatedTo(ChronoUnit.SECONDS) + "\n";
    }

    public byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }
}
