package cn.cegn.ra.station;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * The key pair for which jobs are enveloped: P-256, in a PKCS#12 file whose random password lies beside it; both are readable by the server's
 * account only. Its certificate is self-signed, for ten years, until the centre certifies it ({@link #certify}).
 */
final class StationIdentity {
    private static final String ALIAS = "station";
    private static final String FORMER = "former";
    private static final String STORE = "station.p12";
    private static final String PASSWORD = "station.password";
    private static final int PASSWORD_BYTES = 24;
    private static final long DAYS = 3650;

    private final PrivateKey key;
    private final X509Certificate certificate;
    private final List<X509Certificate> all;

    private StationIdentity(PrivateKey key, List<X509Certificate> all) {
        this.key = key;
        this.certificate = all.get(0);
        this.all = List.copyOf(all);
    }

    PrivateKey key() {
        return key;
    }

    X509Certificate certificate() {
        return certificate;
    }

    /** The present certificate and the one before: a job may be on its way for either. */
    List<X509Certificate> certificates() {
        return all;
    }

    /**
     * Read it, or make it at the first start.
     *
     * @throws IllegalStateException if the files are there and can not be read, or can not be made: a second identity would make
     *     the jobs on their way unreadable
     */
    static StationIdentity of(Path directory, String stationId, Clock clock) {
        try {
            Path store = directory.resolve(STORE);
            Path password = directory.resolve(PASSWORD);
            if (!Files.exists(store)) {
                OwnerOnly.directory(directory);
                make(store, password, stationId, clock);
            }
            return read(store, Files.readString(password).strip().toCharArray());
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new IllegalStateException("the station's own key pair in " + directory, e);
        }
    }

    private static StationIdentity read(Path store, char[] password) throws GeneralSecurityException, IOException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, password);
        }
        List<X509Certificate> known = Stream.of(ALIAS, FORMER)
                .map(alias -> certificate(keys, alias))
                .filter(Objects::nonNull)
                .toList();
        return new StationIdentity((PrivateKey) keys.getKey(ALIAS, password), known);
    }

    private static X509Certificate certificate(KeyStore keys, String alias) {
        try {
            return (X509Certificate) keys.getCertificate(alias);
        } catch (KeyStoreException e) {
            throw new IllegalStateException("a key store that was loaded", e);
        }
    }

    /**
     * Puts the centre's certificate in the place of the present one, which is kept beside it.
     *
     * @param chain the certificate for this very key, then its CA's
     */
    static void certify(Path directory, List<X509Certificate> chain) throws GeneralSecurityException, IOException {
        char[] password = Files.readString(directory.resolve(PASSWORD)).strip().toCharArray();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(directory.resolve(STORE))) {
            keys.load(in, password);
        }
        keys.setKeyEntry(FORMER, keys.getKey(ALIAS, password), password, keys.getCertificateChain(ALIAS));
        keys.setKeyEntry(ALIAS, keys.getKey(ALIAS, password), password, chain.toArray(Certificate[]::new));
        OwnerOnly.store(keys, directory.resolve(STORE), password);
    }

    /** The store appears last and whole, so that a start that was cut off leaves none. */
    private static void make(Path store, Path password, String stationId, Clock clock)
            throws GeneralSecurityException, IOException, OperatorCreationException {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        OwnerOnly.write(password, secret);
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        KeyPair pair = generator.generateKeyPair();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        keys.load(null, null);
        keys.setKeyEntry(
                ALIAS, pair.getPrivate(), secret.toCharArray(), new Certificate[] {selfSigned(pair, stationId, clock)});
        OwnerOnly.store(keys, store, secret.toCharArray());
    }

    private static X509Certificate selfSigned(KeyPair pair, String stationId, Clock clock)
            throws GeneralSecurityException, OperatorCreationException {
        X500Name name = new X500NameBuilder()
                .addRDN(BCStyle.CN, stationId)
                .addRDN(BCStyle.OU, "CEGN RA station")
                .build();
        Instant now = clock.instant();
        return new JcaX509CertificateConverter()
                .getCertificate(new JcaX509v3CertificateBuilder(
                                name,
                                new BigInteger(127, new SecureRandom()).add(BigInteger.ONE),
                                Date.from(now.minus(1, ChronoUnit.DAYS)),
                                Date.from(now.plus(DAYS, ChronoUnit.DAYS)),
                                name,
                                pair.getPublic())
                        .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
    }
}
