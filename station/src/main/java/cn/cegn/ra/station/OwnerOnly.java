package cn.cegn.ra.station;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;

/** Files that only the server's account reads, and that appear whole or not at all. */
final class OwnerOnly {
    private OwnerOnly() {}

    static void directory(Path directory) throws IOException {
        Files.createDirectories(directory, only("rwx------"));
    }

    static void write(Path file, String text) throws IOException {
        Path draft = draft(file);
        Files.writeString(draft, text, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.SYNC);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    static void store(KeyStore keys, Path file, char[] password) throws GeneralSecurityException, IOException {
        Path draft = draft(file);
        try (OutputStream out = Files.newOutputStream(draft)) {
            keys.store(out, password);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Path draft(Path file) throws IOException {
        return Files.createTempFile(file.getParent(), "station", ".new", only("rw-------"));
    }

    private static FileAttribute<?>[] only(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
