package cn.cegn.ra.story;

import cn.cegn.ra.server.RaServer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Log-ins over HTTP, as a script would try them: each browser is a jar of cookies. */
final class Guessing {
    private static final int AT_ONCE = 4;

    private final RaServer server;

    Guessing(RaServer server) {
        this.server = server;
    }

    /** A browser in which nobody has logged in. */
    static HttpClient browser() {
        return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    /** What the server answers: {@code signedIn}, or why not. */
    String tries(HttpClient browser, String account, String password) throws IOException, InterruptedException {
        return tries(browser, account, password, "");
    }

    /** The same with the code of a second factor. */
    String tries(HttpClient browser, String account, String password, String code)
            throws IOException, InterruptedException {
        String form = "account=" + URLEncoder.encode(account, StandardCharsets.UTF_8) + "&password="
                + URLEncoder.encode(password, StandardCharsets.UTF_8) + "&code="
                + URLEncoder.encode(code, StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.baseUrl() + "/login-again"))
                .header("RA-Form", "page")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        HttpResponse<String> answer = browser.send(request, HttpResponse.BodyHandlers.ofString());
        JsonNode said = new ObjectMapper().readTree(answer.body());
        String result = said.path("result").asText();
        return result.equals("refused") ? said.path("says").asText() : result;
    }

    /** So many wrong guesses from browsers that nobody knows, several at once. */
    List<String> guesses(int times, IntFunction<String> account) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            HttpClient attacker = HttpClient.newHttpClient();
            List<Future<String>> all = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                int number = i;
                all.add(threads.submit(() -> tries(attacker, account.apply(number), "guess-" + number)));
            }
            List<String> said = new ArrayList<>();
            for (Future<String> each : all) {
                said.add(each.get());
            }
            return said;
        } finally {
            threads.shutdownNow();
        }
    }
}
