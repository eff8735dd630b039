package cn.cegn.ra.story;

import cn.cegn.ra.server.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A key pair and a PKCS#10 request made with the documented OpenSSL command; the private key stays with the applicant. */
final class SoftRequest {
    private final Path key;
    private final Path request;

    /** Makes both in this folder, which exists. */
    SoftRequest(Path folder) {
        this.key = folder.resolve("soft.key");
        this.request = folder.resolve("soft.csr");
        Tool.run(
                        "openssl",
                        "req",
                        "-new",
                        "-newkey",
                        "ec",
                        "-pkeyopt",
                        "ec_paramgen_curve:P-256",
                        "-nodes",
                        "-utf8",
                        "-subj",
                        "/CN=request",
                        "-keyout",
                        key.toString(),
                        "-out",
                        request.toString())
                .orFail();
    }

    /** The private key, PEM. */
    Path key() {
        return key;
    }

    String pem() throws IOException {
        return Files.readString(request);
    }

    /** The public key of the pair, PEM. */
    String publicKey() {
        return Tool.run("openssl", "pkey", "-in", key.toString(), "-pubout").orFail();
    }
}
