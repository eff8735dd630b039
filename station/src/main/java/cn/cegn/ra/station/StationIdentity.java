package cn.cegn.ra.station;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * The key pair for which jobs are enveloped, with its self-signed certificate: P-256, ten years, in a PKCS#12 file whose random
 * password lies beside it; both are readable by the server's account only.
 */
final class StationIdentity {
    private static final String ALIAS = "station";
    private static final int PASSWORD_BYTES = 24;
    private static final long DAYS = 3650;

    private final PrivateKey key;
    private final X509Certificate certificate;

    private StationIdentity(PrivateKey key, X509Certificate certificate) {
        this.key = key;
        this.certificate = certificate;
    }

    PrivateKey key() {
        return key;
    }

    X509Certificate certificate() {
        return certificate;
    }

    /**
     * Read it, or make it at the first start.
     *
     * @throws IllegalStateException if the files are there and can not be read, or can not be made: a second identity would make
     *     the jobs on their way unreadable
     */
    static StationIdentity of(Path directory, String stationId, Clock clock) {
        try {
            Path store = directory.resolve("station.p12");
            Path password = directory.resolve("station.password");
            if (!Files.exists(store)) {
                Files.createDirectories(directory, ownerOnly("rwx------"));
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
        return new StationIdentity(
                (PrivateKey) keys.getKey(ALIAS, password), (X509Certificate) keys.getCertificate(ALIAS));
    }

    /** The store appears last and whole, so that a start that was cut off leaves none. */
    private static void make(Path store, Path password, String stationId, Clock clock)
            throws GeneralSecurityException, IOException, OperatorCreationException {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Files.deleteIfExists(password);
        Files.createFile(password, ownerOnly("rw-------"));
        Files.writeString(password, secret);
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        KeyPair pair = generator.generateKeyPair();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        keys.load(null, null);
        keys.setKeyEntry(
                ALIAS, pair.getPrivate(), secret.toCharArray(), new Certificate[] {selfSigned(pair, stationId, clock)});
        Path draft = Files.createTempFile(store.getParent(), "station", ".new", ownerOnly("rw-------"));
        try (OutputStream out = Files.newOutputStream(draft)) {
            keys.store(out, secret.toCharArray());
        }
        Files.move(draft, store, StandardCopyOption.ATOMIC_MOVE);
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

    private static FileAttribute<?>[] ownerOnly(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
