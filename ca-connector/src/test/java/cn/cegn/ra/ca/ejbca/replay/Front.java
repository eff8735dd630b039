package cn.cegn.ra.ca.ejbca.replay;

import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** What all calls go through: the troubles. */
final class Front {
    private final SoapFront soap;
    private final RestFront rest;
    private final Faults faults;

    Front(SoapFront soap, RestFront rest, Faults faults) {
        this.soap = soap;
        this.rest = rest;
        this.faults = faults;
    }

    /** One call; one of the two is null, or both if it is neither. */
    record Call(SoapCall soap, RestCall rest) {
        String operation() {
            return soap != null ? soap.operation() : rest != null ? rest.operation() : "";
        }
    }

    static Call read(HttpCall http) {
        String path = http.uri().getRawPath();
        if (path.startsWith(RestCall.ROOT)) {
            return new Call(null, RestCall.read(http.method(), http.uri(), http.header("Accept"), http.body()));
        }
        if (!path.equals(SoapFront.PATH)) {
            return new Call(null, null);
        }
        try {
            return new Call(SoapCall.read(http.body()), null);
        } catch (XMLStreamException e) {
            return new Call(new SoapCall("", Map.of()), null);
        }
    }

    /** The answer, or null if the connection is to be closed without one. */
    Answer serve(Call call, Caller caller, Trouble trouble) {
        if (trouble == Trouble.DROPPED) {
            return null;
        }
        if (trouble == Trouble.HELD) {
            faults.awaitRelease();
        }
        Answer answer = trouble.preventsDoing() ? instead(call, trouble) : answer(call, caller, trouble);
        if (trouble == Trouble.LATE) {
            faults.awaitRelease();
        }
        return switch (trouble) {
            case ANSWER_LOST -> null;
            case INTERNAL_ERROR_AFTER -> instead(call, trouble);
            case TRUNCATED -> answer.halved();
            case EXTENDED -> answer.extended();
            default -> answer;
        };
    }

    private Answer answer(Call call, Caller caller, Trouble trouble) {
        if (call.soap() != null) {
            return soap.answer(call.soap(), caller, trouble);
        }
        return call.rest() != null ? rest.answer(call.rest(), caller, trouble) : Answer.html(404, "Not Found");
    }

    private static Answer instead(Call call, Trouble trouble) {
        return switch (trouble) {
            case DISABLED -> Answer.html(403, "This service has been disabled.");
            case HTML_500 -> Answer.html(500, "Internal Server Error");
            case HTML_502 -> Answer.html(502, "Bad Gateway");
            case HTML_503 -> Answer.html(503, "Service Unavailable");
            default ->
                call.rest() != null
                        ? Answer.error(500, "General failure.")
                        : Answer.fault(Refusal.ejbca(
                                "INTERNAL_ERROR",
                                500,
                                "javax.transaction.RollbackException: Could not commit transaction."));
        };
    }
}
