package cn.cegn.ra.acceptance.entity;

import java.util.List;

/**
 * Document: the applicant accepted his certificate (S2.8-2), with the custody undertaking (S2.10-1) and the manual that he read (S2.9-5).
 *
 * @param check what the system found at that moment
 * @param proof null with {@link Method#STATEMENT}
 */
public record AcceptanceRecord(
        boolean valid,
        boolean informationRight,
        CertificateCheck check,
        List<CustodyClause> custody,
        String manualVersion,
        Method method,
        KeyProof proof) {
    public AcceptanceRecord {
        custody = List.copyOf(custody);
    }

    /** How the acceptance is proved. */
    public enum Method {
        /** By the applicant's statement, signed in. */
        STATEMENT,
        /** By a signature of the challenge with the new key. */
        SIGNATURE,
        /** By a TLS handshake with the new key. */
        HANDSHAKE
    }
}
