package cn.cegn.ra.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The web's own dangers, one by one (issue 6, point 8). */
class DangersIT {
    private static final int HTTP = 8080;

    private TwoHouses houses;
    private int offset;

    @BeforeEach
    void find() throws Exception {
        houses = TwoHouses.made();
        offset = URI.create(houses.server().baseUrl()).getPort() - HTTP;
    }

    @Test
    @DisplayName(
            "Issue 6, closed doors: the server listens for the portal, for stations and for holders' keys; management listens to this machine only; no broker, no console, no debugger besides")
    void nothingElseListens() throws Exception {
        Map<Integer, Boolean> sockets = Sockets.of(houses.server().processes());

        assertThat(sockets.keySet())
                .isEqualTo(Set.of(
                        HTTP + offset, 8443 + offset, 8444 + offset, 8445 + offset, 8446 + offset, 9990 + offset));
        assertThat(sockets.get(9990 + offset)).as("management").isTrue();
        for (String console : List.of(
                "/h2-console",
                "/console",
                "/management",
                "/h2",
                "/jolokia",
                "/metrics",
                "/health",
                "/wildfly-services")) {
            assertThat(visitor().asks(console).status()).as(console).isEqualTo(404);
        }
    }

    @Test
    @DisplayName("Issue 6, TLS: 1.2 and 1.3 only, at the portal; at the doors for stations 1.3 only")
    void oldTlsIsRefused() throws Exception {
        assertThat(TlsHello.answer(8443 + offset, TlsHello.TLS_1_2)).isEqualTo(22);
        for (int port : List.of(8443, 8444, 8445)) {
            assertThat(TlsHello.answer(port + offset, TlsHello.TLS_1_0))
                    .as("1.0 at " + port)
                    .isNotEqualTo(22);
            assertThat(TlsHello.answer(port + offset, TlsHello.TLS_1_1))
                    .as("1.1 at " + port)
                    .isNotEqualTo(22);
        }
        assertThat(TlsHello.answer(8444 + offset, TlsHello.TLS_1_2)).isNotEqualTo(22);
    }

    @Test
    @DisplayName(
            "Issue 6, HSTS, cookies: over TLS each answer says that it must stay so, and each cookie is Secure, HttpOnly and SameSite")
    void overTlsItStaysSo() throws Exception {
        HttpClient client = HttpClient.newBuilder().sslContext(trusting()).build();
        HttpRequest page = HttpRequest.newBuilder(URI.create("https://localhost:" + (8443 + offset) + "/login"))
                .build();
        HttpResponse<String> answer = client.send(page, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).hasValue("max-age=31536000");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie.toLowerCase(java.util.Locale.ROOT))
                        .contains("secure", "httponly", "samesite=lax"));
        assertThat(visitor().asks("/login").header("Strict-Transport-Security")).isEmpty();
    }

    @Test
    @DisplayName(
            "Issue 6, CSRF: what a page of another site sends is refused, with a session and without, whatever it is")
    void anotherSiteCanNotAct() throws Exception {
        Visitor signedIn = houses.signedIn(TwoHouses.STRANGER);
        for (String path :
                List.of("/logout", "/prefs", "/work?hold=all", "/login", "/apply/new", "/collect", "/files/upload")) {
            Ask ask = Ask.post("csrf", path, List.of());
            assertThat(signedIn.send(ask.with("Origin", "https://zq9.example")).status())
                    .as(path)
                    .isEqualTo(403);
            assertThat(signedIn.send(ask.with("Sec-Fetch-Site", "cross-site")).status())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(signedIn.asks("/work").status()).as("still signed in").isEqualTo(200);
        Ask own = Ask.post("own", "/prefs", List.of(Map.entry("theme", "light")));
        assertThat(signedIn.send(own.with("Sec-Fetch-Site", "same-origin")).status())
                .isEqualTo(303);
    }

    @Test
    @DisplayName("Issue 6, user enumeration: an account that nobody has gets the same answer as a wrong password")
    void nobodyLearnsWhoIsThere() {
        assertThat(refused(TwoHouses.STRANGER)).isEqualTo(refused("nobody-zq9")).isNotEmpty();
    }

    private String refused(String account) {
        Visitor visitor = visitor();
        Form form = Form.first(visitor.asks("/login"), "login")
                .with("login:account", account)
                .with("login:password", "wrong-zq9");
        Answer answer = visitor.send(form.press("wrong password", "login:submit"));
        return answer.status()
                + Jsoup.parse(answer.body()).select("main").text().replace(account, "");
    }

    @Test
    @DisplayName("Issue 6, open redirects: who logs in goes to a page of this server, whatever address he came with")
    void theLogInLeadsNowhereElse() throws Exception {
        for (String back : List.of(
                "https://zq9.example/", "//zq9.example", "/\\zq9.example", "/%0d%0aX-Zq9: 1", "javascript:alert(1)")) {
            Visitor visitor = visitor();
            Form form = Form.first(visitor.asks("/login?back=" + Ask.encoded(back)), "login")
                    .with("login:account", TwoHouses.STRANGER)
                    .with("login:password", houses.server().demoPassword())
                    .with("login:back", back);
            Answer answer = visitor.send(form.press("log in", "login:submit"));
            assertThat(answer.header("Location")
                            .orElseThrow()
                            .replace(houses.server().baseUrl(), ""))
                    .as(back)
                    .isIn("/work", "/%0d%0aX-Zq9:");
        }
    }

    @Test
    @DisplayName(
            "Issue 6, mass assignment and view state: what a page does not show can not be set or pressed; the state of a view stays on the server")
    void onlyWhatIsShownIsTaken() throws Exception {
        Visitor applicant = houses.signedIn(TwoHouses.STRANGER);
        long id = houses.strangers().application();
        Form form = Form.first(applicant.asks("/apply/form?id=" + id), "form");
        assertThat(form.text("jakarta.faces.ViewState")).matches("-?\\d+:-?\\d+");

        form.with("form:MOBILE", "13822220021").with("form:state", "IN_USE").with("theCase.view.state", "IN_USE");
        applicant.send(form.press("locked", "form:save"));

        String shown = applicant.asks("/apply/form?id=" + id).body();
        assertThat(shown).contains("13811110021").doesNotContain("13822220021");
        Form submit = Form.first(applicant.asks("/act/withdraw?id=" + id), "form");
        assertThat(applicant.send(submit.press("not shown", "form:confirm")).status())
                .isLessThan(500);
        assertThat(applicant.asks("/case?id=" + id).status()).isEqualTo(200);
    }

    private Visitor visitor() {
        return new Visitor(houses.server().baseUrl(), answer -> {});
    }

    /** The certificate of a trial is its own. */
    private static SSLContext trusting() throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Anyone()}, null);
        return context;
    }

    private static final class Anyone extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
