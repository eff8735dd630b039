package cn.cegn.ra.delivery.entity;

import java.util.List;

/**
 * Document: what was packed (S2.7-1).
 *
 * @param sealNumber null if nothing was sealed
 * @param packageId the system's number of a soft certificate's package, null for a USB-Key
 * @param certificateDigest SHA-256 of the certificate that belongs to it
 * @param manualVersion of the user manual that goes with it (S2.9-5)
 */
public record PackingRecord(
        String sealNumber,
        List<PackedItem> contents,
        String packageId,
        String certificateDigest,
        SoftProtection protection,
        String manualVersion) {
    public PackingRecord {
        contents = List.copyOf(contents);
    }
}
