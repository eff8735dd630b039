package cn.cegn.ra.provisioning.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The station CA's files: {@code ca.p12}, its key; {@code centre.p12}, what the centre shows a station; {@code trust.p12}, by which the centre
 * knows a station. The last two are the container's, too. Their password is {@code RA_STORE_PASSWORD}.
 */
final class StationStores {
    private static final String AUTHORITY = "authority";
    private static final String CENTRE = "centre";

    private final Path folder;
    private final char[] password;

    StationStores(Path folder, char[] password) {
        this.folder = folder;
        this.password = password.clone();
    }

    /** A private key with its certificates, its own first. */
    record Owner(PrivateKey key, List<X509Certificate> chain) {}

    Path folder() {
        return folder;
    }

    Optional<Owner> authority() throws GeneralSecurityException, IOException {
        return read("ca.p12", AUTHORITY);
    }

    Optional<Owner> centre() throws GeneralSecurityException, IOException {
        return read("centre.p12", CENTRE);
    }

    /** The CA's own file is written last: as long as it is missing there is no CA, and the founding begins anew. */
    void keepAuthority(Owner owner) throws GeneralSecurityException, IOException {
        KeyStore trust = fresh();
        trust.setCertificateEntry(AUTHORITY, owner.chain().get(0));
        write(trust, "trust.p12");
        keep(owner, "ca.p12", AUTHORITY);
    }

    void keepCentre(Owner owner) throws GeneralSecurityException, IOException {
        keep(owner, "centre.p12", CENTRE);
    }

    private void keep(Owner owner, String file, String alias) throws GeneralSecurityException, IOException {
        KeyStore store = fresh();
        store.setKeyEntry(alias, owner.key(), password, owner.chain().toArray(Certificate[]::new));
        write(store, file);
    }

    private Optional<Owner> read(String file, String alias) throws GeneralSecurityException, IOException {
        Path path = folder.resolve(file);
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(path)) {
            store.load(in, password);
        }
        List<X509Certificate> chain = Stream.of(store.getCertificateChain(alias))
                .map(X509Certificate.class::cast)
                .toList();
        return Optional.of(new Owner((PrivateKey) store.getKey(alias, password), chain));
    }

    private static KeyStore fresh() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private void write(KeyStore store, String file) throws GeneralSecurityException, IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path draft = Files.createTempFile(
                folder,
                file,
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (OutputStream out = Files.newOutputStream(draft)) {
            store.store(out, password);
        }
        Files.move(draft, folder.resolve(file), StandardCopyOption.ATOMIC_MOVE);
    }
}
