package cn.cegn.ra.ca.ejbca;

import cn.cegn.ra.ca.CertificateProfile;
import cn.cegn.ra.ca.ejbca.EjbcaSettings.Identity;
import cn.cegn.ra.ca.ejbca.EjbcaSettings.Patience;
import cn.cegn.ra.ca.ejbca.EjbcaSettings.Profiles;
import cn.cegn.ra.ca.ejbca.replay.Client;
import cn.cegn.ra.ca.ejbca.replay.ReplayKeys;
import cn.cegn.ra.ca.ejbca.replay.ReplayOffice;
import cn.cegn.ra.ca.ejbca.replay.ReplayingEjbca;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;

/** Connectors to a replaying EJBCA that do not wait between two looks; each stands for a node of the RA. */
final class Connectors {
    static final Identity IDENTITY = identity(null, null);

    /** Does not wait, so that looking for ten seconds takes no time. */
    static final Patience PATIENCE =
            new Patience(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(10), length -> {});

    private static final Map<CertificateProfile, Profiles> PROFILES = Map.of(
            CertificateProfile.PERSON, new Profiles("CEGN_RA_EE", "CEGN_PERSON"),
            CertificateProfile.ORGANIZATION, new Profiles("CEGN_RA_EE", "CEGN_ORGANIZATION"),
            CertificateProfile.DEVICE, new Profiles("CEGN_RA_EE", "CEGN_DEVICE"));

    private Connectors() {}

    static EjbcaCa node(ReplayingEjbca ejbca) {
        return node(ejbca, PATIENCE);
    }

    static EjbcaCa node(ReplayingEjbca ejbca, Patience patience) {
        return new EjbcaCa(settings(ejbca, IDENTITY, patience), ejbca.keys().clientContext(Client.RA));
    }

    /** A node that comes with another client certificate. */
    static EjbcaCa node(ReplayingEjbca ejbca, Client client) {
        Identity identity = identity(certificate(ejbca, client), null);
        return new EjbcaCa(settings(ejbca, identity, PATIENCE), ejbca.keys().clientContext(client));
    }

    static EjbcaSettings settings(ReplayingEjbca ejbca, Identity identity, Patience patience) {
        return new EjbcaSettings(
                ejbca.address(), ReplayOffice.CA_NAME, PROFILES, identity, patience, Clock.systemUTC());
    }

    static Identity identity(X509Certificate certificate, String control) {
        return new Identity(
                new SecretKeySpec(new byte[32], "HmacSHA256"), () -> Optional.ofNullable(certificate), control);
    }

    private static X509Certificate certificate(ReplayingEjbca ejbca, Client client) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(
                    new ByteArrayInputStream(ejbca.keys().keyStore(client)), ReplayKeys.STORE_PASSWORD.toCharArray());
            return (X509Certificate) store.getCertificate(store.aliases().nextElement());
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
