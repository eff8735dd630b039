package cn.cegn.ra.ca.ejbca.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.cegn.ra.ca.Requests;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayConsoleTest {
    @Test
    @DisplayName("S2.6-4: a replaying CA in a process of its own is driven by lines")
    void itIsDrivenByLines() throws Exception {
        try (ReplayingEjbca ejbca = ReplayingEjbca.start()) {
            BareTalk talk = new BareTalk(ejbca.address(), ejbca.keys().clientContext(Client.RA));
            assertThat(drive(ejbca, "down")).endsWith("ok");
            assertThatThrownBy(talk::date).isInstanceOf(IOException.class);
            assertThat(drive(ejbca, "up\non CA_OFFLINE")).endsWith("ok\nok");
            assertThat(talk.registerAndIssue(Requests.request(Requests.p256())).text())
                    .contains("CA_OFFLINE");
            assertThat(drive(ejbca, "off CA_OFFLINE\nfault pkcs10Request HTML_503 1\nnonsense"))
                    .endsWith("ok\nok\nwhat?");
            assertThat(talk.registerAndIssue(Requests.request(Requests.p256())).status())
                    .isEqualTo(503);
            assertThat(talk.registerAndIssue(Requests.request(Requests.p256())).status())
                    .isEqualTo(200);
            assertThat(drive(ejbca, "count pkcs10Request\nissued")).endsWith("ok 3\nok 1");
        }
    }

    @Test
    @DisplayName("S2.6-4: a replaying CA gives its clients key store, trust store and chain as files")
    void itGivesItsFiles(@TempDir Path folder) throws Exception {
        try (ReplayingEjbca ejbca = ReplayingEjbca.start()) {
            ejbca.keys().write(folder);
            for (String store : new String[] {"client.p12", "trust.p12"}) {
                KeyStore keys =
                        KeyStore.getInstance(folder.resolve(store).toFile(), ReplayKeys.STORE_PASSWORD.toCharArray());
                assertThat(keys.size()).isEqualTo(1);
                assertThat(keys.isKeyEntry(keys.aliases().nextElement())).isEqualTo(store.startsWith("client"));
            }
            assertThat(CertificateFactory.getInstance("X.509")
                            .generateCertificates(Files.newInputStream(folder.resolve("chain.pem"))))
                    .isEqualTo(ejbca.keys().chain());
        }
    }

    private static String drive(ReplayingEjbca ejbca, String lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] in = (lines + "\nstop\n").getBytes(StandardCharsets.UTF_8);
        new ReplayConsole(ejbca, new ByteArrayInputStream(in), new PrintStream(out, true, StandardCharsets.UTF_8))
                .run();
        return out.toString(StandardCharsets.UTF_8).replace("\r", "").strip();
    }
}
