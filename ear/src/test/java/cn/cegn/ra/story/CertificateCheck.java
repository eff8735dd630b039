package cn.cegn.ra.story;

import cn.cegn.ra.server.Tool;
import java.nio.file.Path;

/** What openssl says of a certificate. */
final class CertificateCheck {
    private CertificateCheck() {}

    /**
     * Whether it is signed by the issuing CA, and that one by the root, at this moment.
     *
     * @param issuer PEM of the CA that issued it
     * @param root PEM
     */
    static boolean chains(Path certificate, Path issuer, Path root) {
        return Tool.run(
                                "openssl",
                                "verify",
                                "-CAfile",
                                root.toString(),
                                "-untrusted",
                                issuer.toString(),
                                certificate.toString())
                        .status()
                == 0;
    }

    /** The subject as RFC 2253 writes it, in UTF-8. */
    static String subject(Path certificate) {
        return Tool.run(
                        "openssl",
                        "x509",
                        "-in",
                        certificate.toString(),
                        "-noout",
                        "-subject",
                        "-nameopt",
                        "RFC2253,utf8,-esc_msb")
                .orFail()
                .strip()
                .replaceFirst("^subject=\\s*", "");
    }

    /** Its serial number, hexadecimal capitals. */
    static String serial(Path certificate) {
        return Tool.run("openssl", "x509", "-in", certificate.toString(), "-noout", "-serial")
                .orFail()
                .strip()
                .replaceFirst("^serial=", "");
    }

    /** Its public key, PEM. */
    static String publicKey(Path certificate) {
        return Tool.run("openssl", "x509", "-in", certificate.toString(), "-noout", "-pubkey")
                .orFail();
    }
}
