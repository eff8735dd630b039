package cn.cegn.ra.ca.ejbca.replay;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A REST call taken apart.
 *
 * @param operation our name of it, see {@link Faults}; empty if there is none
 * @param segments the decoded path below the API's root
 * @param accept the Accept header, "" without one
 */
record RestCall(
        String operation,
        String method,
        URI uri,
        List<String> segments,
        Map<String, String> query,
        String accept,
        String body) {
    static final String ROOT = "/ejbca/ejbca-rest-api/";

    static RestCall read(String method, URI uri, String accept, byte[] body) {
        List<String> segments = new ArrayList<>();
        for (String segment : uri.getRawPath().substring(ROOT.length()).split("/", -1)) {
            segments.add(decode(segment.replace("+", "%2B")));
        }
        Map<String, String> query = new HashMap<>();
        if (uri.getRawQuery() != null) {
            for (String pair : uri.getRawQuery().split("&", -1)) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    query.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
                }
            }
        }
        String text = new String(body, StandardCharsets.UTF_8);
        return new RestCall(operation(segments), method, uri, segments, query, accept, text);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String operation(List<String> path) {
        String shape = path.get(0) + " " + (path.size() > 1 ? path.get(1) : "") + " " + path.size();
        String last = path.get(path.size() - 1);
        return switch (shape) {
            case "v1 ca 2" -> "caList";
            case "v1 ca 3" -> last.equals("status") ? "status" : "";
            case "v1 ca 4" -> last.equals("getLatestCrl") ? "crl" : last.equals("createcrl") ? "createcrl" : "";
            case "v1 ca 5" -> last.equals("download") ? "caDownload" : "";
            case "v1 certificate 3" ->
                List.of("status", "search", "pkcs10enroll", "certificaterequest", "expire")
                                .contains(last)
                        ? last
                        : "";
            case "v1 certificate 5" -> List.of("revoke", "revocationstatus").contains(last) ? last : "";
            case "v2 certificate 3" -> last.equals("search") ? "searchV2" : last.equals("status") ? "status" : "";
            default -> "";
        };
    }

    /** The method that the operation wants. */
    String wanted() {
        return switch (operation) {
            case "search", "searchV2", "pkcs10enroll", "certificaterequest", "createcrl" -> "POST";
            case "revoke" -> "PUT";
            default -> "GET";
        };
    }

    ReplayOffice.Protocol protocol() {
        if (segments.size() > 1 && segments.get(1).equals("ca")) {
            return ReplayOffice.Protocol.REST_CA;
        }
        return segments.get(0).equals("v2")
                ? ReplayOffice.Protocol.REST_CERTIFICATE_V2
                : ReplayOffice.Protocol.REST_CERTIFICATE_V1;
    }
}
