package cn.cegn.ra.audit.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;

/** A PKCS#12 file that only its owner reads; replaced whole, never half written. */
final class SealStore {
    private final Path file;
    private final char[] password;

    SealStore(Path file, char[] password) {
        this.file = file;
        this.password = password.clone();
    }

    char[] password() {
        return password.clone();
    }

    /** Empty before the first {@link #write}. */
    KeyStore read() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        if (Files.exists(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                store.load(in, password);
            }
        } else {
            store.load(null, password);
        }
        return store;
    }

    void write(KeyStore store) throws GeneralSecurityException, IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path draft = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                file.getFileName().toString(),
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (OutputStream out = Files.newOutputStream(draft)) {
            store.store(out, password);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
