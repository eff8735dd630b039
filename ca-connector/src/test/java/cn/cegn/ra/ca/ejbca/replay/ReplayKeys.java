package cn.cegn.ra.ca.ejbca.replay;

import cn.cegn.ra.ca.Requests;
import cn.cegn.ra.ca.ejbca.replay.ReplayPki.Content;
import cn.cegn.ra.ca.ejbca.replay.ReplayPki.Identity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/**
 * Keys and certificates of a replaying EJBCA, made anew at each construction: the issuing CA below its root, and apart from them a
 * management CA that certifies the server and its clients.
 */
public final class ReplayKeys {
    /** Of every key store written here; protects nothing. */
    public static final String STORE_PASSWORD = "replay-only";

    private static final String ALIAS = "replay";

    private final Identity root;
    private final Identity issuing;
    private final Identity impostor;
    private final Identity management;
    private final Identity server;
    private final Map<Client, Identity> clients = new EnumMap<>(Client.class);

    /**
     * Makes all keys.
     *
     * @param serverName DNS name in the server's certificate; "localhost" is good with 127.0.0.1 and ::1, another is for tests of
     *     the name check
     */
    ReplayKeys(String serverName, Instant now) {
        root = ReplayPki.root("C=CN,O=CEGN,CN=Replay ROOT", now);
        issuing = ReplayPki.subordinate("C=CN,O=CEGN,CN=Replay Issuing CA", root, now);
        impostor = new Identity(Requests.p256().getPrivate(), issuing.certificate());
        management = ReplayPki.root("C=CN,O=CEGN,CN=ManagementCA", now);
        GeneralName name = new GeneralName(GeneralName.dNSName, serverName);
        GeneralNames names = serverName.equals("localhost")
                ? new GeneralNames(new GeneralName[] {
                    name,
                    new GeneralName(GeneralName.iPAddress, "127.0.0.1"),
                    new GeneralName(GeneralName.iPAddress, "::1")
                })
                : new GeneralNames(name);
        Instant from = now.minus(Duration.ofDays(2));
        Instant until = now.plus(Duration.ofDays(730));
        server = leaf("CN=" + serverName + ",O=CEGN,C=CN", names, from, until);
        for (Client client : Client.values()) {
            Instant end = switch (client) {
                case EXPIRED -> now.minus(Duration.ofDays(1));
                case ENDING -> now.plus(Duration.ofDays(12));
                default -> until;
            };
            clients.put(client, client == Client.STRANGER ? stranger(now) : leaf(client.dn(), null, from, end));
        }
    }

    /** Issuing CA first, root last. */
    public List<X509Certificate> chain() {
        return List.of(issuing.certificate(), root.certificate());
    }

    /** What the client trusts as server: the management CA. */
    public X509Certificate trusted() {
        return management.certificate();
    }

    /** PKCS#12 of a client's key and certificate, password {@link #STORE_PASSWORD}. */
    public byte[] keyStore(Client client) {
        return bytes(store(clients.get(client)));
    }

    /** PKCS#12 with the management CA as the one trusted certificate, password {@link #STORE_PASSWORD}. */
    public byte[] trustStore() {
        return bytes(trust());
    }

    /** The SSL context of a client. */
    public SSLContext clientContext(Client client) {
        return context(store(clients.get(client)));
    }

    /** An SSL context that trusts the server and has no certificate of its own. */
    public SSLContext anonymousContext() {
        return context(null);
    }

    /** Writes client.p12, trust.p12 and chain.pem (issuing CA, root). */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve("client.p12"), keyStore(Client.RA));
        Files.write(folder.resolve("trust.p12"), trustStore());
        Files.writeString(folder.resolve("chain.pem"), pem(chain().get(0)) + pem(chain().get(1)));
    }

    static String pem(X509Certificate certificate) {
        try {
            String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
            return "-----BEGIN CERTIFICATE-----\n" + lines + "\n-----END CERTIFICATE-----\n";
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    SSLContext serverContext() {
        return context(store(server));
    }

    Identity issuing() {
        return issuing;
    }

    /** The issuing CA's name with another key. */
    Identity impostor() {
        return impostor;
    }

    private Identity leaf(String dn, GeneralNames names, Instant from, Instant until) {
        return leaf(dn, management, names, List.of(from, until));
    }

    private static Identity stranger(Instant now) {
        Identity elsewhere = ReplayPki.root("C=CN,O=Elsewhere,CN=Elsewhere CA", now);
        return leaf(
                Client.STRANGER.dn(),
                elsewhere,
                null,
                List.of(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(1))));
    }

    private static Identity leaf(String dn, Identity issuer, GeneralNames names, List<Instant> life) {
        try {
            KeyPair pair = Requests.p256();
            ExtensionsGenerator more = new ExtensionsGenerator();
            more.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            if (names != null) {
                more.addExtension(Extension.subjectAlternativeName, false, names);
            }
            Content content = new Content(
                    new X500Name(dn),
                    SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded()),
                    life.get(0),
                    life.get(1),
                    more);
            return new Identity(pair.getPrivate(), ReplayPki.sign(content, issuer));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private KeyStore trust() {
        KeyStore store = empty();
        try {
            store.setCertificateEntry(ALIAS, management.certificate());
            return store;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyStore store(Identity identity) {
        KeyStore store = empty();
        try {
            store.setKeyEntry(
                    ALIAS, identity.key(), STORE_PASSWORD.toCharArray(), new Certificate[] {identity.certificate()});
            return store;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyStore empty() {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(KeyStore store) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            store.store(out, STORE_PASSWORD.toCharArray());
            return out.toByteArray();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private SSLContext context(KeyStore own) {
        try {
            KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
            keys.init(own == null ? empty() : own, STORE_PASSWORD.toCharArray());
            TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
            trust.init(trust());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
