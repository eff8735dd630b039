package cn.cegn.ra.web.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The scripts of a soft certificate's key, as far as their sources tell; what they do is seen in the browser. */
class SoftKeyScriptsTest {
    private static final Path RESOURCES = Path.of("src/main/webapp/resources");
    private static final String BUNDLE = "6b05b17d62a02ae1330458a2f9d5c76516ba5b967cde72a90f5767493c65b944";
    private static final Pattern SAID =
            Pattern.compile("(?:say\\(|new Error\\(|wrong\\('[a-z-]+', |working\\(at\\('[a-z-]+'\\), )'([A-Za-z]+)'");

    @Test
    @DisplayName(
            "S-D-05: whatever the scripts say stands on the page in the person's language, and nothing stands there that they never say")
    void allThatIsSaidHasWords() throws IOException {
        List<String> said = Stream.of("softkey.js", "softkey-page.js")
                .flatMap(file -> SAID.matcher(source(file)).results().map(found -> found.group(1)))
                .distinct()
                .toList();

        assertThat(said).isSubsetOf(new RequestBacking().getSays());
        assertThat(new RequestBacking().getSays())
                .filteredOn(say -> !say.equals("keyForRequest"))
                .isSubsetOf(said);
    }

    @Test
    @DisplayName("S-D-05: the script that has the key in its hands asks and sends nothing")
    void theScriptOfTheKeySendsNothing() {
        assertThat(source("softkey.js"))
                .doesNotContain(
                        "fetch(", "XMLHttpRequest", "sendBeacon", "WebSocket", "localStorage", "sessionStorage");
    }

    @Test
    @DisplayName("S-D-05: the browser's PKI library is the one that was built, unchanged, and needs no eval")
    void theLibraryIsUnchanged() throws IOException, GeneralSecurityException {
        byte[] bundle = Files.readAllBytes(RESOURCES.resolve("pki/pki.js"));

        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bundle)))
                .isEqualTo(BUNDLE);
        assertThat(Files.readString(RESOURCES.resolve("pki/pki.js"))).doesNotContain("eval(", "new Function");
        assertThat(RESOURCES.resolve("pki/LICENSE.txt")).exists();
    }

    private static String source(String file) {
        try {
            return Files.readString(RESOURCES.resolve("ra").resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
