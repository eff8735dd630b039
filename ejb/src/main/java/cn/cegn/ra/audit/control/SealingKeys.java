package cn.cegn.ra.audit.control;

import cn.cegn.ra.audit.chain.Checkpoint;
import cn.cegn.ra.audit.chain.SignedCheckpoint;
import cn.cegn.ra.wiring.Surroundings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Security;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The key that signs checkpoints, and the certificates of all that ever did.
 *
 * <p>It lies in {@code audit-seal.p12} of the data folder, opened by {@code RA_STORE_PASSWORD} and made at the first start; or, if
 * {@code RA_AUDIT_PKCS11} names a SunPKCS11 configuration, in that module under {@code RA_AUDIT_KEY_ALIAS}, opened by {@code RA_AUDIT_PIN}.
 * Certificates of keys that sealed before stay in the file, so that a change of key leaves the old checkpoints verifiable.
 */
@ApplicationScoped
public class SealingKeys {
    private static final String OWN = "seal-1";

    private final SealStore store;
    private final Clock clock;
    private Sealer current;
    private List<X509Certificate> known;

    protected SealingKeys() {
        this.store = null;
        this.clock = null;
    }

    @Inject
    public SealingKeys(Clock clock) {
        this(Surroundings.dataFolder().resolve("audit-seal.p12"), Surroundings.storePassword(), clock);
    }

    SealingKeys(Path file, char[] password, Clock clock) {
        this.store = new SealStore(file, password);
        this.clock = clock;
    }

    /**
     * A key with its certificate.
     *
     * @param provider the only one that can use it; empty for a key of the file
     */
    public record Sealer(PrivateKey key, X509Certificate certificate, Optional<Provider> provider) {
        /** @throws GeneralSecurityException if the key can not sign now */
        public SignedCheckpoint sign(Checkpoint checkpoint) throws GeneralSecurityException {
            return provider.isPresent()
                    ? SignedCheckpoint.of(checkpoint, key, provider.get())
                    : SignedCheckpoint.of(checkpoint, key);
        }

        public String fingerprint() {
            return SignedCheckpoint.fingerprint(certificate.getPublicKey());
        }
    }

    /** @throws IllegalStateException if it can not be opened; says what to look at */
    public synchronized Sealer current() {
        open();
        return current;
    }

    /** Of the key that seals now; empty if it can not be opened, which the log explains when it should seal. */
    public Optional<String> fingerprint() {
        try {
            return Optional.of(current().fingerprint());
        } catch (IllegalStateException e) {
            return Optional.empty();
        }
    }

    /** Every certificate whose key sealed, the present one first. */
    public synchronized List<X509Certificate> certificates() {
        open();
        return known;
    }

    /** A key that sealed, by its fingerprint. */
    public Optional<PublicKey> key(String fingerprint) {
        return certificates().stream()
                .map(Certificate::getPublicKey)
                .filter(key -> SignedCheckpoint.fingerprint(key).equals(fingerprint))
                .findFirst();
    }

    private void open() {
        if (current != null) {
            return;
        }
        try {
            KeyStore kept = store.read();
            Optional<String> module = Surroundings.setting("RA_AUDIT_PKCS11");
            Sealer found = module.isPresent() ? inModule(module.get()) : inFile(kept);
            String alias = "used-" + found.fingerprint();
            if (!kept.containsAlias(alias)) {
                kept.setCertificateEntry(alias, found.certificate());
                store.write(kept);
            }
            known = certificates(kept, found.certificate());
            current = found;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(
                    "the key that seals the audit trail can not be opened: are RA_STORE_PASSWORD and, with a PKCS#11 module,"
                            + " RA_AUDIT_PKCS11, RA_AUDIT_KEY_ALIAS and RA_AUDIT_PIN right?",
                    e);
        }
    }

    private Sealer inFile(KeyStore kept) throws GeneralSecurityException, IOException {
        if (!kept.containsAlias(OWN)) {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            KeyPair pair = generator.generateKeyPair();
            X509Certificate made = SealCertificate.of(pair, clock.instant());
            kept.setKeyEntry(OWN, pair.getPrivate(), store.password(), new Certificate[] {made});
            store.write(kept);
        }
        return new Sealer(
                (PrivateKey) kept.getKey(OWN, store.password()),
                (X509Certificate) kept.getCertificate(OWN),
                Optional.empty());
    }

    private static Sealer inModule(String configuration) throws GeneralSecurityException, IOException {
        String alias = Surroundings.setting("RA_AUDIT_KEY_ALIAS").orElse(OWN);
        char[] pin =
                Surroundings.setting("RA_AUDIT_PIN").map(String::toCharArray).orElse(null);
        Provider provider = Security.getProvider("SunPKCS11").configure(configuration);
        KeyStore module = KeyStore.getInstance("PKCS11", provider);
        module.load((InputStream) null, pin);
        if (!(module.getKey(alias, null) instanceof PrivateKey key)
                || !(module.getCertificate(alias) instanceof X509Certificate certificate)) {
            throw new GeneralSecurityException("the PKCS#11 module has no key with a certificate under " + alias);
        }
        return new Sealer(key, certificate, Optional.of(provider));
    }

    private static List<X509Certificate> certificates(KeyStore kept, X509Certificate first)
            throws GeneralSecurityException {
        List<X509Certificate> all = new ArrayList<>(List.of(first));
        for (String alias : Collections.list(kept.aliases())) {
            if (alias.startsWith("used-")
                    && kept.getCertificate(alias) instanceof X509Certificate certificate
                    && !certificate.equals(first)) {
                all.add(certificate);
            }
        }
        return List.copyOf(all);
    }
}
