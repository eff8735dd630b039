package cn.cegn.ra.outside;

import cn.cegn.ra.server.Codes;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** One session of somebody without a browser. He follows no redirect by himself. Not for two threads at once. */
final class Visitor {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final String baseUrl;
    private final Consumer<Answer> watch;
    private final HttpClient http;

    /** @param watch is shown every answer */
    Visitor(String baseUrl, Consumer<Answer> watch) {
        this.baseUrl = baseUrl;
        this.watch = watch;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** The only place of this package that knows how one logs in. */
    Visitor signsIn(String account, String password) {
        Form login = Form.first(asks("/login"), "login")
                .with("login:account", account)
                .with("login:password", password);
        Answer answer = send(login.press("log in", "login:submit"));
        if (answer.header("Location").orElse("").contains("/login-code")) {
            Form code = Form.first(asks("/login-code"), "second")
                    .with("second:code", Codes.next(baseUrl, account, password));
            answer = send(code.press("show a code", "second:submit"));
        }
        if (answer.status() != 302 || answer.header("Location").orElse("").contains("/login")) {
            throw new AssertionError(account + " is not signed in: " + answer);
        }
        return this;
    }

    Answer asks(String path) {
        return send(Ask.get("opened", path));
    }

    /** The page after redirects, at most five. */
    Answer follows(Answer answer) {
        Answer last = answer;
        for (int i = 0; i < 5 && last.status() >= 300 && last.status() < 400; i++) {
            String next = last.header("Location").orElseThrow();
            last = asks(next.startsWith(baseUrl) ? next.substring(baseUrl.length()) : next);
        }
        return last;
    }

    Answer send(Ask ask) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(baseUrl + ask.path())).timeout(LONGEST);
        ask.headers().forEach(request::header);
        request.method(
                ask.method(),
                ask.body().length == 0 && !ask.method().equals("POST")
                        ? BodyPublishers.noBody()
                        : BodyPublishers.ofByteArray(ask.body()));
        try {
            HttpResponse<byte[]> got = once(request.build());
            Answer answer =
                    new Answer(ask, got.statusCode(), small(got.headers().map()), got.body());
            watch.accept(answer);
            return answer;
        } catch (IOException e) {
            throw new AssertionError("no answer to " + ask, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("ended at " + ask, e);
        }
    }

    /** Once more where the server ended the connection meanwhile, as it does after what it refuses. */
    private HttpResponse<byte[]> once(HttpRequest request) throws IOException, InterruptedException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private static Map<String, List<String>> small(Map<String, List<String>> headers) {
        Map<String, List<String>> all = new HashMap<>();
        headers.forEach((name, values) -> all.put(name.toLowerCase(Locale.ROOT), values));
        return all;
    }
}
