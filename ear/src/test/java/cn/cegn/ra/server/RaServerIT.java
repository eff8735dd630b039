package cn.cegn.ra.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RaServerIT {

    @Test
    @DisplayName("DESIGN §8: killed and started again, the server serves with the data it had")
    void aKilledServerComesBackWithItsData() throws Exception {
        try (RaServer server = RaServer.fresh("killed").start()) {
            assertThat(answer(server)).isEqualTo(200);
            assertThat(server.dataDir().resolve("ra.mv.db")).exists();

            server.kill();
            assertThat(server.isRunning()).isFalse();

            server.start();
            assertThat(answer(server)).isEqualTo(200);
            assertThat(server.log()).content().doesNotContain("of-this-test-server-only");
        }
    }

    private static int answer(RaServer server) throws Exception {
        HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(server.baseUrl() + "/")).build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
