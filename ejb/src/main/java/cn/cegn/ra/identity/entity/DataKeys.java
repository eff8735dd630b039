package cn.cegn.ra.identity.entity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * The keys that protect data at rest.
 *
 * <p>Sealed form: {@code 1.} and Base64 of a 12-byte nonce, the AES-256-GCM cipher text and its 16-byte tag. The digit names the key's
 * generation. Digests are HMAC-SHA256, so that equal numbers can be found without being readable.
 */
public final class DataKeys {
    private static final String GENERATION = "1.";
    private static final byte BINARY_GENERATION = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final AtomicReference<DataKeys> INSTALLED = new AtomicReference<>();

    private final SecretKey encryption;
    private final SecretKey digest;
    private final SecureRandom random = new SecureRandom();

    public DataKeys(SecretKey encryption, SecretKey digest) {
        this.encryption = encryption;
        this.digest = digest;
    }

    /** Makes these the keys of this process; called once by the wiring, because a JPA converter can not be given collaborators. */
    public static void install(DataKeys keys) {
        INSTALLED.set(keys);
    }

    static DataKeys installed() {
        DataKeys keys = INSTALLED.get();
        if (keys == null) {
            throw new IllegalStateException("the data keys are not installed yet");
        }
        return keys;
    }

    public String seal(String clear) {
        return GENERATION + Base64.getEncoder().encodeToString(encrypt(clear.getBytes(StandardCharsets.UTF_8), 0));
    }

    /** Sealed bytes: one byte 1 for the key's generation, then nonce, cipher text and tag. */
    public byte[] seal(byte[] clear) {
        byte[] sealed = encrypt(clear, 1);
        sealed[0] = BINARY_GENERATION;
        return sealed;
    }

    private byte[] encrypt(byte[] clear, int offset) {
        try {
            byte[] nonce = new byte[NONCE_BYTES];
            random.nextBytes(nonce);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, encryption, new GCMParameterSpec(TAG_BITS, nonce));
            byte[] out = new byte[offset + NONCE_BYTES + cipher.getOutputSize(clear.length)];
            System.arraycopy(nonce, 0, out, offset, NONCE_BYTES);
            cipher.doFinal(clear, 0, clear.length, out, offset + NONCE_BYTES);
            return out;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("data can not be sealed", e);
        }
    }

    /** @throws IllegalStateException if the text was changed or sealed with another key */
    public String open(String sealed) {
        if (!sealed.startsWith(GENERATION)) {
            throw new IllegalStateException("sealed with an unknown generation of the data key");
        }
        byte[] in = Base64.getDecoder().decode(sealed.substring(GENERATION.length()));
        return new String(decrypt(in, 0), StandardCharsets.UTF_8);
    }

    /** @throws IllegalStateException if the bytes were changed or sealed with another key */
    public byte[] open(byte[] sealed) {
        if (sealed.length <= 1 + NONCE_BYTES || sealed[0] != BINARY_GENERATION) {
            throw new IllegalStateException("sealed with an unknown generation of the data key");
        }
        return decrypt(sealed, 1);
    }

    private byte[] decrypt(byte[] in, int offset) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, encryption, new GCMParameterSpec(TAG_BITS, in, offset, NONCE_BYTES));
            return cipher.doFinal(in, offset + NONCE_BYTES, in.length - offset - NONCE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "sealed data were changed, or the data key is not the one they were sealed with", e);
        }
    }

    /** Lower-case hexadecimal HMAC-SHA256. */
    public String digest(String clear) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(digest);
            return HexFormat.of().formatHex(mac.doFinal(clear.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("data can not be digested", e);
        }
    }
}
