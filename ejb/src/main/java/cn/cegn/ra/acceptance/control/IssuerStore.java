package cn.cegn.ra.acceptance.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;

/** The file of CA certificates that the container reads. What once was in it stays: a certificate lives longer than its CA issues. */
final class IssuerStore {
    private final Path file;
    private final char[] password;

    IssuerStore(Path file, char[] password) {
        this.file = file;
        this.password = password.clone();
    }

    /** @return whether any of them is new */
    boolean add(List<byte[]> chain) throws GeneralSecurityException, IOException {
        KeyStore store = read();
        boolean added = false;
        for (byte[] der : chain) {
            X509Certificate certificate = CertificateCheckup.certificate(der);
            if (store.getCertificateAlias(certificate) == null) {
                store.setCertificateEntry(alias(certificate), certificate);
                added = true;
            }
        }
        if (added) {
            write(store);
        }
        return added;
    }

    private static String alias(X509Certificate certificate) {
        return (certificate.getSubjectX500Principal().getName() + "#" + certificate.getSerialNumber())
                .toLowerCase(Locale.ROOT);
    }

    private KeyStore read() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        if (!Files.exists(file)) {
            store.load(null, null);
            return store;
        }
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, password);
        }
        return store;
    }

    private void write(KeyStore store) throws GeneralSecurityException, IOException {
        Path folder = Files.createDirectories(
                file.toAbsolutePath().getParent(),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path draft = Files.createTempFile(
                folder,
                "issuers",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (OutputStream out = Files.newOutputStream(draft)) {
            store.store(out, password);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
