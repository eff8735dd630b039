package cn.cegn.ra.story;

import cn.cegn.ra.server.SoftKeys;
import cn.cegn.ra.server.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A USB-Key in the hands of somebody who has nothing of ours but the PIN: {@code pkcs11-tool} and {@code openssl}.
 *
 * <p>The PIN reaches the tool by its environment, so that {@code ps} does not show it.
 */
final class KeyCheck {
    private static final String PIN_VARIABLE = "RA_TOLD_PIN";
    private static final Pattern PRIVATE_KEY_ID = Pattern.compile("(?s)Private Key Object;.*?ID:\\s+(\\p{XDigit}+)");

    private final Map<String, String> environment;
    private final String label;
    private final Path folder;

    /**
     * The key with this label.
     *
     * @param keys what a tool needs in its environment to see the keys among which it is
     * @param pin as it was told
     * @param folder where the tools may write; exists
     */
    KeyCheck(Map<String, String> keys, String label, String pin, Path folder) {
        this.environment = new HashMap<>(keys);
        this.environment.put(PIN_VARIABLE, pin);
        this.label = label;
        this.folder = folder;
    }

    /** Whether the PIN opens the key. */
    boolean opens() {
        return ask("--login", "--pin", "env:" + PIN_VARIABLE, "--list-objects", "--type", "privkey")
                        .status()
                == 0;
    }

    /** Whether nothing is seen on it that anybody may see: no public key and no certificate. */
    boolean isEmpty() {
        return !ask("--list-objects").orFail().contains("Object;");
    }

    /** What the tool says of the private keys: usage and access. */
    String privateKeys() {
        return withPin("--list-objects", "--type", "privkey");
    }

    /** The id of the one private key, hexadecimal. */
    String keyId() {
        List<String> ids = PRIVATE_KEY_ID
                .matcher(privateKeys())
                .results()
                .map(found -> found.group(1))
                .toList();
        if (ids.size() != 1) {
            throw new AssertionError("the key holds " + ids.size() + " private keys: " + ids);
        }
        return ids.get(0);
    }

    /** How many certificates bear the private key's id. */
    long certificatesOfKey() {
        Pattern own = Pattern.compile("Certificate Object(?:(?!Object)[\\s\\S])*?ID:\\s+" + keyId());
        return own.matcher(withPin("--list-objects", "--type", "cert"))
                .results()
                .map(MatchResult::group)
                .count();
    }

    /** The certificate that belongs to the private key, PEM. */
    Path certificate() {
        Path der = folder.resolve("certificate.der");
        withPin("--read-object", "--type", "cert", "--id", keyId(), "--output-file", der.toString());
        Path pem = folder.resolve("certificate.pem");
        Tool.run("openssl", "x509", "-inform", "DER", "-in", der.toString(), "-out", pem.toString())
                .orFail();
        return pem;
    }

    /** Whether the tool can take the private key out. */
    boolean givesThePrivateKeyAway() {
        Path out = folder.resolve("private.der");
        ask(
                "--login",
                "--pin",
                "env:" + PIN_VARIABLE,
                "--read-object",
                "--type",
                "privkey",
                "--id",
                keyId(),
                "--output-file",
                out.toString());
        try {
            return Files.exists(out) && Files.size(out) > 0;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Signs on the key and has openssl verify it with the certificate's public key. */
    boolean signsFor(Path certificate) throws IOException {
        Path text = Files.writeString(folder.resolve("text"), "政务外网");
        Path digest = folder.resolve("text.sha256");
        Tool.run("openssl", "dgst", "-sha256", "-binary", "-out", digest.toString(), text.toString())
                .orFail();
        Path signature = folder.resolve("signature");
        boolean rsa = privateKeys().contains("RSA");
        List<String> mechanism = rsa
                ? List.of("--mechanism", "SHA256-RSA-PKCS", "--input-file", text.toString())
                : List.of("--mechanism", "ECDSA", "--signature-format", "openssl", "--input-file", digest.toString());
        List<String> sign = new ArrayList<>(List.of("--sign", "--id", keyId(), "--output-file", signature.toString()));
        sign.addAll(mechanism);
        withPin(sign.toArray(String[]::new));
        Path publicKey = folder.resolve("public.pem");
        Files.writeString(
                publicKey,
                Tool.run("openssl", "x509", "-in", certificate.toString(), "-noout", "-pubkey")
                        .orFail());
        return Tool.run(
                                "openssl",
                                "dgst",
                                "-sha256",
                                "-verify",
                                publicKey.toString(),
                                "-signature",
                                signature.toString(),
                                text.toString())
                        .status()
                == 0;
    }

    private String withPin(String... arguments) {
        List<String> all = new ArrayList<>(List.of("--login", "--pin", "env:" + PIN_VARIABLE));
        all.addAll(Arrays.asList(arguments));
        return ask(all.toArray(String[]::new)).orFail();
    }

    private Tool ask(String... arguments) {
        List<String> command =
                new ArrayList<>(List.of("pkcs11-tool", "--module", SoftKeys.MODULE.toString(), "--token-label", label));
        command.addAll(Arrays.asList(arguments));
        return Tool.run(environment, command);
    }
}
