package cn.cegn.ra.story;

import cn.cegn.ra.server.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What openssl 3, without its legacy provider, makes of a PKCS#12 file. */
final class Pkcs12Check {
    private final Path file;
    private final String password;

    /** @param password where openssl finds it, such as file:… */
    Pkcs12Check(Path file, String password) {
        this.file = file;
        this.password = password;
    }

    /** Its protection, line by line. */
    String protection() {
        return Tool.run("openssl", "pkcs12", "-in", file.toString(), "-passin", password, "-info", "-noout")
                .orFail();
    }

    /** The certificate that belongs to the key, PEM. */
    Path certificate() {
        return part("leaf.pem", "-clcerts", "-nokeys");
    }

    /** The certificates above it, PEM. */
    Path chain() {
        return part("chain.pem", "-cacerts", "-nokeys");
    }

    private Path part(String name, String which, String without) {
        Path part = file.resolveSibling(name);
        Tool.run(
                        "openssl",
                        "pkcs12",
                        "-in",
                        file.toString(),
                        "-passin",
                        password,
                        which,
                        without,
                        "-out",
                        part.toString())
                .orFail();
        return part;
    }

    /** Whether a signature made with its key verifies against its certificate. */
    boolean signs() throws IOException {
        Path key = file.resolveSibling("opened.key");
        Tool.run(
                        "openssl",
                        "pkcs12",
                        "-in",
                        file.toString(),
                        "-passin",
                        password,
                        "-nocerts",
                        "-noenc",
                        "-out",
                        key.toString())
                .orFail();
        Path text = Files.writeString(file.resolveSibling("text.txt"), "signed by its holder");
        Path half = Files.writeString(file.resolveSibling("half.pem"), CertificateCheck.publicKey(certificate()));
        Path signature = file.resolveSibling("text.sig");
        Tool.run("openssl", "dgst", "-sha256", "-sign", key.toString(), "-out", signature.toString(), text.toString())
                .orFail();
        return Tool.run(
                                "openssl",
                                "dgst",
                                "-sha256",
                                "-verify",
                                half.toString(),
                                "-signature",
                                signature.toString(),
                                text.toString())
                        .status()
                == 0;
    }
}
