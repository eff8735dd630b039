package cn.cegn.ra.story;

import cn.cegn.ra.browser.Person;
import cn.cegn.ra.server.Tool;
import java.nio.file.Path;
import java.util.Locale;

/** Somebody without a log-in verifies a certificate. */
final class Verifying {
    private final Person visitor;
    private final Path folder;

    Verifying(Person visitor, Path folder) {
        this.visitor = visitor;
        this.folder = folder;
    }

    /** The number alone tells no name; another certificate under this number, and a private key, are none of ours. */
    void finds(Path certificate, String name) {
        String serial = CertificateCheck.serial(certificate);
        visitor.opens("/verify").fills("serial", serial.toLowerCase(Locale.ROOT));
        visitor.presses("#askNumber");
        visitor.sees("证书由我们签发，在有效期内").sees("不在列表上").seesNot(name);
        KeyPages.isAccessible(visitor);
        visitor.attaches("certificate", certificate).presses("#askFile");
        visitor.sees("证书由我们签发，在有效期内").sees(name);
        KeyPages.isAccessible(visitor);
        visitor.attaches("certificate", forged(serial)).presses("#askFile");
        visitor.sees("不是我们签发的证书");
        visitor.attaches("certificate", folder.resolve("forged.key")).presses("#askFile");
        visitor.sees("没有读出序列号或证书");
    }

    private Path forged(String serial) {
        Path forged = folder.resolve("forged.pem");
        String key = folder.resolve("forged.key").toString();
        String number = "0x" + serial;
        Tool.run(
                        "openssl",
                        "req",
                        "-x509",
                        "-newkey",
                        "rsa:2048",
                        "-noenc",
                        "-subj",
                        "/CN=forged",
                        "-set_serial",
                        number,
                        "-keyout",
                        key,
                        "-out",
                        forged.toString())
                .orFail();
        return forged;
    }
}
