package cn.cegn.ra.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipFile;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyTest {
    @TempDir
    Path folder;

    private final Sealed chain = Sealed.ten(ChainDigest.SHA_256);
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    @DisplayName("S-D-03: The command finds an untouched export whole, and names its head to compare")
    void anUntouchedExportIsWhole() throws Exception {
        assertThat(run(Locale.CHINESE, export().toString())).isZero();
        assertThat(said())
                .contains("已核对 10 条审计记录、3 个检查点")
                .contains("审计链完整")
                .contains(chain.anchors.get(2).fingerprint());
    }

    @Test
    @DisplayName("S-D-03: The command names the changed event in the computer's language and ends with 1")
    void aChangeIsNamed() throws Exception {
        chain.say(6, Sealed.event(60).replace("zhuce1", "zhuce2"));
        chain.say(7, null);
        assertThat(run(Locale.ENGLISH, export().toString())).isEqualTo(1);
        assertThat(said())
                .contains("at position 6, event 60 is not what was sealed")
                .contains("at position 7, event 70 is missing")
                .contains("2 findings");
    }

    @Test
    @DisplayName("S-D-03: An anchor kept elsewhere finds a cut tail that the export itself does not show")
    void anAnchorFindsACutTail() throws Exception {
        Path anchors = folder.resolve("anchors.txt");
        Files.write(anchors, chain.anchors.stream().map(Anchor::line).toList());
        chain.links.subList(8, 10).clear();
        chain.checkpoints.remove(2);
        chain.anchors.remove(2);
        assertThat(run(Locale.ENGLISH, export().toString())).isZero();
        assertThat(run(Locale.ENGLISH, export().toString(), "--anchors", anchors.toString()))
                .isEqualTo(1);
        assertThat(said()).contains("The end is missing: from position 9 on");
    }

    @Test
    @DisplayName("S-D-03: Only the key that is asked for counts")
    void onlyTheKeyAskedForCounts() throws Exception {
        String key = SignedCheckpoint.fingerprint(chain.pair.getPublic());
        assertThat(run(Locale.ENGLISH, export().toString(), "--key", key)).isZero();
        assertThat(run(Locale.ENGLISH, export().toString(), "--key", "00")).isEqualTo(1);
        assertThat(said()).contains("Checkpoint 1 is not signed by a key that is trusted");
    }

    @Test
    @DisplayName("S-D-03: What is no export, and a wrong call, are said plainly and end with 2")
    void whatIsNoExportIsSaid() throws Exception {
        Path other = Files.writeString(folder.resolve("other.zip"), "no zip");
        assertThat(run(Locale.CHINESE, other.toString())).isEqualTo(2);
        assertThat(run(Locale.CHINESE, folder.resolve("none.zip").toString())).isEqualTo(2);
        assertThat(said()).contains("无法读取").doesNotContain("Exception");
        assertThat(run(Locale.CHINESE)).isEqualTo(2);
        assertThat(run(Locale.CHINESE, export().toString(), "--what", "x")).isEqualTo(2);
        assertThat(said()).contains("用法");
    }

    @Test
    @DisplayName("S-D-03: With sha256sum and openssl alone the same is found")
    void standardToolsDoIt() throws Exception {
        assertThat(script())
                .isEqualTo("whole: 10 events, last checkpoint "
                        + chain.anchors.get(2).fingerprint() + "\n");
        chain.say(6, Sealed.event(60).replace("zhuce1", "zhuce2"));
        chain.checkpoints.set(
                0,
                new SignedCheckpoint(
                        chain.checkpoints.get(0).text(),
                        chain.checkpoints.get(1).signature()));
        assertThat(script()).contains("position 6 does not give its link").contains("checkpoint 1: no good signature");
    }

    private String script() throws Exception {
        try (ZipFile zip = new ZipFile(export().toFile())) {
            for (String part : List.of(Export.EVENTS, Export.CHECKPOINTS, Export.KEYS)) {
                Files.write(
                        folder.resolve(part),
                        zip.getInputStream(zip.getEntry(part)).readAllBytes());
            }
        }
        Files.write(
                folder.resolve("verify.sh"),
                Verify.class.getResourceAsStream("verify.sh").readAllBytes());
        Process process = new ProcessBuilder("bash", "verify.sh")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return text;
    }

    private int run(Locale locale, String... arguments) {
        return new Verify(new PrintStream(said, true, StandardCharsets.UTF_8), locale).run(List.of(arguments));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private Path export() throws Exception {
        return chain.export(folder.resolve("export.zip"), certificate());
    }

    private String certificate() throws Exception {
        X500Name name = new X500Name("CN=sealer");
        Date begin = Date.from(Sealed.BEGIN);
        return Sealed.pem(new JcaX509v3CertificateBuilder(
                        name,
                        BigInteger.ONE,
                        begin,
                        Date.from(Sealed.BEGIN.plus(Duration.ofDays(365))),
                        name,
                        chain.pair.getPublic())
                .build(new JcaContentSignerBuilder("SHA256withECDSA").build(chain.pair.getPrivate()))
                .getEncoded());
    }
}
