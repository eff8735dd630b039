package cn.cegn.ra.wiring;

import cn.cegn.ra.identity.entity.DataKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;

/**
 * Keeps the data keys in a PKCS#12 file of the server's data folder, {@code ra-keys.p12}; made at the first start.
 *
 * <p>Its password is {@code RA_STORE_PASSWORD}. Who loses the file or the password loses the sealed data: both belong in the backup, not in
 * one place. All nodes of a cluster share one file.
 */
@ApplicationScoped
public class DataKeyStore {
    private static final String FILE = "ra-keys.p12";

    @Produces
    @Singleton
    public DataKeys keys() {
        DataKeys keys = open(Surroundings.dataFolder().resolve(FILE), Surroundings.storePassword());
        DataKeys.install(keys);
        return keys;
    }

    /** Trap: whoever logs in first after a restart reads sealed columns before any bean has asked for the keys. */
    void installAtStart(@Observes Startup event, DataKeys keys) {
        DataKeys.install(keys);
    }

    static DataKeys open(Path file, char[] password) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            if (Files.exists(file)) {
                try (InputStream in = Files.newInputStream(file)) {
                    store.load(in, password);
                }
            } else {
                make(store, file, password);
            }
            KeyStore.PasswordProtection protection = new KeyStore.PasswordProtection(password);
            return new DataKeys(key(store, "data-encryption-1", protection), key(store, "data-digest-1", protection));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(
                    "the data keys in " + file
                            + " can not be opened: is RA_STORE_PASSWORD the one they were made with?",
                    e);
        }
    }

    private static SecretKey key(KeyStore store, String alias, KeyStore.ProtectionParameter protection)
            throws GeneralSecurityException {
        return ((KeyStore.SecretKeyEntry) store.getEntry(alias, protection)).getSecretKey();
    }

    private static void make(KeyStore store, Path file, char[] password) throws GeneralSecurityException, IOException {
        store.load(null, password);
        KeyStore.PasswordProtection protection = new KeyStore.PasswordProtection(password);
        for (String alias : new String[] {"data-encryption-1", "data-digest-1"}) {
            KeyGenerator generator = KeyGenerator.getInstance("AES");
            generator.init(256);
            store.setEntry(alias, new KeyStore.SecretKeyEntry(generator.generateKey()), protection);
        }
        Files.createDirectories(file.getParent());
        Path fresh = Files.createTempFile(
                file.getParent(),
                FILE,
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (OutputStream out = Files.newOutputStream(fresh)) {
            store.store(out, password);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
