package cn.cegn.ra.ca.ejbca;

import cn.cegn.ra.ca.CaException;
import cn.cegn.ra.ca.CaException.Kind;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/**
 * Sorts what EJBCA answers: fault code and type first, HTTP status and kind of body second, the text last.
 *
 * <p>{@code REFUSED} is about the order; {@code BROKEN} is about the way the two systems are set up, with a hint what to do; what
 * may have been carried out is {@code UNKNOWN}. Codes and texts: as recorded from EJBCA CE 8.2.
 */
final class Sorting {
    private static final int LONGEST_WORDS = 400;
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String SAME_SUBJECT = "CERTIFICATE_WITH_THIS_SUBJECTDN_ALREADY_EXISTS_FOR_ANOTHER_USER";
    private static final Set<String> OFF_LINE =
            Set.of("CA_OFFLINE", "CAOfflineException", "CryptoTokenOfflineException", "CA_OFFLINE_ERROR");
    private static final Set<String> SETUP = Set.of(
            "CA_NOT_EXISTS",
            "CADoesntExistsException",
            "EE_PROFILE_NOT_EXISTS",
            "CERT_PROFILE_NOT_EXISTS",
            "CertificateProfileDoesNotExistException",
            "UNKOWN_TOKEN_TYPE",
            "LOGIN_ERROR",
            "IllegalQueryException");
    private static final Set<String> APPROVALS = Set.of("WaitingForApprovalException", "ApprovalException");
    private static final Set<String> RIGHTS = Set.of("AuthorizationDeniedException", "NOT_AUTHORIZED");
    private static final Set<String> REFUSALS = Set.of(
            "UserDoesntFullfillEndEntityProfile",
            "EndEntityProfileValidationException",
            "USER_DOESNT_FULFILL_END_ENTITY_PROFILE",
            "FIELD_VALUE_NOT_VALID",
            "CERTIFICATE_FOR_THIS_KEY_ALREADY_EXISTS_FOR_ANOTHER_USER",
            SAME_SUBJECT,
            "NotFoundException",
            "AlreadyRevokedException",
            "ALREADY_REVOKED",
            "CertificateExpiredException",
            "RevokeBackDateNotAllowedForProfileException");

    private Sorting() {}

    /** A SOAP answer that is no success. */
    static CaException ofSoap(Doing doing, Reply reply) {
        if (reply.isHtml() || (reply.status() != 200 && reply.status() != 500)) {
            return ofStatus(doing, reply);
        }
        try {
            return Fault.of(Envelope.read(reply.body()))
                    .map(fault -> ofFault(doing, fault))
                    .orElseGet(() -> notUnderstood(doing, reply));
        } catch (XMLStreamException e) {
            return notUnderstood(doing, reply);
        }
    }

    private static CaException ofFault(Doing doing, Fault fault) {
        if (isOneOf(fault, OFF_LINE)) {
            return new CaException(Kind.UNAVAILABLE, "The CA is off line: " + fault.words());
        }
        if (isOneOf(fault, RIGHTS)) {
            return rights(fault.words());
        }
        if (doing == Doing.COMPETING && fault.code().equals("LOGIN_ERROR")) {
            return new CaException(Kind.UNKNOWN, "Another node of the RA is issuing this: " + fault.words());
        }
        if (isOneOf(fault, SETUP) || APPROVALS.contains(fault.type())) {
            return new CaException(Kind.BROKEN, fault.words() + setupHint(fault));
        }
        if (isOneOf(fault, REFUSALS)) {
            return new CaException(Kind.REFUSED, fault.words() + refusalHint(fault));
        }
        if (fault.type().isEmpty() && fault.code().isEmpty() && fault.text().contains("was not recognized")) {
            return new CaException(Kind.BROKEN, "EJBCA does not know this operation: " + fault.text());
        }
        // INTERNAL_ERROR, USER_WRONG_STATUS and what nobody has seen yet: it may have been done, by us or by another
        // node.
        return isOffline(fault.text())
                ? new CaException(Kind.UNAVAILABLE, "The CA is off line: " + fault.words())
                : leftOpen(doing, "EJBCA left open what it did: " + fault.words());
    }

    private static CaException leftOpen(Doing doing, String words) {
        return doing.whenLeftOpen() == Kind.UNKNOWN
                ? CaException.leftOpenByCa(words)
                : new CaException(doing.whenLeftOpen(), words);
    }

