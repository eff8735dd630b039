package cn.cegn.ra.ca.ejbca.replay;

import cn.cegn.ra.ca.ejbca.replay.Enrolment.Asked;
import cn.cegn.ra.ca.ejbca.replay.ReplayOffice.Switch;
import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** EJBCA's REST API of 8.2 Community, as far as a registration authority meets it. */
final class RestFront {
    private static final String BAD_SERIAL =
            "Invalid serial number format. Should be HEX encoded (optionally with '0x' prefix) e.g. '0x10782a83eef170d4'";

    private final ReplayOffice office;
    private final Enrolment enrolment;
    private final Custody custody;
    private final RestSearch search;
    private final List<X509Certificate> chain;

    RestFront(ReplayOffice office, Enrolment enrolment, Custody custody, Lookup lookup, List<X509Certificate> chain) {
        this.office = office;
        this.enrolment = enrolment;
        this.custody = custody;
        this.search = new RestSearch(lookup);
        this.chain = chain;
    }

    Answer answer(RestCall call, Caller caller, Trouble trouble) {
        if (!office.isEnabled(call.protocol())) {
            return Answer.html(403, "This service has been disabled.");
        }
        if (call.operation().isEmpty()) {
            return Answer.error(
                    404,
                    "RESTEASY003210: Could not find resource for full path: https://"
                            + (call.uri().getHost() == null
                                    ? "localhost"
                                    : call.uri().getHost())
                            + call.uri().getRawPath());
        }
        if (!call.method().equals(call.wanted())) {
            return Answer.error(
                    405,
                    "RESTEASY003650: No resource method found for " + call.method() + ", return 405 with Allow header");
        }
        try {
            return call.operation().startsWith("search")
                    ? search.answer(call, caller, trouble)
                    : content(call, caller, trouble);
        } catch (Refusal e) {
            return Answer.error(e.status(), e.getMessage());
        } catch (IllegalArgumentException e) {
            return Answer.error(500, "General failure.");
        }
    }

    private Answer content(RestCall call, Caller caller, Trouble trouble) throws Refusal {
        return switch (call.operation()) {
            case "status" ->
                Answer.json(
                        200,
                        Json.of(
                                "status",
                                "OK",
                                "version",
                                call.segments().get(0).equals("v2") ? "2.0" : "1.0",
                                "revision",
                                SoapFront.VERSION));
            case "pkcs10enroll", "certificaterequest" -> enrol(call, caller, trouble);
            case "revoke" -> revoke(call, caller);
            case "revocationstatus" -> revocationStatus(call, caller);
            case "expire" -> throw Refusal.deniedResource(Right.VIEW_CERTIFICATE.resource());
            default -> caContent(call, caller);
        };
    }

    private Answer caContent(RestCall call, Caller caller) throws Refusal {
        return switch (call.operation()) {
            case "caList" -> caList(caller);
            case "crl" -> {
                boolean full = !"true".equals(call.query().get("deltaCrl"))
                        && Custody.isOurs(call.segments().get(2));
                String crl = full ? Base64.getEncoder().encodeToString(custody.crl()) : null;
                yield Answer.json(200, Json.of("crl", crl, "response_format", "DER"));
            }
            case "createcrl" ->
                throw Refusal.denied("Admin '" + caller.dn() + "' is not authorized to create CRL for CA "
                        + ReplayOffice.CA_ID + ".");
            default -> download(call, caller);
        };
    }

    private Answer caList(Caller caller) throws Refusal {
        office.requireRole(caller);
        List<Object> authorities = new ArrayList<>();
        if (office.may(caller, Right.CA_ACCESS) && !office.is(Switch.CA_OFFLINE)) {
            authorities.add(Json.of(
                    "id", ReplayOffice.CA_ID,
                    "name", ReplayOffice.CA_NAME,
                    "subject_dn", ReplayOffice.CA_DN,
                    "issuer_dn", printed(chain.get(1)),
                    "expiration_date",
                            chain.get(0)
                                    .getNotAfter()
                                    .toInstant()
                                    .truncatedTo(ChronoUnit.SECONDS)
                                    .toString()));
        }
        return Answer.json(200, Json.of("certificate_authorities", authorities));
    }

    private Answer download(RestCall call, Caller caller) throws Refusal {
        office.requireRole(caller);
        String issuer = call.segments().get(2);
        if (!Custody.isOurs(issuer)) {
            throw Refusal.deniedResource(Right.CA_ACCESS.resource() + issuer.hashCode());
        }
        office.require(caller, Right.CA_ACCESS);
        StringBuilder text = new StringBuilder();
        for (X509Certificate each : chain) {
            text.append("Subject: ").append(printed(each)).append('\n');
            text.append("Issuer: ").append(printed(chain.get(1))).append('\n');
            text.append(ReplayKeys.pem(each));
        }
        String type = call.accept().equals("application/json") ? "application/json" : "application/octet-stream";
        Answer answer = Answer.of(200, type, text.toString());
        answer.headers().put("Content-disposition", "attachment; filename=\"" + ReplayOffice.CA_DN + ".cacert.pem\"");
        return answer;
    }

