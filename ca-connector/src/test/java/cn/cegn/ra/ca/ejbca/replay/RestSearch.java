package cn.cegn.ra.ca.ejbca.replay;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** The two searches, whose answers differ in form: v1 in snake_case, v2 in the entity's own names and with its spelling. */
final class RestSearch {
    private final Lookup lookup;

    RestSearch(Lookup lookup) {
        this.lookup = lookup;
    }

    Answer answer(RestCall call, Caller caller, Trouble trouble) throws Refusal {
        Map<String, Object> body = Json.object(call.body());
        boolean second = call.operation().equals("searchV2");
        if (second && !(body.get("pagination") instanceof Map)) {
            return Answer.error(500, "General failure.");
        }
        long limit = second ? 0 : number(body, "max_number_of_results");
        if (!second && limit <= 0) {
            return Answer.error(400, "Invalid maximum number of results, cannot be less or equal to zero.");
        }
        List<Issued> found = lookup.search(caller, criteria(body));
        if (trouble == Trouble.SILENT_EMPTY) {
            found = List.of();
        }
        return second ? second(body, found) : first(limit, found);
    }

    private static Answer first(long limit, List<Issued> found) {
        List<Object> certificates = new ArrayList<>();
        for (Issued each : found.subList(0, (int) Math.min(limit, found.size()))) {
            certificates.add(Json.of(
                    "certificate", each.doubleBase64(),
                    "serial_number", each.serialHex(),
                    "response_format", "DER",
                    "certificate_profile", each.profile().name(),
                    "end_entity_profile", ReplayProfile.END_ENTITY_PROFILE));
        }
        return Answer.json(200, Json.of("certificates", certificates, "more_results", found.size() > limit));
    }

    private static Answer second(Map<String, Object> body, List<Issued> found) {
        Map<?, ?> pagination = (Map<?, ?>) body.get("pagination");
        long size = ((Number) pagination.get("page_size")).longValue();
        long page = ((Number) pagination.get("current_page")).longValue();
        if (page < 1) {
            return Answer.error(500, "General failure.");
        }
        int from = (int) Math.min((page - 1) * size, found.size());
        int to = (int) Math.min(from + size, found.size());
        Map<String, Object> summary = Json.of("page_size", size, "current_page", page);
        if (!found.isEmpty()) {
            summary.put("total_certs", found.size());
        }
        return Answer.json(
                200,
                Json.of(
                        "certificates",
                        found.subList(from, to).stream().map(RestSearch::row).toList(),
                        "pagination_summary",
                        summary));
    }

    private static Map<String, Object> row(Issued each) {
        Map<String, Object> row = Json.of(
                "fingerprint", fingerprint(each.der()),
                "cAFingerprint", fingerprint(ReplayOffice.CA_DN.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                "certificateProfileId", each.profile().id(),
                "endEntityProfileId", ReplayProfile.END_ENTITY_PROFILE_ID,
                "expireDate", each.certificate().getNotAfter().toInstant().toEpochMilli(),
                "issuerDN", ReplayOffice.CA_DN,
                "notBefore", each.certificate().getNotBefore().toInstant().toEpochMilli(),
                "revocationDate", each.active() ? -1L : each.revokedAt().toEpochMilli(),
                "revocationReason", each.reason());
        row.putAll(Json.of(
                "serialNumber", each.serialHex(),
                "status", each.active() ? 20 : 40,
                "subjectAltName", null,
                "subjectDN", each.subject().toString(),
                "subjectKeyId", fingerprint(each.certificate().getPublicKey().getEncoded()),
                "tag", null,
                "type", 1,
                "udpateTime", each.updated().toEpochMilli(),
                "username", each.username(),
                "base64Cert", each.doubleBase64()));
        row.putAll(Json.of(
                "certificateRequest",
                each.request(),
                "crlPartitionIndex",
                null,
                "invalidity_date",
                -1,
                "certificateProfile",
                each.profile().name(),
                "endEntityProfile",
                ReplayProfile.END_ENTITY_PROFILE));
        return row;
    }

    private static String fingerprint(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long number(Map<String, Object> body, String name) {
        return body.get(name) instanceof Number number ? number.longValue() : 0;
    }

    private static List<Map<String, String>> criteria(Map<String, Object> body) {
        List<Map<String, String>> criteria = new ArrayList<>();
        if (body.get("criteria") instanceof List<?> list) {
            for (Object each : list) {
                Map<String, String> criterion = new HashMap<>();
                ((Map<?, ?>) each).forEach((name, value) -> criterion.put((String) name, String.valueOf(value)));
                criteria.add(criterion);
            }
        }
        return criteria;
    }
}
