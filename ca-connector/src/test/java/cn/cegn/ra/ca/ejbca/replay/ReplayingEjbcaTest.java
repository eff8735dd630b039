package cn.cegn.ra.ca.ejbca.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.cegn.ra.ca.Requests;
import cn.cegn.ra.ca.ejbca.replay.BareTalk.Said;
import cn.cegn.ra.ca.ejbca.replay.ReplayOffice.Protocol;
import cn.cegn.ra.ca.ejbca.replay.ReplayOffice.Switch;
import java.io.IOException;
import java.net.URI;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReplayingEjbcaTest {
    private static final String ISSUER = "CN%3DReplay%20Issuing%20CA%2CO%3DCEGN%2CC%3DCN";

    private ReplayingEjbca ejbca;
    private BareTalk talk;

    @BeforeEach
    void start() {
        ejbca = ReplayingEjbca.start();
        talk = talk(Client.RA);
    }

    @AfterEach
    void stop() {
        ejbca.close();
    }

    private BareTalk talk(Client client) {
        return new BareTalk(ejbca.address(), ejbca.keys().clientContext(client));
    }

    @Test
    @DisplayName("S2.6-4: the replaying CA issues once, to the registered subject, whatever the request claims")
    void itIssuesOnceToTheRegisteredSubject() throws Exception {
        KeyPair pair = Requests.p256();
        assertThat(talk.register("A-1", "张三\\, 四").status()).isEqualTo(200);
        assertThat(talk.issue("A-1", Requests.request(pair)).status()).isEqualTo(200);
        assertThat(talk.issue("A-1", Requests.request(pair)).text())
                .contains("EjbcaException", "USER_WRONG_STATUS", "GENERATED (40)");

        assertThat(ejbca.certificatesOf("a-1")).hasSize(1);
        X509Certificate certificate = ejbca.certificatesOf("A-1").get(0);
        assertThat(certificate.getSubjectX500Principal().getName()).isEqualTo("CN=张三\\, 四,O=CEGN,C=CN");
        assertThat(certificate.getPublicKey()).isEqualTo(pair.getPublic());
        certificate.verify(ejbca.keys().chain().get(0).getPublicKey());
    }

    @Test
    @DisplayName("S2.6-4: of six requests at once one is issued, the others get USER_WRONG_STATUS or INTERNAL_ERROR")
    void ofSixAtOnceOneIsIssued() throws Exception {
        talk.register("A-6", "Six");
        byte[] request = Requests.request(Requests.p256());
        ejbca.faults().next("pkcs10Request", Trouble.HELD, 6);
        ExecutorService pool = Executors.newFixedThreadPool(6);
        try {
            List<Future<Said>> answers = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                answers.add(pool.submit(() -> talk.issue("A-6", request)));
            }
            ejbca.faults().awaitWaiting(6);
            ejbca.faults().release();
            int won = 0;
            for (Future<Said> answer : answers) {
                Said said = answer.get();
                won += said.status() == 200 ? 1 : 0;
                assertThat(said.text()).containsAnyOf("CERTIFICATE", "USER_WRONG_STATUS", "INTERNAL_ERROR");
            }
            assertThat(won).isEqualTo(1);
        } finally {
            pool.shutdownNow();
        }
        assertThat(ejbca.certificatesOf("A-6")).hasSize(1);
    }

    @Test
    @DisplayName("S2.6-4: an answer can be lost before and after the certificate exists, and it is found again")
    void anAnswerCanBeLost() throws Exception {
        talk.register("A-2", "Lost");
        byte[] request = Requests.request(Requests.p256());
        ejbca.faults().next("pkcs10Request", Trouble.DROPPED);
        assertThatThrownBy(() -> talk.issue("A-2", request)).isInstanceOf(IOException.class);
        assertThat(ejbca.certificatesOf("A-2")).isEmpty();

        ejbca.faults().next("pkcs10Request", Trouble.ANSWER_LOST);
        assertThatThrownBy(() -> talk.issue("A-2", request)).isInstanceOf(IOException.class);
        assertThat(ejbca.certificatesOf("A-2")).hasSize(1);
        assertThat(talk.soap("findCerts", "<arg0>A-2</arg0><arg1>false</arg1>").text())
                .contains("certificateData");
        assertThat(ejbca.calls("pkcs10Request")).isEqualTo(2);
    }

    @Test
    @DisplayName("S2.6-4: a late answer comes when it is released; the certificate was there before")
    void anAnswerCanBeLate() throws Exception {
        talk.register("A-3", "Late");
        byte[] request = Requests.request(Requests.p256());
        ejbca.faults().next("pkcs10Request", Trouble.LATE);
        CompletableFuture<Said> answer = CompletableFuture.supplyAsync(() -> {
            try {
                return talk.issue("A-3", request);
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        ejbca.faults().awaitWaiting(1);
        assertThat(ejbca.certificatesOf("A-3")).hasSize(1);
        assertThat(answer).isNotDone();
        ejbca.faults().release();
        assertThat(answer.get().status()).isEqualTo(200);
    }

    @Test
    @DisplayName("S2.6-4: the CA goes down and comes back on the same port with its state")
    void itComesBackWithItsState() throws Exception {
        talk.register("A-4", "Down");
        URI address = ejbca.address();
        ejbca.down();
        assertThatThrownBy(() -> talk.register("A-5", "Down")).isInstanceOf(IOException.class);
        ejbca.up();
        assertThat(ejbca.address()).isEqualTo(address);
        assertThat(talk.issue("A-4", Requests.request(Requests.p256())).status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("S2.6-4: calls one after the other share a connection, and the connections are counted")
    void connectionsAreCounted() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(talk.registerAndIssue(Requests.request(Requests.p256())).status())
                    .isEqualTo(200);
        }
        assertThat(ejbca.connections()).isEqualTo(1);
        talk(Client.RA).register("A-7", "Two");
        assertThat(ejbca.connections()).isEqualTo(2);
        assertThat(ejbca.issued()).isEqualTo(5);
    }

    @Test
    @DisplayName("S2.6-4: each trouble that answers answers wrongly in its own way")
    void troublesAnswerWrongly() throws Exception {
        assertThat(troubled(Trouble.HTML_503).status()).isEqualTo(503);
        assertThat(troubled(Trouble.HTML_502).text()).startsWith("<html>");
        assertThat(troubled(Trouble.DISABLED).text()).contains("This service has been disabled.");
        assertThat(troubled(Trouble.INTERNAL_ERROR).text()).contains("INTERNAL_ERROR");
        assertThat(ejbca.issued()).isZero();
        assertThat(troubled(Trouble.INTERNAL_ERROR_AFTER).text()).contains("INTERNAL_ERROR");
        assertThat(troubled(Trouble.TRUNCATED).text()).doesNotContain("</soap:Envelope>");
        assertThat(troubled(Trouble.EXTENDED).text()).contains("<addedLater", "<data>");
        assertThatThrownBy(() -> troubled(Trouble.CUT_SHORT)).isInstanceOf(IOException.class);
        assertThat(ejbca.issued()).isEqualTo(4);
    }

    @Test
    @DisplayName("S2.6-4: wrong certificates are wrong in one thing each")
    void wrongCertificatesAreWrong() throws Exception {
        KeyPair pair = Requests.p256();
        ejbca.office().turn(Switch.UNIQUE_KEY, false);
        X509Certificate right = wrong(Trouble.NONE, pair);
        assertThat(wrong(Trouble.WRONG_SUBJECT, pair).getSubjectX500Principal())
                .isNotEqualTo(right.getSubjectX500Principal());
        assertThat(wrong(Trouble.WRONG_KEY, pair).getPublicKey()).isNotEqualTo(pair.getPublic());
        assertThat(wrong(Trouble.WRONG_VALIDITY, pair).getNotAfter()).isBefore(right.getNotAfter());
        X509Certificate stranger = wrong(Trouble.WRONG_CA, pair);
        assertThat(stranger.getIssuerX500Principal()).isEqualTo(right.getIssuerX500Principal());
        assertThatThrownBy(() -> stranger.verify(ejbca.keys().chain().get(0).getPublicKey()))
                .isInstanceOf(java.security.SignatureException.class);
    }

    private Said troubled(Trouble trouble) throws Exception {
        talk.register("T-" + trouble, "Trouble");
        ejbca.faults().next("pkcs10Request", trouble);
        return talk.issue("T-" + trouble, Requests.request(Requests.p256()));
    }

    private X509Certificate wrong(Trouble trouble, KeyPair pair) throws Exception {
        talk.register("W-" + trouble, "Wrong");
        ejbca.faults().next("pkcs10Request", trouble);
        talk.issue("W-" + trouble, Requests.request(pair));
        return ejbca.certificatesOf("W-" + trouble).get(0);
    }

    @Test
    @DisplayName("S2.6-4: who may not view finds nothing by search, and is told so by findCerts only")
    void searchesAreSilent() throws Exception {
        talk.register("A-8", "Silent");
        talk.issue("A-8", Requests.request(Requests.p256()));
        String search = "{\"max_number_of_results\":5,\"criteria\":[{\"property\":\"QUERY\",\"value\":\"a-8\","
                + "\"operation\":\"EQUAL\"}]}";
        assertThat(talk.rest("POST", "/v1/certificate/search", search).text()).contains("serial_number");
        ejbca.office().deny(Client.RA, Right.VIEW_END_ENTITY);
        assertThat(talk.rest("POST", "/v1/certificate/search", search))
                .isEqualTo(new Said(200, "application/json", "{\"certificates\":[],\"more_results\":false}"));
        assertThat(talk.soap("findUser", "<arg0><matchtype>0</matchtype><matchvalue>A-8</matchvalue></arg0>")
                        .text())
                .contains("findUserResponse")
                .doesNotContain("<return>");
        assertThat(talk.soap("findCerts", "<arg0>A-8</arg0><arg1>false</arg1>").text())
                .contains("AuthorizationDeniedException");
    }

    @Test
    @DisplayName("S-D-01: revoking, holding and releasing answer as recorded")
    void revocationsAnswerAsRecorded() throws Exception {
        talk.register("A-9", "Revoked");
        talk.issue("A-9", Requests.request(Requests.p256()));
        String serial = ejbca.certificatesOf("A-9").get(0).getSerialNumber().toString(16);
        String path = "/v1/certificate/" + ISSUER + "/" + serial;
        assertThat(talk.rest("PUT", path + "/revoke?reason=CERTIFICATE_HOLD", null)
                        .text())
                .contains("\"revoked\":true");
        assertThat(talk.rest("PUT", path + "/revoke?reason=NOT_REVOKED", null).text())
                .contains("\"revoked\":false");
        assertThat(talk.rest("PUT", path + "/revoke?reason=NOT_REVOKED", null).status())
                .isEqualTo(409);
        assertThat(talk.rest("PUT", path + "/revoke?reason=SUPERSEDED", null).status())
                .isEqualTo(200);
        assertThat(talk.rest("PUT", path + "/revoke?reason=SUPERSEDED", null).status())
                .isEqualTo(409);
        assertThat(talk.rest("GET", path + "/revocationstatus", null).text()).contains("SUPERSEDED");
        assertThat(ejbca.revocationReason("A-9")).isEqualTo(4);
    }

    @Test
    @DisplayName("S2.6-4: a CA off duty and a disabled protocol answer as recorded")
    void offlineAndDisabledAnswerAsRecorded() throws Exception {
        talk.register("A-10", "Offline");
        ejbca.office().turn(Switch.CA_OFFLINE, true);
        assertThat(talk.issue("A-10", Requests.request(Requests.p256())).text()).contains("CA_OFFLINE");
        assertThat(talk.rest("GET", "/v1/ca", null).text()).isEqualTo("{\"certificate_authorities\":[]}");
        ejbca.office().enable(Protocol.REST_CERTIFICATE_V1, false);
        Said disabled = talk.rest("GET", "/v1/certificate/status", null);
        assertThat(disabled.status()).isEqualTo(403);
        assertThat(disabled.contentType()).isEqualTo("text/html;charset=UTF-8");
    }

    @Test
    @DisplayName("S2.6-4: EJBCA's clock can be wrong, and its answers tell so")
    void theClockCanBeWrong() throws Exception {
        ejbca.office().skew(Duration.ofHours(-3));
        Instant date = talk.date();
        assertThat(Duration.between(date, Instant.now(Clock.systemUTC())))
                .isBetween(Duration.ofMinutes(179), Duration.ofMinutes(181));
    }

    @Test
    @DisplayName("S2.6-4: without a good client certificate there is no HTTP at all")
    void aClientNeedsAGoodCertificate() {
        for (Client client : List.of(Client.EXPIRED, Client.STRANGER)) {
            assertThatThrownBy(() -> talk(client).rest("GET", "/v1/certificate/status", null))
                    .isInstanceOf(IOException.class);
        }
        BareTalk anonymous = new BareTalk(ejbca.address(), ejbca.keys().anonymousContext());
        assertThatThrownBy(() -> anonymous.rest("GET", "/v1/certificate/status", null))
                .isInstanceOf(IOException.class);
    }

    @Test
    @DisplayName("S2.6-4: a server certificate for another name fails the client's name check")
    void anotherServerNameIsNoticed() {
        try (ReplayingEjbca elsewhere = ReplayingEjbca.start(0, "ca.example.org", Clock.systemUTC())) {
            BareTalk misled = new BareTalk(elsewhere.address(), elsewhere.keys().clientContext(Client.RA));
            assertThatThrownBy(() -> misled.rest("GET", "/v1/certificate/status", null))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    @DisplayName("S-D-01: where the CA makes no CRL upon revocation, the CRL is behind until the next one is made")
    void aCrlCanBeBehind() throws Exception {
        ejbca.office().turn(Switch.CRL_UPON_REVOCATION, false);
        talk.register("A-11", "Behind");
        talk.issue("A-11", Requests.request(Requests.p256()));
        String serial = ejbca.certificatesOf("A-11").get(0).getSerialNumber().toString(16);
        String before =
                talk.rest("GET", "/v1/ca/" + ISSUER + "/getLatestCrl", null).text();
        talk.rest("PUT", "/v1/certificate/" + ISSUER + "/" + serial + "/revoke?reason=SUPERSEDED", null);
        assertThat(talk.rest("GET", "/v1/ca/" + ISSUER + "/getLatestCrl", null).text())
                .isEqualTo(before);
        ejbca.makeCrl();
        assertThat(talk.rest("GET", "/v1/ca/" + ISSUER + "/getLatestCrl", null).text())
                .isNotEqualTo(before);
    }
}
