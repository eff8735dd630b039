package cn.cegn.ra.ca.ejbca.replay;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An HTTP answer before it is sent.
 *
 * @param headers without Date, Connection and Content-Length
 */
public record Answer(int status, Map<String, String> headers, byte[] body) {
    private static final String NAMESPACE = "http://ws.protocol.core.ejbca.org/";

    static Answer of(int status, String contentType, String body) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", contentType);
        return new Answer(status, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    static Answer json(int status, Object body) {
        return of(status, "application/json", Json.write(body));
    }

    /** REST's error body. */
    static Answer error(int status, String message) {
        return json(status, Json.of("error_code", status, "error_message", message));
    }

    static Answer html(int status, String text) {
        return of(
                status,
                "text/html;charset=UTF-8",
                "<html><head><title>Error</title></head><body>" + text + "</body></html>");
    }

    /** SOAP's answer to an operation; the content is XML already. */
    static Answer soap(String operation, String content) {
        String open = "<ns2:" + operation + "Response xmlns:ns2=\"" + NAMESPACE + "\"";
        return xml(200, content.isEmpty() ? open + "/>" : open + ">" + content + "</ns2:" + operation + "Response>");
    }

    static Answer fault(Refusal refusal) {
        String open = "<ns1:" + refusal.type() + " xmlns:ns1=\"" + NAMESPACE + "\"";
        String error =
                "<errorCode xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xmlns:ns2=\"" + NAMESPACE + "\" ";
        String detail;
        if (refusal.code() == null) {
            detail = open + "/>";
        } else if (refusal.code().equals(Refusal.NIL)) {
            detail = open + ">" + error + "xsi:nil=\"true\"/></ns1:" + refusal.type() + ">";
        } else {
            detail = open + ">" + error + "xsi:type=\"ns2:errorCode\"><internalErrorCode>" + refusal.code()
                    + "</internalErrorCode></errorCode></ns1:" + refusal.type() + ">";
        }
        return xml(
                500,
                "<soap:Fault><faultcode>soap:Server</faultcode><faultstring>" + escape(refusal.getMessage())
                        + "</faultstring><detail>" + detail + "</detail></soap:Fault>");
    }

    /** What CXF says before EJBCA sees the call. */
    static Answer clientFault(String text) {
        return xml(
                500,
                "<soap:Fault><faultcode>soap:Client</faultcode><faultstring>" + escape(text)
                        + "</faultstring></soap:Fault>");
    }

    /** The body's first half, complete as an HTTP message. */
    Answer halved() {
        return new Answer(status, headers, Arrays.copyOf(body, body.length / 2));
    }

    /** With fields that a later version might add. */
    Answer extended() {
        String text = new String(body, StandardCharsets.UTF_8);
        String longer = text.startsWith("{")
                ? text.replaceFirst("\\{", "{\"added_later\":{\"why\":[1,null]},")
                : text.replace("</return>", "<addedLater why=\"1\"><x/></addedLater></return>");
        return new Answer(status, headers, longer.getBytes(StandardCharsets.UTF_8));
    }

    static String element(String name, Object content) {
        return "<" + name + ">" + escape(String.valueOf(content)) + "</" + name + ">";
    }

    private static Answer xml(int status, String body) {
        return of(
                status,
                "text/xml;charset=UTF-8",
                "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>" + body
                        + "</soap:Body></soap:Envelope>");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