    private static String printed(X509Certificate certificate) {
        return DnText.of(org.bouncycastle.asn1.x500.X500Name.getInstance(
                        certificate.getSubjectX500Principal().getEncoded()))
                .toString();
    }

    private Answer enrol(RestCall call, Caller caller, Trouble trouble) throws Refusal {
        Map<String, Object> body = Json.object(call.body());
        Map<String, String> user = new HashMap<>();
        body.forEach((name, value) -> user.put(name, value == null ? null : value.toString()));
        Asked asked = new Asked(user.get("certificate_request"), trouble);
        Issued issued;
        if (call.operation().equals("certificaterequest")) {
            issued = enrolment.issue(caller, user.get("username"), user.get("password"), asked);
        } else {
            requireNames(caller, user);
            issued = enrolment.enrol(caller, user, asked);
        }
        Map<String, Object> answer = Json.of(
                "certificate", Base64.getEncoder().encodeToString(issued.der()),
                "serial_number", issued.serialHex(),
                "response_format", "DER");
        if (Boolean.TRUE.equals(body.get("include_chain"))) {
            answer.put(
                    "certificate_chain", chain.stream().map(RestFront::base64).toList());
        }
        return Answer.json(201, answer);
    }

    /** REST has its own words for wrong names. */
    private void requireNames(Caller caller, Map<String, String> user) throws Refusal {
        office.requireRole(caller);
        String ca = user.get("certificate_authority_name");
        String entities = user.get("end_entity_profile_name");
        String profile = user.get("certificate_profile_name");
        user.putAll(Map.of("caName", ca, "endEntityProfileName", entities, "certificateProfileName", profile));
        if (!ca.equals(ReplayOffice.CA_NAME)) {
            throw Refusal.ejbca("INTERNAL_ERROR", 400, "CA with name \"" + ca + "\" doesn't exist");
        }
        if (!entities.equals(ReplayProfile.END_ENTITY_PROFILE)) {
            throw Refusal.ejbca("INTERNAL_ERROR", 400, "End Entity Profile of name \"" + entities + "\" was not found");
        }
        if (ReplayProfile.ALL.stream().noneMatch(each -> each.name().equals(profile))) {
            throw Refusal.ejbca(
                    "INTERNAL_ERROR", 400, "Certificate profile with name \"" + profile + "\" doesn't exist");
        }
        if (!office.may(caller, Right.CA_ACCESS)) {
            throw Refusal.denied("Administrator '" + caller.dn() + "' not authorized to CA " + ca + ".");
        }
    }

    private static String base64(X509Certificate certificate) {
        return ReplayKeys.pem(certificate).replaceAll("-----[A-Z ]+-----|\\s", "");
    }

    private Answer revoke(RestCall call, Caller caller) throws Refusal {
        office.requireRole(caller);
        BigInteger serial = serial(call);
        int reason = Custody.reason(call.query().getOrDefault("reason", ""))
                .orElseThrow(() -> Refusal.ejbca("INTERNAL_ERROR", 400, "Invalid revocation reason."));
        String issuer = call.segments().get(2);
        if (!Custody.isOurs(issuer)) {
            throw Refusal.notFound(404, "CA with id " + issuer.hashCode() + " does not exist.");
        }
        Issued after = custody.revoke(caller, serial, reason);
        Map<String, Object> answer = status(call, after);
        boolean revoked = (Boolean) answer.remove("revoked");
        answer.put("message", "Successfully revoked");
        answer.put("revoked", revoked);
        return Answer.json(200, answer);
    }

    private Answer revocationStatus(RestCall call, Caller caller) throws Refusal {
        office.requireRole(caller);
        BigInteger serial = serial(call);
        String issuer = call.segments().get(2);
        if (!Custody.isOurs(issuer)) {
            throw Refusal.notFound(404, "CA '" + issuer + "' does not exist.");
        }
        Issued found = custody.find(caller, serial)
                .orElseThrow(() -> Refusal.notFound(
                        404,
                        "Certificate with serial number '" + call.segments().get(3) + "' and issuer DN '" + issuer
                                + "' was not found"));
        return Answer.json(200, status(call, found));
    }

    private static Map<String, Object> status(RestCall call, Issued issued) {
        Map<String, Object> answer = Json.of(
                "issuer_dn", call.segments().get(2),
                "serial_number", issued.serialHex(),
                "revocation_reason", Custody.reasonName(issued.reason()));
        if (!issued.active()) {
            answer.put(
                    "revocation_date",
                    issued.revokedAt().truncatedTo(ChronoUnit.SECONDS).toString());
        }
        answer.put("revoked", !issued.active());
        return answer;
    }

    private static BigInteger serial(RestCall call) throws Refusal {
        String text = call.segments().get(3);
        try {
            return new BigInteger(text.startsWith("0x") ? text.substring(2) : text, 16);
        } catch (NumberFormatException e) {
            throw Refusal.ejbca("INTERNAL_ERROR", 400, BAD_SERIAL);
        }
    }
}
