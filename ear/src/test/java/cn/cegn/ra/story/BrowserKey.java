package cn.cegn.ra.story;

import cn.cegn.ra.browser.Person;
import cn.cegn.ra.server.Tool;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Keyboard;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** A key file that the portal's page made, as its owner and openssl see it. */
final class BrowserKey {
    static final String PASSWORD = "Lamps of Gansu-Road 7";

    private final Path file;
    private final Path password;

    private BrowserKey(Path file, Path password) {
        this.file = file;
        this.password = password;
    }

    /** Types the password on the page that is open, makes the key of this kind, and takes the file that comes. */
    static BrowserKey madeBy(Person applicant, String kind, Path folder) throws IOException {
        applicant.page().locator("#kind-" + kind).check();
        applicant.fills("key-password", PASSWORD).fills("key-again", PASSWORD);
        return kept(
                applicant
                        .page()
                        .waitForDownload(
                                () -> applicant.page().locator("#make-key").click()),
                folder);
    }

    /** The same with nothing but keys. */
    static BrowserKey madeByKeyboard(Person applicant, String kind, Path folder) throws IOException {
        Keyboard keys = applicant.page().keyboard();
        applicant.page().locator("#kind-P-256").focus();
        List<String> kinds = List.of("P-256", "RSA-3072", "RSA-2048");
        for (int down = 0; down < kinds.indexOf(kind); down++) {
            keys.press("ArrowDown");
        }
        keys.press("Tab");
        keys.type(PASSWORD);
        keys.press("Tab");
        keys.type(PASSWORD);
        keys.press("Tab");
        return kept(applicant.page().waitForDownload(() -> keys.press("Enter")), folder);
    }

    private static BrowserKey kept(Download came, Path folder) throws IOException {
        Path kept = folder.resolve(came.suggestedFilename());
        came.saveAs(kept);
        return new BrowserKey(kept, Files.writeString(folder.resolve("password"), PASSWORD));
    }

    Path file() {
        return file;
    }

    String passwordFrom() {
        return "file:" + password;
    }

    /** What openssl tells of the file's protection. */
    String protection() throws IOException {
        Path der = Files.write(file.resolveSibling("key.der"), encrypted());
        return Tool.run("openssl", "asn1parse", "-inform", "DER", "-in", der.toString())
                .orFail();
    }

    /** The encrypted key itself. */
    byte[] encrypted() throws IOException {
        String body = Files.readString(file).replaceAll("(?s).*PRIVATE KEY-----\n(.*)-----END.*", "$1");
        return Base64.getMimeDecoder().decode(body);
    }

    String publicKey() {
        return Tool.run("openssl", "pkey", "-in", file.toString(), "-passin", passwordFrom(), "-pubout")
                .orFail();
    }

    /** The private key and each number in it that nobody else may have. */
    List<byte[]> secrets() throws IOException, GeneralSecurityException {
        Path bare = file.resolveSibling("bare.der");
        Tool.run(
                        "openssl",
                        "pkcs8",
                        "-topk8",
                        "-nocrypt",
                        "-in",
                        file.toString(),
                        "-passin",
                        passwordFrom(),
                        "-outform",
                        "DER",
                        "-out",
                        bare.toString())
                .orFail();
        byte[] der = Files.readAllBytes(bare);
        boolean ec = Tool.run("openssl", "pkey", "-inform", "DER", "-in", bare.toString(), "-noout", "-text")
                .orFail()
                .contains("prime256v1");
        PrivateKey key = KeyFactory.getInstance(ec ? "EC" : "RSA").generatePrivate(new PKCS8EncodedKeySpec(der));
        return Stream.concat(Stream.of(der), numbers(key).map(BrowserKey::bytes))
                .toList();
    }

    private static Stream<BigInteger> numbers(PrivateKey key) {
        if (key instanceof ECPrivateKey ec) {
            return Stream.of(ec.getS());
        }
        RSAPrivateCrtKey rsa = (RSAPrivateCrtKey) key;
        return Stream.of(rsa.getPrivateExponent(), rsa.getPrimeP(), rsa.getPrimeQ(), rsa.getPrimeExponentP());
    }

    private static byte[] bytes(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }
}
