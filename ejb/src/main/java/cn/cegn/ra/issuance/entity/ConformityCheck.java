package cn.cegn.ra.issuance.entity;

import cn.cegn.ra.registration.entity.ConformityRow;
import java.util.List;

/**
 * S2.6-2: registration and form compared item by item.
 *
 * @param rows all of them, differing ones first
 * @param formDigest SHA-256 of the form's canonical JSON
 * @param registrationDigest SHA-256 of the registration entry
 */
public record ConformityCheck(
        List<ConformityRow> rows, boolean conforms, String formDigest, String registrationDigest) {
    public ConformityCheck {
        rows = List.copyOf(rows);
    }

    /** How many items differ. */
    public long differences() {
        return rows.stream().filter(row -> !row.equal()).count();
    }

    /** Whether neither side has changed since it was confirmed. */
    public boolean standsFor(String aFormDigest, String aRegistrationDigest) {
        return conforms && formDigest.equals(aFormDigest) && registrationDigest.equals(aRegistrationDigest);
    }
}
