package cn.cegn.ra.ca.ejbca;

import cn.cegn.ra.ca.CaException;
import cn.cegn.ra.ca.CaException.Kind;
import cn.cegn.ra.ca.CertificateStatus;
import cn.cegn.ra.ca.RevocationReason;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.Base64;
import java.util.Locale;

/** The life of a certificate after issuing: REST, because an unknown serial number is told there and not kept silent. */
final class Care {
    private static final String HOLD = "CERTIFICATE_HOLD";
    private static final String LIFT = "NOT_REVOKED";

    private final Rest rest;
    private final CaCertificates ca;

    Care(Link link, CaCertificates ca) {
        this.rest = link.rest();
        this.ca = ca;
    }

    CaCertificates ca() {
        return ca;
    }

    void revoke(BigInteger serialNumber, RevocationReason reason) throws CaException {
        change(serialNumber, nameOf(reason), CertificateStatus.REVOKED);
    }

    void suspend(BigInteger serialNumber) throws CaException {
        change(serialNumber, HOLD, CertificateStatus.SUSPENDED);
    }

    void resume(BigInteger serialNumber) throws CaException {
        change(serialNumber, LIFT, CertificateStatus.VALID);
    }

    /** Suspends if it can; says how that went. */
    String suspended(BigInteger serialNumber) {
        try {
            suspend(serialNumber);
            return hex(serialNumber) + " has been suspended";
        } catch (CaException e) {
            return hex(serialNumber) + " could NOT be suspended (" + e.getMessage() + "), do it at the CA now";
        }
    }

    CertificateStatus status(BigInteger serialNumber) throws CaException {
        Reply reply = rest.get(path(serialNumber) + "/revocationstatus");
        if (reply.status() == 404) {
            CaException sorted = Sorting.ofRest(Doing.LOOKING, reply);
            if (sorted.kind() == Kind.REFUSED) {
                return CertificateStatus.UNKNOWN;
            }
            throw sorted;
        }
        JsonNode body = Rest.body(Doing.LOOKING, reply);
        if (!body.path("revoked").isBoolean()) {
            throw Sorting.notUnderstood(Doing.LOOKING, reply);
        }
        if (!body.path("revoked").booleanValue()) {
            return CertificateStatus.VALID;
        }
        return HOLD.equals(body.path("revocation_reason").asText())
                ? CertificateStatus.SUSPENDED
                : CertificateStatus.REVOKED;
    }

    /** The newest CRL. */
    byte[] crl() throws CaException {
        Reply reply = rest.get("/v1/ca/" + Rest.segment(ca.issuerDn()) + "/getLatestCrl");
        JsonNode crl = Rest.body(Doing.LOOKING, reply).path("crl");
        try {
            if (crl.isTextual()) {
                return Base64.getMimeDecoder().decode(crl.textValue());
            }
        } catch (IllegalArgumentException e) {
            throw Sorting.notUnderstood(Doing.LOOKING, reply);
        }
        throw new CaException(Kind.BROKEN, "EJBCA has made no CRL for this CA yet (CA Structure & CRLs, Create CRL)");
    }

    private void change(BigInteger serialNumber, String reason, CertificateStatus wanted) throws CaException {
        Reply reply;
        try {
            reply = rest.put(path(serialNumber) + "/revoke?reason=" + reason);
        } catch (CaException e) {
            if (e.kind() == Kind.UNKNOWN && status(serialNumber) == wanted) {
                return;
            }
            throw e;
        }
        if (reply.status() == 200) {
            return;
        }
        CaException sorted = Sorting.ofRest(Doing.CHANGING, reply);
        // 409: already so, or never to be so again; only the status tells which.
        boolean readBack = reply.status() == 409 || sorted.kind() == Kind.UNKNOWN;
        if (!readBack || status(serialNumber) != wanted) {
            throw sorted;
        }
    }

    private String path(BigInteger serialNumber) throws CaException {
        return "/v1/certificate/" + Rest.segment(ca.issuerDn()) + "/" + hex(serialNumber);
    }

    /** As EJBCA writes serial numbers: capitals, no leading zero. */
    static String hex(BigInteger serialNumber) {
        return serialNumber.toString(16).toUpperCase(Locale.ROOT);
    }

    private static String nameOf(RevocationReason reason) {
        return reason == RevocationReason.PRIVILEGE_WITHDRAWN ? "PRIVILEGES_WITHDRAWN" : reason.name();
    }
}
