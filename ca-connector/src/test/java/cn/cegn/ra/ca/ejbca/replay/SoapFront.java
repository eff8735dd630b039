package cn.cegn.ra.ca.ejbca.replay;

import cn.cegn.ra.ca.ejbca.replay.Enrolment.Asked;
import cn.cegn.ra.ca.ejbca.replay.ReplayOffice.Switch;
import java.math.BigInteger;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** EJBCA's web service: the operations of its WSDL that a registration authority meets. */
final class SoapFront {
    static final String PATH = "/ejbca/ejbcaws/ejbcaws";
    static final String VERSION = "EJBCA 8.2.0.1 Enterprise (working copy)";

    private static final String NINE_SIX = "EJBCA 9.6.1 Community (working copy)";

    private final ReplayOffice office;
    private final Enrolment enrolment;
    private final Custody custody;
    private final Lookup lookup;
    private final List<X509Certificate> chain;

    SoapFront(ReplayOffice office, Enrolment enrolment, Custody custody, Lookup lookup, List<X509Certificate> chain) {
        this.office = office;
        this.enrolment = enrolment;
        this.custody = custody;
        this.lookup = lookup;
        this.chain = chain;
    }

    Answer answer(SoapCall call, Caller caller, Trouble trouble) {
        try {
            String content = content(call, caller, trouble);
            if (content == null) {
                return Answer.clientFault("Message part {http://ws.protocol.core.ejbca.org/}" + call.operation()
                        + " was not recognized.  (Does it exist in service WSDL?)");
            }
            return Answer.soap(call.operation(), trouble == Trouble.SILENT_EMPTY ? "" : content);
        } catch (Refusal e) {
            return Answer.fault(worded(e));
        }
    }

    /** SOAP puts the exception's class before some of the texts (recorded). */
    private static Refusal worded(Refusal refusal) {
        if (refusal.code() == null) {
            return refusal;
        }
        String before = switch (refusal.code()) {
            case "CA_OFFLINE" ->
                refusal.getMessage().startsWith("CA token")
                        ? "com.keyfactor.util.keys.token.CryptoTokenOfflineException: "
                        : "org.cesecore.certificates.ca.CAOfflineException: ";
            case "CERTIFICATE_FOR_THIS_KEY_ALREADY_EXISTS_FOR_ANOTHER_USER",
                    "CERTIFICATE_WITH_THIS_SUBJECTDN_ALREADY_EXISTS_FOR_ANOTHER_USER" ->
                "org.cesecore.certificates.certificate.CertificateCreateException: ";
            default -> "";
        };
        return new Refusal(refusal.type(), refusal.code(), refusal.status(), before + refusal.getMessage());
    }

    /** Null if there is no such operation. */
    private String content(SoapCall call, Caller caller, Trouble trouble) throws Refusal {
        return switch (call.operation()) {
            case "getEjbcaVersion" -> Answer.element("return", office.is(Switch.NINE_SIX) ? NINE_SIX : VERSION);
            case "editUser" -> {
                enrolment.edit(caller, call.inside(0));
                yield "";
            }
            case "pkcs10Request" ->
                certificate(enrolment.issue(
                        caller, call.argument(0), call.argument(1), new Asked(call.argument(2), trouble)));
            case "certificateRequest" ->
                certificate(enrolment.editAndIssue(caller, call.inside(0), new Asked(call.argument(1), trouble)));
            case "findUser" ->
                lookup.users(caller, call.inside(0)).stream()
                        .map(each -> "<return>" + each.xml() + "</return>")
                        .collect(Collectors.joining());
            case "findCerts" ->
                lookup.certificates(caller, call.argument(0), Boolean.parseBoolean(call.argument(1))).stream()
                        .map(each -> found(each.der()))
                        .collect(Collectors.joining());
            default -> custodyContent(call, caller);
        };
    }

    private String custodyContent(SoapCall call, Caller caller) throws Refusal {
        return switch (call.operation()) {
            case "getCertificate" ->
                ours(caller, call.argument(1), call.argument(0))
                        .map(each -> found(each.der()))
                        .orElse("");
            case "checkRevokationStatus" ->
                ours(caller, call.argument(0), call.argument(1))
                        .map(SoapFront::status)
                        .orElse("");
            case "revokeCert" -> {
                int reason = Integer.parseInt(call.argument(2));
                custody.revoke(caller, new BigInteger(call.argument(1), 16), reason == 8 ? Issued.NOT_REVOKED : reason);
                yield "";
            }
            case "getLatestCRL" -> {
                requireCa(caller, call.argument(0));
                yield Answer.element("return", Base64.getEncoder().encodeToString(custody.crl()));
            }
            case "getLastCAChain" -> {
                requireCa(caller, call.argument(0));
                yield chain.stream().map(each -> found(der(each))).collect(Collectors.joining());
            }
            default -> listContent(call, caller);
        };
    }

    private String listContent(SoapCall call, Caller caller) throws Refusal {
        return switch (call.operation()) {
            case "isAuthorized" -> Answer.element("return", office.isAuthorized(caller, call.argument(0)));
            case "getAvailableCAs", "getAvailableCAsInProfile" ->
                office.may(caller, Right.CA_ACCESS) && !office.is(Switch.CA_OFFLINE)
                        ? named(ReplayOffice.CA_NAME, ReplayOffice.CA_ID)
                        : "";
            case "getAuthorizedEndEntityProfiles" ->
                office.may(caller, Right.CREATE_END_ENTITY)
                        ? named(ReplayProfile.END_ENTITY_PROFILE, ReplayProfile.END_ENTITY_PROFILE_ID)
                        : "";
            case "getAvailableCertificateProfiles" -> {
                office.requireRole(caller);
                yield ReplayProfile.ALL.stream()
                        .map(each -> named(each.name(), each.id()))
                        .collect(Collectors.joining());
            }
            case "createCRL" ->
                throw Refusal.ejbca(
                        "NOT_AUTHORIZED",
                        403,
                        "Admin '" + caller.dn() + "' is not authorized to create CRL for CA " + ReplayOffice.CA_ID
                                + ".");
            default -> null;
        };
    }

    private java.util.Optional<Issued> ours(Caller caller, String issuer, String serial) throws Refusal {
        return Custody.isOurs(issuer) ? custody.find(caller, new BigInteger(serial, 16)) : java.util.Optional.empty();
    }

    private void requireCa(Caller caller, String name) throws Refusal {
        office.requireRole(caller);
        if (!ReplayOffice.CA_NAME.equals(name)) {
            throw Refusal.unknownCa(name);
        }
        office.require(caller, Right.CA_ACCESS);
    }

    private static String certificate(Issued issued) {
        return "<return>" + Answer.element("responseType", "CERTIFICATE")
                + Answer.element("data", issued.doubleBase64()) + "</return>";
    }

    private static String found(byte[] der) {
        return "<return>" + Answer.element("type", 0) + Answer.element("certificateData", Issued.twice(der))
                + "</return>";
    }

    private static String named(String name, int id) {
        return "<return>" + Answer.element("name", name) + Answer.element("id", id) + "</return>";
    }

    private static String status(Issued issued) {
        Instant at =
                issued.active() ? Instant.ofEpochMilli(-1) : issued.revokedAt().truncatedTo(ChronoUnit.MILLIS);
        return "<return>" + Answer.element("certificateSN", issued.serialHex())
                + Answer.element("issuerDN", ReplayOffice.CA_DN) + Answer.element("reason", issued.reason())
                + Answer.element("revocationDate", at) + "</return>";
    }

    private static byte[] der(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
