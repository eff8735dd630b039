package cn.cegn.ra.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/** One person's way into the server, with his session. */
final class Door {
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final HttpClient http;
    private final String address;
    private final AtomicReference<String> cookie = new AtomicReference<>("");

    Door(HttpClient http, String baseUrl) {
        this.http = http;
        this.address = baseUrl + "/test/bench?op=";
    }

    Door signedIn(String account, String password) {
        return signedIn(account, password, "");
    }

    /** The same for somebody who has a second factor. */
    Door signedIn(String account, String password, String code) {
        call("log-in&account=" + account + "&code=" + code, password);
        return this;
    }

    /**
     * Asks for one act.
     *
     * @return the answer's text
     * @throws IllegalStateException if it was not done
     */
    String call(String operation, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + operation))
                .timeout(LONGEST)
                .header("Cookie", cookie.get())
                .header("Content-Type", "text/plain;charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(operation + ": " + answer.statusCode() + " " + answer.body());
            }
            answer.headers()
                    .firstValue("Set-Cookie")
                    .map(value -> value.split(";", 2)[0])
                    .ifPresent(cookie::set);
            return answer.body();
        } catch (IOException e) {
            throw new IllegalStateException(operation, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(operation, e);
        }
    }
}
