package cn.cegn.ra.provisioning.control;

import cn.cegn.ra.wiring.Surroundings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * The centre's small CA for its stations, and for nobody else: it certifies the centre as the one server and each station as a client. It has
 * nothing to do with the CA of the applicants. Its files lie in {@code stations/} of the data folder.
 */
@ApplicationScoped
public class StationAuthority {
    /** A station renews its certificate itself, when two thirds of this are over. */
    static final Duration STATION_LIFE = Duration.ofDays(365);

    private static final Duration AUTHORITY_LIFE = Duration.ofDays(30 * 365L);
    private static final Duration CENTRE_LIFE = Duration.ofDays(5 * 365L);
    private static final Duration CENTRE_RENEWAL = Duration.ofDays(365);
    private static final Duration SLOW_CLOCKS = Duration.ofMinutes(10);
    private static final X500Name NAME = name("CEGN RA station CA");

    private final StationStores stores;
    private final Clock clock;
    private PrivateKey key;
    private X509Certificate certificate;

    protected StationAuthority() {
        this.stores = null;
        this.clock = null;
    }

    @Inject
    public StationAuthority(Clock clock) {
        this(Surroundings.dataFolder().resolve("stations"), Surroundings.storePassword(), clock);
    }

    StationAuthority(Path folder, char[] password, Clock clock) {
        this.stores = new StationStores(folder, password);
        this.clock = clock;
    }

    /** The CA's certificate, by whose fingerprint a station knows its centre. */
    public synchronized X509Certificate certificate() {
        open();
        return certificate;
    }

    /**
     * Certifies a station's key as a client.
     *
     * @return the station's certificate, then the CA's
     */
    public synchronized List<X509Certificate> certify(String station, PublicKey stationKey) {
        open();
        try {
            X509Certificate made = sign(name(station), stationKey, STATION_LIFE, KeyPurposeId.id_kp_clientAuth);
            return List.of(made, certificate);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the station CA could not certify " + station, e);
        }
    }

    /** The moment by which what is given out counts. */
    public Instant now() {
        return clock.instant();
    }

    /**
     * Founds the CA at the first start, and gives the centre its certificate in time.
     *
     * @return whether the container has to read its files again
     */
    public synchronized boolean open() {
        if (certificate != null) {
            return false;
        }
        try {
            StationStores.Owner owner = stores.authority().orElse(null);
            if (owner == null) {
                owner = found();
            }
            key = owner.key();
            certificate = owner.chain().get(0);
            if (stores.centre().filter(this::isFresh).isEmpty()) {
                KeyPair pair = pair();
                X509Certificate centre =
                        sign(name("CEGN RA centre"), pair.getPublic(), CENTRE_LIFE, KeyPurposeId.id_kp_serverAuth);
                stores.keepCentre(new StationStores.Owner(pair.getPrivate(), List.of(centre, certificate)));
                return true;
            }
            return false;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(
                    "the station CA in " + stores.folder()
                            + " can not be opened: is RA_STORE_PASSWORD the one it was made with?",
                    e);
        }
    }

    private boolean isFresh(StationStores.Owner centre) {
        Instant end = centre.chain().get(0).getNotAfter().toInstant();
        return end.isAfter(clock.instant().plus(CENTRE_RENEWAL));
    }

    private StationStores.Owner found() throws GeneralSecurityException, IOException {
        KeyPair pair = pair();
        key = pair.getPrivate();
        JcaX509v3CertificateBuilder draft = draft(NAME, pair.getPublic(), AUTHORITY_LIFE);
        draft.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
        draft.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign));
        StationStores.Owner made = new StationStores.Owner(key, List.of(signed(draft)));
        stores.keepAuthority(made);
        return made;
    }

    private static KeyPair pair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        return generator.generateKeyPair();
    }

    private X509Certificate sign(X500Name subject, PublicKey subjectKey, Duration life, KeyPurposeId purpose)
            throws GeneralSecurityException, IOException {
        JcaX509v3CertificateBuilder draft = draft(subject, subjectKey, life);
        draft.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        draft.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.keyAgreement));
        draft.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(purpose));
        return signed(draft);
    }

    private JcaX509v3CertificateBuilder draft(X500Name subject, PublicKey subjectKey, Duration life) {
        Instant now = clock.instant();
        return new JcaX509v3CertificateBuilder(
                NAME,
                new BigInteger(127, new SecureRandom()).add(BigInteger.ONE),
                Date.from(now.minus(SLOW_CLOCKS)),
                Date.from(now.plus(life)),
                subject,
                subjectKey);
    }

    private X509Certificate signed(JcaX509v3CertificateBuilder draft) throws GeneralSecurityException {
        try {
            return new JcaX509CertificateConverter()
                    .getCertificate(draft.build(new JcaContentSignerBuilder("SHA256withECDSA").build(key)));
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private static X500Name name(String common) {
        return new X500NameBuilder()
                .addRDN(BCStyle.OU, "CEGN RA stations")
                .addRDN(BCStyle.CN, common)
                .build();
    }
}
