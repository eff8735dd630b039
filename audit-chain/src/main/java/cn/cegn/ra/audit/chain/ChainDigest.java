package cn.cegn.ra.audit.chain;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;

/** The digest that a stretch of the chain is made with; each checkpoint names it. Both have 32 bytes. */
public enum ChainDigest {
    /** FIPS 180-4. */
    SHA_256("SHA-256", null),
    /** GB/T 32905. The JDK has none: Bouncy Castle must be on the class path. */
    SM3("SM3", "org.bouncycastle.jcajce.provider.digest.SM3$Digest");

    private final String label;
    private final String type;

    ChainDigest(String label, String type) {
        this.label = label;
        this.type = type;
    }

    /** The name that a checkpoint carries. */
    public String label() {
        return label;
    }

    /** @throws IllegalArgumentException if there is none of that name */
    public static ChainDigest named(String label) {
        return Arrays.stream(values())
                .filter(each -> each.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no digest for a chain: " + label));
    }

    /** @throws IllegalStateException if this computer has no such digest */
    public MessageDigest fresh() {
        try {
            if (type == null) {
                return MessageDigest.getInstance(label);
            }
            return Class.forName(type)
                    .asSubclass(MessageDigest.class)
                    .getConstructor()
                    .newInstance();
        } catch (GeneralSecurityException | ReflectiveOperationException | LinkageError e) {
            throw new IllegalStateException(label + " needs Bouncy Castle (bcprov) on the class path", e);
        }
    }
}
