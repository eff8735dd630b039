package cn.cegn.ra.registration.entity;

import cn.cegn.ra.application.entity.CanonicalJson;
import java.math.BigInteger;
import java.util.Locale;

/**
 * The RA's own number of a person, which stands in his certificates as serialNumber: {@code P} and 16 characters of 0–9 and A–V (80 bits).
 * It follows from the random id of the person, so that it is the same in all his certificates, needs no counter, and tells nothing of him.
 */
public final class SubjectId {
    private static final int BYTES = 20;
    private static final int RADIX = 32;
    private static final int LENGTH = 16;

    private SubjectId() {}

    /** @param person id of the natural person */
    public static String of(String person) {
        String digest = CanonicalJson.sha256("subject:" + person).substring(0, BYTES);
        String digits = new BigInteger(digest, 16).toString(RADIX).toUpperCase(Locale.ROOT);
        return "P" + "0".repeat(LENGTH - digits.length()) + digits;
    }
}
