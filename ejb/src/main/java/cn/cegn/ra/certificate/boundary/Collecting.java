package cn.cegn.ra.certificate.boundary;

/** How an attempt to collect a soft certificate ended. */
public sealed interface Collecting {

    /**
     * Collected; never again.
     *
     * @param fileName a name for the file, ASCII
     * @param pem the certificate and its chain
     * @param der the certificate alone
     */
    record Collected(String fileName, String pem, byte[] der) implements Collecting {}

    /** @param code {@code collection.notYet} or {@code collection.twice}, a message key below {@code refusal.} */
    record Refused(String code) implements Collecting {}

    /** There is no such case for the caller. */
    record NotVisible() implements Collecting {}
}
