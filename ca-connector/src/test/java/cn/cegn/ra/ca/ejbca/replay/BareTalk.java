package cn.cegn.ra.ca.ejbca.replay;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.UUID;
import javax.net.ssl.SSLContext;

/**
 * The barest HTTP exchange with an EJBCA: sends what it is given and reads nothing out of the answer. The benchmark measures the
 * connector against it.
 */
public final class BareTalk {
    private final URI address;
    private final HttpClient http;

    /**
     * Talks on connections of its own.
     *
     * @param address with the context, {@code https://localhost:PORT/ejbca}
     */
    public BareTalk(URI address, SSLContext tls) {
        this.address = address;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(tls)
                .build();
    }

    /** An answer with its text. */
    public record Said(int status, String contentType, String text) {}

    /** Calls a SOAP operation; the arguments are XML. */
    public Said soap(String operation, String arguments) throws IOException, InterruptedException {
        return post(
                "/ejbcaws/ejbcaws",
                "text/xml;charset=UTF-8",
                "<soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\""
                        + " xmlns:ws=\"http://ws.protocol.core.ejbca.org/\"><soapenv:Body><ws:" + operation + ">"
                        + arguments + "</ws:" + operation + "></soapenv:Body></soapenv:Envelope>");
    }

    /** Registers a person of this name for the username. */
    public Said register(String username, String commonName) throws IOException, InterruptedException {
        return register(username, commonName, "bare");
    }

    /** As the other, with a password of one's own. */
    public Said register(String username, String commonName, String password) throws IOException, InterruptedException {
        return soap(
                "editUser",
                "<arg0>" + Answer.element("username", username) + Answer.element("password", password)
                        + "<clearPwd>false</clearPwd>"
                        + Answer.element("subjectDN", "CN=" + commonName + ",O=CEGN,C=CN")
                        + Answer.element("caName", ReplayOffice.CA_NAME)
                        + "<status>10</status><tokenType>USERGENERATED</tokenType>"
                        + "<sendNotification>false</sendNotification><keyRecoverable>false</keyRecoverable>"
                        + Answer.element("endEntityProfileName", ReplayProfile.END_ENTITY_PROFILE)
                        + "<certificateProfileName>CEGN_PERSON</certificateProfileName></arg0>");
    }

    /** Asks for the certificate of what {@link #register} has registered. */
    public Said issue(String username, byte[] pkcs10) throws IOException, InterruptedException {
        return soap(
                "pkcs10Request",
                Answer.element("arg0", username) + "<arg1>bare</arg1>" + Answer.element("arg2", pem(pkcs10))
                        + "<arg4>CERTIFICATE</arg4>");
    }

    /** Both, for a new username, as the benchmark wants it. */
    public Said registerAndIssue(byte[] pkcs10) throws IOException, InterruptedException {
        String username = "bare-" + UUID.randomUUID();
        register(username, username);
        return issue(username, pkcs10);
    }

    /** Calls REST; the path begins behind {@code /ejbca-rest-api}, a null body is none. */
    public Said rest(String method, String path, String body) throws IOException, InterruptedException {
        return send(method, "/ejbca-rest-api" + path, body);
    }

    private Said send(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path)
                .header("Accept", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        return said(request.build());
    }

    /** What time it is at the CA, by the Date header of its status. */
    Instant date() throws IOException, InterruptedException {
        HttpRequest request = request("/ejbca-rest-api/v1/certificate/status").build();
        String date = http.send(request, BodyHandlers.discarding())
                .headers()
                .firstValue("Date")
                .orElseThrow();
        return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date));
    }

    /** Sends what was sent in a recorded exchange; path and body may have been changed. */
    Said again(RecordedExchange exchange, String path, String body) throws IOException, InterruptedException {
        String below = path.substring("/ejbca".length());
        return path.startsWith(RestCall.ROOT)
                ? send(exchange.method(), below, body.isEmpty() ? null : body)
                : post(below, "text/xml;charset=UTF-8", body);
    }

    private Said post(String path, String type, String body) throws IOException, InterruptedException {
        return said(request(path)
                .header("Content-Type", type)
                .header("SOAPAction", "\"\"")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path));
    }

    private Said said(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        return new Said(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                response.body());
    }

    private static String pem(byte[] pkcs10) {
        return "-----BEGIN CERTIFICATE REQUEST-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(pkcs10)
                + "\n-----END CERTIFICATE REQUEST-----\n";
    }
}
