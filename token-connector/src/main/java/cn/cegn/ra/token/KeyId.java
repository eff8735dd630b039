package cn.cegn.ra.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * CKA_ID of the objects that belong together on a USB-Key: private key, public key and certificate share one.
 *
 * @param hex lower-case hexadecimal
 */
public record KeyId(String hex) {
    private static final int LENGTH = 20;

    /**
     * The id of a job's key pair: 20 bytes of SHA-256 over the job id. By it a key tells, after any crash, for whom its pair
     * was made.
     */
    public static KeyId ofJob(String jobId) {
        byte[] id = Arrays.copyOf(sha256(jobId.getBytes(StandardCharsets.UTF_8)), LENGTH);
        // SunPKCS11 reads a template's CKA_ID as a number: a first byte below 0x10 or above 0x7f would change its
        // length.
        id[0] = (byte) (0x10 + (id[0] & 0xff) % 0x70);
        return of(id);
    }

    public static KeyId of(byte[] bytes) {
        return new KeyId(HexFormat.of().formatHex(bytes));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    private static byte[] sha256(byte[] text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }
}
