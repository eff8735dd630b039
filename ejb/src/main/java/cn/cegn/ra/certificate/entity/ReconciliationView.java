package cn.cegn.ra.certificate.entity;

import java.time.Instant;
import java.util.List;

/**
 * A comparison of register and CA, as it is shown.
 *
 * @param endedAt null while it runs, or if it was cut off
 * @param crlOf when the CRL was made; null if the CA gave none
 */
public record ReconciliationView(
        String key, Instant begunAt, Instant endedAt, Instant crlOf, long looked, List<Difference> differences) {
    public ReconciliationView {
        differences = List.copyOf(differences);
    }

    /** One certificate about which register and CA differed. */
    public record Difference(long application, String serialNumber, DifferenceKind kind, Mend mend) {}
}
