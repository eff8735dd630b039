package cn.cegn.ra.station;

import cn.cegn.ra.token.enrolment.EnrolmentReply;
import cn.cegn.ra.token.enrolment.EnrolmentRequest;
import cn.cegn.ra.token.enrolment.StationCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;

/**
 * What a station of its own keeps: its key with the centre's certificate ({@code station.p12}), the station CA that it believes
 * ({@code centre.p12}), its secret at the broker ({@code station.secret}).
 */
final class StationFolder {
    private static final int SECRET_BYTES = 32;
    private static final String AUTHORITY = "authority";

    private final Path directory;
    private final String station;
    private final Clock clock;

    StationFolder(Path directory, String station, Clock clock) {
        this.directory = directory;
        this.station = station;
        this.clock = clock;
    }

    boolean isEnrolled() {
        return Files.exists(trust());
    }

    /** Asks for a certificate with a new secret for the broker, which is kept here. */
    EnrolmentRequest request(String secretOfCode) throws IOException, GeneralSecurityException {
        StationIdentity.of(directory, station, clock);
        byte[] random = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(random);
        String login = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        OwnerOnly.write(directory.resolve("station.secret"), login);
        return new EnrolmentRequest(station, secretOfCode, pkcs10(), StationCode.digestOf(login));
    }

    /** Asks for the next certificate of the same key. */
    EnrolmentRequest renewal() throws GeneralSecurityException, IOException {
        return new EnrolmentRequest(station, null, pkcs10(), null);
    }

    private byte[] pkcs10() throws GeneralSecurityException, IOException {
        StationIdentity identity = StationIdentity.of(directory, station, clock);
        try {
            return new JcaPKCS10CertificationRequestBuilder(
                            new X500NameBuilder().addRDN(BCStyle.CN, station).build(),
                            identity.certificate().getPublicKey())
                    .build(new JcaContentSignerBuilder("SHA256withECDSA").build(identity.key()))
                    .getEncoded();
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }

    /** Whether two thirds of the certificate's life are over. */
    boolean isRenewalDue() {
        X509Certificate certificate =
                StationIdentity.of(directory, station, clock).certificate();
        Instant from = certificate.getNotBefore().toInstant();
        Duration life = Duration.between(from, certificate.getNotAfter().toInstant());
        return clock.instant().isAfter(from.plus(life.multipliedBy(2).dividedBy(3)));
    }

    /** Keeps what the centre sent. The trust is written last: with it the station is enrolled. */
    void keep(EnrolmentReply reply) throws GeneralSecurityException, IOException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        List<X509Certificate> chain = new ArrayList<>();
        for (byte[] der : reply.chain()) {
            chain.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der)));
        }
        StationIdentity.certify(directory, chain);
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry(AUTHORITY, chain.get(chain.size() - 1));
        OwnerOnly.store(trusted, trust(), password());
    }

    /** The door, with the station's certificate. */
    CentreDoor door(String address) throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(trust())) {
            trusted.load(in, password());
        }
        String pin = StationCode.pinOf((X509Certificate) trusted.getCertificate(AUTHORITY));
        return CentreDoor.of(address, pin, directory.resolve("station.p12"), password());
    }

    /** Where the centre's broker is, for the script that starts the server. */
    void noteBroker(int port) throws IOException {
        OwnerOnly.write(directory.resolve("centre.port"), Integer.toString(port));
    }

    boolean knowsBroker() {
        return Files.exists(directory.resolve("centre.port"));
    }

    private Path trust() {
        return directory.resolve("centre.p12");
    }

    private char[] password() throws IOException {
        return Files.readString(directory.resolve("station.password")).strip().toCharArray();
    }
}
