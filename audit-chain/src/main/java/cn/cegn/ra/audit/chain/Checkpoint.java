package cn.cegn.ra.audit.chain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * What is signed after a stretch of the chain.
 *
 * @param number counted from 1 without a gap
 * @param digest what the links of this stretch are made with
 * @param first position of its first link
 * @param last position of its last link
 * @param link hash of the last link
 * @param previous {@link #fingerprint()} of the checkpoint before it; {@link Link#GENESIS} for the first
 * @param sealedAt when it was signed
 * @param node the server that sealed
 * @param key SHA-256 of the signing key's SubjectPublicKeyInfo, hex
 */
public record Checkpoint(
        long number,
        ChainDigest digest,
        long first,
        long last,
        String link,
        String previous,
        Instant sealedAt,
        String node,
        String key) {
    private static final String FORMAT = "cegn-ra-audit-checkpoint 1";
    private static final List<String> NAMES =
            List.of("number", "digest", "first", "last", "link", "previous", "sealed-at", "node", "key");

    /** The text that is signed: UTF-8, each line ends with LF. */
    public String text() {
        List<Object> values =
                List.of(number, digest.label(), first, last, link, previous, sealedAt.toString(), node, key);
        StringBuilder text = new StringBuilder(FORMAT).append('\n');
        for (int i = 0; i < NAMES.size(); i++) {
            text.append(NAMES.get(i)).append(' ').append(values.get(i)).append('\n');
        }
        return text.toString();
    }

    /** SHA-256 of the text, hex; by it the next checkpoint and an anchor name this one. */
    public String fingerprint() {
        return fingerprint(text());
    }

    /** What is remembered of it outside the database. */
    public Anchor anchor() {
        return new Anchor(number, fingerprint());
    }

    /** The same of a text, whether or not it can be read. */
    public static String fingerprint(String text) {
        MessageDigest digest = ChainDigest.SHA_256.fresh();
        return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** @throws IllegalArgumentException if the text is not exactly what {@link #text()} would write */
    public static Checkpoint parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() != NAMES.size() + 1 || !lines.get(0).equals(FORMAT)) {
            throw new IllegalArgumentException("no checkpoint of a known format");
        }
        try {
            Checkpoint read = new Checkpoint(
                    Long.parseLong(value(lines, 1)),
                    ChainDigest.named(value(lines, 2)),
                    Long.parseLong(value(lines, 3)),
                    Long.parseLong(value(lines, 4)),
                    value(lines, 5),
                    value(lines, 6),
                    Instant.parse(value(lines, 7)),
                    value(lines, 8),
                    value(lines, 9));
            if (!read.text().equals(text)) {
                throw new IllegalArgumentException("a checkpoint that is not written as it must be");
            }
            return read;
        } catch (java.time.DateTimeException e) {
            throw new IllegalArgumentException("a checkpoint without a time", e);
        }
    }

    private static String value(List<String> lines, int line) {
        String name = NAMES.get(line - 1) + " ";
        if (!lines.get(line).startsWith(name)) {
            throw new IllegalArgumentException("a checkpoint without its " + name.strip());
        }
        return lines.get(line).substring(name.length());
    }
}
