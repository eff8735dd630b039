package cn.cegn.ra.station;

import cn.cegn.ra.token.enrolment.EnrolmentReply;
import cn.cegn.ra.token.enrolment.EnrolmentRequest;
import cn.cegn.ra.token.enrolment.StationStanding;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/** The centre's HTTPS for stations. */
final class CentreDoor {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String address;
    private final HttpClient client;

    private CentreDoor(String address, KeyManager[] keys, CentreTrust trust) throws GeneralSecurityException {
        SSLContext tls = SSLContext.getInstance("TLSv1.3");
        tls.init(keys, new TrustManager[] {trust}, null);
        this.address = "https://" + address + "/stations/";
        this.client = HttpClient.newBuilder()
                .sslContext(tls)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build();
    }

    /** Before the enrolment: nobody knows the station yet, but the station knows by its code whom to believe. */
    static CentreDoor of(String address, String pin) throws GeneralSecurityException {
        return new CentreDoor(address, null, new CentreTrust(pin));
    }

    /** After it: with the station's own certificate. */
    static CentreDoor of(String address, String pin, Path store, char[] password)
            throws GeneralSecurityException, IOException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, password);
        }
        // The former certificate is for jobs on their way only.
        keys.deleteEntry("former");
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, password);
        return new CentreDoor(address, factory.getKeyManagers(), new CentreTrust(pin));
    }

    EnrolmentReply enrol(EnrolmentRequest request) throws IOException {
        return post("enrol", request);
    }

    /** @param request with nothing but the PKCS#10; the certificate of the connection says who asks */
    EnrolmentReply renew(EnrolmentRequest request) throws IOException {
        return post("renew", request);
    }

    /** @throws IOException also if the centre does not know the certificate */
    StationStanding standing() throws IOException {
        return JSON.readValue(send(HttpRequest.newBuilder(URI.create(address + "standing"))), StationStanding.class);
    }

    private EnrolmentReply post(String path, EnrolmentRequest request) throws IOException {
        HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(request));
        return JSON.readValue(
                send(HttpRequest.newBuilder(URI.create(address + path))
                        .header("Content-Type", "application/json")
                        .POST(body)),
                EnrolmentReply.class);
    }

    private byte[] send(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<byte[]> answer =
                    client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() == 403) {
                throw new UnknownStationException();
            }
            if (answer.statusCode() != 200) {
                throw new IOException("the centre answers " + answer.statusCode());
            }
            return answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** The centre has no station with this certificate. */
    static final class UnknownStationException extends IOException {
        private static final long serialVersionUID = 1L;

        UnknownStationException() {
            super("the centre knows no station with this certificate");
        }
    }
}
