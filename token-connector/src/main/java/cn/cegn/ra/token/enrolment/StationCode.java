package cn.cegn.ra.token.enrolment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.bouncycastle.util.encoders.Base32;

/**
 * The one-time code of an enrolment: 80 random bits, and the first 80 bits of the station CA's SHA-256, each as 16 characters of Base32.
 *
 * @param secret known to the administrator and to the station's owner only
 * @param pin whose centre it is; no secret
 */
public record StationCode(String secret, String pin) {
    private static final int BYTES = 10;
    private static final int HALF = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new code for a centre with this station CA. */
    public static StationCode random(X509Certificate authority) {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new StationCode(Base32.toBase32String(bytes), pinOf(authority));
    }

    /**
     * Reads a code as somebody typed it: case, spaces and hyphens do not matter.
     *
     * @throws IllegalArgumentException if it is none; the message does not quote it
     */
    public static StationCode parse(String typed) {
        String bare = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        if (!bare.matches("[A-Z2-7]{32}")) {
            throw new IllegalArgumentException("a station's code has eight groups of four letters A-Z or digits 2-7");
        }
        return new StationCode(bare.substring(0, HALF), bare.substring(HALF));
    }

    /** The fingerprint by which a station knows its centre's CA. */
    public static String pinOf(X509Certificate authority) {
        try {
            return Base32.toBase32String(Arrays.copyOf(sha256(authority.getEncoded()), BYTES));
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("a CA certificate that can not be encoded", e);
        }
    }

    /** As it is shown, in groups of four. */
    public String text() {
        return (secret + pin).replaceAll("(.{4})(?!$)", "$1-");
    }

    /** SHA-256 of the secret half, which is all that the centre keeps. */
    public String digest() {
        return digestOf(secret);
    }

    /** Hexadecimal SHA-256 of a random secret; it needs no salt. */
    public static String digestOf(String random) {
        return HexFormat.of().formatHex(sha256(random.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "StationCode[****]";
    }
}
