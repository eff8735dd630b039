package cn.cegn.ra.ca.embedded;

import cn.cegn.ra.ca.CaException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;

/** The two key pairs and certificates of the CA, in one PKCS#12 key store; only the issuing key stays in memory. */
final class CaKeys {
    static final String FILE = "keys.p12";
    private static final String ROOT = "root";
    private static final String ISSUING = "issuing";

    private final PrivateKey issuingKey;
    private final List<X509Certificate> chain;

    private CaKeys(PrivateKey issuingKey, List<X509Certificate> chain) {
        this.issuingKey = issuingKey;
        this.chain = chain;
    }

    PrivateKey issuingKey() {
        return issuingKey;
    }

    X509Certificate issuing() {
        return chain.get(0);
    }

    /** Issuing CA first, root last. */
    List<X509Certificate> chain() {
        return chain;
    }

    static void make(DataFolder folder, char[] password, EmbeddedCaSettings settings)
            throws GeneralSecurityException, IOException {
        CaFounding founding = CaFounding.found(settings);
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, password);
        X509Certificate root = founding.rootCertificate();
        store.setKeyEntry(ROOT, founding.root().getPrivate(), password, new Certificate[] {root});
        Certificate[] chain = {founding.issuingCertificate(), root};
        store.setKeyEntry(ISSUING, founding.issuing().getPrivate(), password, chain);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        store.store(bytes, password);
        folder.replace(FILE, bytes.toByteArray());
    }

    static CaKeys load(Path file, char[] password) throws CaException {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            PrivateKey key = (PrivateKey) store.getKey(ISSUING, password);
            X509Certificate issuing = (X509Certificate) store.getCertificate(ISSUING);
            X509Certificate root = (X509Certificate) store.getCertificate(ROOT);
            if (key == null || issuing == null || root == null) {
                throw damaged(file, null);
            }
            issuing.verify(root.getPublicKey());
            return new CaKeys(key, List.of(issuing, root));
        } catch (IOException e) {
            // The JDK tells a wrong password by this cause (KeyStore.load).
            throw e.getCause() instanceof UnrecoverableKeyException ? wrongPassword(file) : damaged(file, e);
        } catch (GeneralSecurityException | ClassCastException e) {
            throw damaged(file, e);
        }
    }

    private static CaException wrongPassword(Path file) {
        return new CaException(
                CaException.Kind.BROKEN,
                "The password does not open the embedded CA's key store " + file
                        + ": give the password of its first start; it can not be recovered");
    }

    private static CaException damaged(Path file, Exception cause) {
        return new CaException(
                CaException.Kind.BROKEN,
                "The embedded CA's key store " + file + " is damaged: restore the whole folder from a backup",
                cause);
    }
}
