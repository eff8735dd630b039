package cn.cegn.ra.ca.ejbca.replay;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;

/** What all calls go through: the troubles, and the HTTP of the answers. */
final class Front {
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

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

    /** Reads a call to its end. */
    static Call read(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getRawPath();
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (path.startsWith(RestCall.ROOT)) {
            String accept = exchange.getRequestHeaders().getFirst("Accept");
            return new Call(
                    null,
                    RestCall.read(
                            exchange.getRequestMethod(), exchange.getRequestURI(), accept == null ? "" : accept, body));
        }
        if (!path.equals(SoapFront.PATH)) {
            return new Call(null, null);
        }
        try {
            return new Call(SoapCall.read(body), null);
        } catch (XMLStreamException e) {
            return new Call(new SoapCall("", java.util.Map.of()), null);
        }
    }

    void serve(HttpExchange exchange, Call call, Caller caller, Trouble trouble, Instant now) throws IOException {
        if (trouble == Trouble.DROPPED) {
            return;
        }
        if (trouble == Trouble.HELD) {
            faults.awaitRelease();
        }
        Answer answer = trouble.preventsDoing() ? instead(call, trouble) : answer(call, caller, trouble);
        switch (trouble) {
            case ANSWER_LOST -> {
                return;
            }
            case LATE -> faults.awaitRelease();
            case INTERNAL_ERROR_AFTER -> answer = instead(call, trouble);
            case TRUNCATED -> answer = answer.halved();
            case EXTENDED -> answer = answer.extended();
            default -> {}
        }
        send(exchange, answer, trouble == Trouble.CUT_SHORT, now);
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

    static void send(HttpExchange exchange, Answer answer, boolean cut, Instant now) throws IOException {
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders().set("Date", HTTP_DATE.format(now));
        exchange.getResponseHeaders().set("Connection", "keep-alive");
        byte[] body = answer.body();
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body, 0, cut ? body.length / 2 : body.length);
            if (cut) {
                out.flush();
            }
        }
    }
}
