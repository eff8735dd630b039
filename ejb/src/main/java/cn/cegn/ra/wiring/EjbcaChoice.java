package cn.cegn.ra.wiring;

import cn.cegn.ra.ca.CaException;
import cn.cegn.ra.ca.CertificateAuthority;
import cn.cegn.ra.ca.ejbca.EjbcaCa;
import cn.cegn.ra.identity.entity.DataKeys;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * EJBCA, over the container's client SSL context {@value ContainerTls#CONTEXT}, which the configuration {@code standalone-ra-ejbca.xml} has.
 *
 * <p>The key of the one-time passwords at the CA comes from the data keys, so that all nodes have the same and nobody has to keep it.
 */
@ApplicationScoped
public class EjbcaChoice {
    @Inject
    private Clock clock;

    @Inject
    private DataKeys keys;

    private EjbcaCa opened;

    /** @throws CaException {@code UNAVAILABLE}, saying in one line which setting or which part of the client's TLS is missing or wrong */
    CertificateAuthority ca() throws CaException {
        return open();
    }

    private synchronized EjbcaCa open() throws CaException {
        if (opened == null) {
            ContainerTls tls = new ContainerTls();
            EjbcaEnvironment environment = new EjbcaEnvironment(Surroundings::setting);
            opened = new EjbcaCa(
                    environment.settings(passwordKey(), tls::clientCertificate, clock), tls.context(clock.instant()));
        }
        return opened;
    }

    private SecretKey passwordKey() {
        return new SecretKeySpec(HexFormat.of().parseHex(keys.digest("one-time passwords at EJBCA")), "HmacSHA256");
    }

    @PreDestroy
    synchronized void close() {
        if (opened != null) {
            opened.close();
        }
    }
}
