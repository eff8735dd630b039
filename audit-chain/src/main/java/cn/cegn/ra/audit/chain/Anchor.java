package cn.cegn.ra.audit.chain;

import java.util.Optional;

/**
 * A checkpoint as it is remembered outside the database: in a file of each server, on a printed page, in a mail.
 *
 * @param number of the checkpoint
 * @param fingerprint {@link Checkpoint#fingerprint()}
 */
public record Anchor(long number, String fingerprint) {
    /** As a line of a file. */
    public String line() {
        return number + " " + fingerprint;
    }

    /** Empty if the line is none: half written when the power failed, or a comment. */
    public static Optional<Anchor> parse(String line) {
        String[] parts = line.strip().split(" ", -1);
        return parts.length == 2 && parts[0].matches("\\d{1,18}") && parts[1].matches("[0-9a-f]{64}")
                ? Optional.of(new Anchor(Long.parseLong(parts[0]), parts[1]))
                : Optional.empty();
    }
}
