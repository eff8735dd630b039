package cn.cegn.ra.ca.ejbca.replay;

import cn.cegn.ra.ca.ejbca.replay.ReplayOffice.Switch;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What was issued: its status, its revocation, the CRL. */
final class Custody {
    private static final Map<Integer, String> REASONS = Map.ofEntries(
            Map.entry(Issued.NOT_REVOKED, "NOT_REVOKED"),
            Map.entry(0, "UNSPECIFIED"),
            Map.entry(1, "KEY_COMPROMISE"),
            Map.entry(2, "CA_COMPROMISE"),
            Map.entry(3, "AFFILIATION_CHANGED"),
            Map.entry(4, "SUPERSEDED"),
            Map.entry(5, "CESSATION_OF_OPERATION"),
            Map.entry(Issued.HOLD, "CERTIFICATE_HOLD"),
            Map.entry(Issued.REMOVE_FROM_CRL, "REMOVE_FROM_CRL"),
            Map.entry(9, "PRIVILEGES_WITHDRAWN"),
            Map.entry(10, "AA_COMPROMISE"));

    private final ReplayOffice office;
    private final Ledger ledger;
    private final ReplayCertifier certifier;
    private byte[] newestCrl;
    private int crlNumber;
    private int crlChanges;

    Custody(ReplayOffice office, Ledger ledger, ReplayCertifier certifier) {
        this.office = office;
        this.ledger = ledger;
        this.certifier = certifier;
    }

    static String reasonName(int reason) {
        return REASONS.get(reason);
    }

    static Optional<Integer> reason(String name) {
        return REASONS.entrySet().stream()
                .filter(each -> each.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Whether a DN is the issuing CA's, blanks and the sequence of attributes apart. */
    static boolean isOurs(String issuer) {
        try {
            return DnText.parse(issuer).toString().equals(ReplayOffice.CA_DN);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The certificate of a serial number, if the caller may see this CA's. */
    Optional<Issued> find(Caller caller, BigInteger serial) throws Refusal {
        office.requireRole(caller);
        office.require(caller, Right.CA_ACCESS);
        return ledger.issued(serial);
    }

    /** Revokes, holds or releases; answers the certificate as it is then. */
    Issued revoke(Caller caller, BigInteger serial, int reason) throws Refusal {
        office.requireRole(caller);
        if (!office.may(caller, Right.REVOKE_END_ENTITY) || !office.may(caller, Right.CA_ACCESS)) {
            throw Refusal.denied("Administrator not authorized to revoke end entities.");
        }
        synchronized (ledger) {
            Issued before = ledger.issued(serial)
                    .orElseThrow(() -> Refusal.notFound(
                            404,
                            "Could not find end entity certificate. Issuer " + ReplayOffice.CA_DN + ", serialNo "
                                    + serial.toString(16) + "."));
            Issued after = changed(before, reason);
            if (!after.equals(before)) {
                ledger.replace(after);
            }
            return after;
        }
    }

    private Issued changed(Issued before, int reason) throws Refusal {
        String hex = before.serial().toString(16).toLowerCase(Locale.ROOT);
        boolean held = before.reason() == Issued.HOLD;
        if (reason == Issued.NOT_REVOKED || reason == Issued.REMOVE_FROM_CRL) {
            if (!held) {
                throw Refusal.alreadyRevoked("Not allowed to unrevoke a certificate that is not on hold. Issuer "
                        + ReplayOffice.CA_DN + ", serialNo " + hex + ".");
            }
            return before.changed(Issued.NOT_REVOKED, office.now());
        }
        if (held && reason == Issued.HOLD) {
            return before;
        }
        if (!held && !before.active()) {
            throw Refusal.alreadyRevoked("Certificate with issuer: " + ReplayOffice.CA_DN + " and serial number: " + hex
                    + " has previously been revoked. Revocation reason could not be changed or was not allowed.");
        }
        return before.changed(reason, office.now());
    }

    /** DER of the newest CRL; without {@link Switch#CRL_UPON_REVOCATION} a revocation is not on it until {@link #makeCrl}. */
    synchronized byte[] crl() {
        boolean behind = office.is(Switch.CRL_UPON_REVOCATION) && crlChanges != ledger.changes();
        if (newestCrl == null || behind) {
            makeCrl();
        }
        return newestCrl.clone();
    }

    synchronized void makeCrl() {
        crlChanges = ledger.changes();
        List<Issued> revoked = ledger.revoked();
        newestCrl = certifier.crl(revoked, ++crlNumber);
    }
}
