package cn.cegn.ra.wiring;

import cn.cegn.ra.ca.CaException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.jboss.msc.service.ServiceController;
import org.jboss.msc.service.ServiceName;

/**
 * The container's TLS as a client: key store, trust store and SSL context by their names in the configuration. Whatever of it does not start,
 * for example because a password is wrong, is named with the server's own reason.
 */
final class ContainerTls {
    /** In the configuration {@code standalone-ra-ejbca.xml}. */
    static final String CONTEXT = "ejbca";

    private static final String KEY_STORE = "ejbca-client";
    private static final String TRUST_STORE = "ejbca-server";
    private static final String SECURITY = "org.wildfly.security.";

    /**
     * The SSL context.
     *
     * @throws CaException {@code UNAVAILABLE} if it is not there or could not do anything useful: one line says why
     */
    SSLContext context(Instant now) throws CaException {
        KeyStore keys = started("key-store." + KEY_STORE, "RA_EJBCA_KEYSTORE", KeyStore.class);
        KeyStore trusted = started("key-store." + TRUST_STORE, "RA_EJBCA_TRUSTSTORE", KeyStore.class);
        ClientKeys.check(keys, trusted, now);
        return started("ssl-context." + CONTEXT, "client-ssl-context " + CONTEXT, SSLContext.class);
    }

    /** Our certificate at the CA; empty if there is none or the store does not open. */
    Optional<X509Certificate> clientCertificate() {
        try {
            return ClientKeys.certificate(started("key-store." + KEY_STORE, KEY_STORE, KeyStore.class));
        } catch (CaException e) {
            return Optional.empty();
        }
    }

    @SuppressWarnings(
            "deprecation") // the container hands out what it started in no other way to who does not depend on it
    private static <T> T started(String service, String what, Class<T> type) throws CaException {
        ServiceController<?> controller = ContainerServices.registry()
                .map(registry -> registry.getService(ServiceName.parse(SECURITY + service)))
                .orElse(null);
        if (controller == null) {
            throw unavailable(
                    "the server has no " + service
                            + ": start it with the configuration standalone-ra-ejbca.xml (standalone.conf does when RA_CA is ejbca)");
        }
        if (controller.getState() != ServiceController.State.UP) {
            Throwable reason = controller.getStartException();
            throw unavailable(what + " does not open: " + (reason == null ? "not started" : ClientKeys.root(reason)));
        }
        return type.cast(controller.getValue());
    }

    private static CaException unavailable(String message) {
        return new CaException(CaException.Kind.UNAVAILABLE, message);
    }
}
