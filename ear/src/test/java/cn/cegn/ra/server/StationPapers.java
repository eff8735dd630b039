package cn.cegn.ra.server;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A station's certificates as only its centre's station CA could make them, and what they open at the centre's two doors. */
public final class StationPapers {
    private static final String ALIAS = "station";
    private static final int PATIENCE_MILLIS = 10_000;
    private static final int QUIET_MILLIS = 3000;

    private final RaServer centre;
    private final StationServer station;

    public StationPapers(RaServer centre, StationServer station) {
        this.centre = centre;
        this.station = station;
    }

    /** What the station has now. */
    public X509Certificate present() throws GeneralSecurityException, IOException {
        return (X509Certificate) store().getCertificate(ALIAS);
    }

    /** Another one for the same key, from then to then. */
    public X509Certificate made(Instant from, Instant to) throws GeneralSecurityException, IOException {
        KeyStore authority = read(centre.dataDir().resolve("stations").resolve("ca.p12"), authorityPassword());
        X509Certificate issuer = (X509Certificate) authority.getCertificate("authority");
        X509Certificate present = present();
        JcaX509v3CertificateBuilder draft = new JcaX509v3CertificateBuilder(
                issuer,
                BigInteger.valueOf(to.toEpochMilli()),
                Date.from(from),
                Date.from(to),
                present.getSubjectX500Principal(),
                present.getPublicKey());
        draft.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_clientAuth));
        try {
            PrivateKey key = (PrivateKey) authority.getKey("authority", authorityPassword());
            return new JcaX509CertificateConverter()
                    .getCertificate(draft.build(new JcaContentSignerBuilder("SHA256withECDSA").build(key)));
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }

    /** Puts one in the place of what the station has, as if it had it from the beginning. */
    public void putIn(X509Certificate certificate) throws GeneralSecurityException, IOException {
        KeyStore keys = with(certificate);
        Path draft = Files.createTempFile(station.identity(), "station", ".new");
        try (var out = Files.newOutputStream(draft)) {
            keys.store(out, password());
        }
        Files.move(
                draft,
                station.identity().resolve("station.p12"),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    /** The status with which the door answers who shows this: how he stands. */
    public int asksHowItStands(X509Certificate shown) throws GeneralSecurityException, IOException {
        return status(shown, "GET /stations/standing HTTP/1.1\r\n");
    }

    /** The same of who wants the next certificate. */
    public int asksToRenew(X509Certificate shown) throws GeneralSecurityException, IOException {
        return status(
                shown, "POST /stations/renew HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: 2\r\n");
    }

    /** By hand, because the station CA certifies no host name. */
    private int status(X509Certificate shown, String request) throws GeneralSecurityException, IOException {
        String[] door = centre.stationDoor().split(":", 2);
        try (SSLSocket socket =
                (SSLSocket) tls(shown).getSocketFactory().createSocket(door[0], Integer.parseInt(door[1]))) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            String rest = "Host: centre\r\nConnection: close\r\n\r\n" + (request.startsWith("POST") ? "{}" : "");
            socket.getOutputStream().write((request + rest).getBytes(StandardCharsets.US_ASCII));
            String answer = new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
            if (answer == null) {
                throw new EOFException("the door closed without a word");
            }
            return Integer.parseInt(answer.split(" ", 3)[1]);
        }
    }

    /** Whether the broker's port lets in who shows this: it says no with an alert, and waits for his first word if it does not. */
    public boolean isLetInAtTheBroker(X509Certificate shown) throws GeneralSecurityException, IOException {
        try (SSLSocket socket = (SSLSocket)
                tls(shown).getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), centre.stationJmsPort())) {
            socket.setSoTimeout(QUIET_MILLIS);
            socket.startHandshake();
            return socket.getInputStream().read() >= 0;
        } catch (SocketTimeoutException e) {
            return true;
        } catch (SSLException e) {
            return false;
        }
    }

    private SSLContext tls(X509Certificate shown) throws GeneralSecurityException, IOException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(with(shown), password());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(read(station.identity().resolve("centre.p12"), password()));
        SSLContext tls = SSLContext.getInstance("TLSv1.3");
        tls.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return tls;
    }

    /** The station's key with this certificate and its CA's. */
    private KeyStore with(X509Certificate certificate) throws GeneralSecurityException, IOException {
        KeyStore keys = store();
        Certificate authority = keys.getCertificateChain(ALIAS)[1];
        KeyStore made = KeyStore.getInstance("PKCS12");
        made.load(null, null);
        made.setKeyEntry(ALIAS, keys.getKey(ALIAS, password()), password(), new Certificate[] {certificate, authority});
        return made;
    }

    private KeyStore store() throws GeneralSecurityException, IOException {
        return read(station.identity().resolve("station.p12"), password());
    }

    private static KeyStore read(Path file, char[] password) throws GeneralSecurityException, IOException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, password);
        }
        return keys;
    }

    private char[] password() throws IOException {
        return Files.readString(station.identity().resolve("station.password"))
                .strip()
                .toCharArray();
    }

    private char[] authorityPassword() {
        return centre.storePassword().toCharArray();
    }
}
