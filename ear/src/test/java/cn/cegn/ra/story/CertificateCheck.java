package cn.cegn.ra.story;

import cn.cegn.ra.server.Tool;
import java.nio.file.Path;

/** What openssl says of a certificate. */
final class CertificateCheck {
    private CertificateCheck() {}

    /**
     * Whether the issuing CA signed it, and it counts at this moment.
     *
     * @param issuer certificate of the issuing CA, DER
     */
    static boolean chains(Path certificate, Path issuer) {
        String pem = issuer.resolveSibling("issuing.pem").toString();
        Tool.run("openssl", "x509", "-inform", "DER", "-in", issuer.toString(), "-out", pem)
                .orFail();
        return Tool.run("openssl", "verify", "-partial_chain", "-trusted", pem, certificate.toString())
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