    private static boolean isOneOf(Fault fault, Set<String> names) {
        return names.contains(fault.code()) || names.contains(fault.type());
    }

    private static String setupHint(Fault fault) {
        if (fault.code().equals("LOGIN_ERROR")) {
            return " (the entry was not made by this RA, or the key of its one-time passwords was changed: approve the case anew)";
        }
        return APPROVALS.contains(fault.type())
                ? " (the CA asks for approvals of its own: switch them off for the RA's profiles)"
                : " (check the CA name and the profile names of the RA's configuration)";
    }

    private static String refusalHint(Fault fault) {
        return fault.code().equals(SAME_SUBJECT)
                ? " (a renewal and a remake have the subject of the entry before: take Enforce unique DN off at the CA)"
                : "";
    }

    /** A REST answer that is no success. */
    static CaException ofRest(Doing doing, Reply reply) {
        String words = restWords(reply);
        if (reply.isHtml() || words.isEmpty()) {
            return ofStatus(doing, reply);
        }
        return switch (reply.status()) {
            case 400 -> ofBadRequest(words);
            case 401, 403 -> rights(words);
            case 404 -> notFound(words);
            case 405, 406, 415 -> new CaException(Kind.BROKEN, "EJBCA speaks another protocol here: " + words);
            case 409, 422 -> new CaException(Kind.REFUSED, words);
            default -> ofStatus(doing, reply);
        };
    }

    private static CaException ofBadRequest(String words) {
        if (isOffline(words)) {
            return new CaException(Kind.UNAVAILABLE, "The CA is off line: " + words);
        }
        boolean name = words.contains("doesn't exist")
                || words.contains("was not found")
                || words.contains("unknown certificate profile")
                || words.contains("unknown end entity profile")
                || words.contains("unknown CA");
        return name
                ? new CaException(
                        Kind.BROKEN, words + " (check the CA name and the profile names of the RA's configuration)")
                : new CaException(Kind.REFUSED, words);
    }

    private static CaException notFound(String words) {
        if (words.contains("RESTEASY")) {
            return new CaException(Kind.BROKEN, "This EJBCA does not have the resource: " + words);
        }
        return words.startsWith("CA ")
                ? new CaException(Kind.BROKEN, words + " (check the CA name of the RA's configuration)")
                : new CaException(Kind.REFUSED, words);
    }

    private static CaException rights(String words) {
        return new CaException(
                Kind.BROKEN,
                words.contains("Authentication failed") || words.contains("no client certificate")
                        ? "EJBCA does not accept our client certificate (revoked, or of a CA it does not trust): "
                                + words
                        : "A right is missing in our role at EJBCA: " + words);
    }

    /** No EJBCA words: its web layer, a proxy, or another server. */
    private static CaException ofStatus(Doing doing, Reply reply) {
        String words = "HTTP " + reply.status() + " " + shortened(reply.text());
        return switch (reply.status()) {
            case 301, 302, 303, 307, 308 -> new CaException(Kind.BROKEN, "The address of EJBCA redirects: " + words);
            case 403 ->
                new CaException(
                        Kind.BROKEN,
                        words.contains("disabled")
                                ? "A protocol is disabled at EJBCA; enable it under System Configuration, Protocol Configuration: "
                                        + words
                                : "EJBCA or a proxy before it turns us away: " + words);
            case 400, 401, 404, 405, 406, 415 ->
                new CaException(Kind.BROKEN, "There is no EJBCA at this address: " + words);
            default -> new CaException(doing.whenLeftOpen(), "EJBCA or a proxy before it failed: " + words);
        };
    }

    /** A success that is none. */
    static CaException notUnderstood(Doing doing, Reply reply) {
        Kind kind = doing == Doing.LOOKING ? Kind.BROKEN : Kind.UNKNOWN;
        return new CaException(
                kind, "EJBCA's answer was not understood: HTTP " + reply.status() + ", " + reply.contentType());
    }

    private static boolean isOffline(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        return lower.contains("canotactive") || lower.contains("is offline") || lower.contains("could not be accessed");
    }

    private static String restWords(Reply reply) {
        try {
            JsonNode body = JSON.readTree(reply.body());
            return body == null ? "" : shortened(body.path("error_message").asText(""));
        } catch (IOException e) {
            return "";
        }
    }

    private static String shortened(String words) {
        String line = words.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip();
        return line.length() > LONGEST_WORDS ? line.substring(0, LONGEST_WORDS) + " …" : line;
    }
}
