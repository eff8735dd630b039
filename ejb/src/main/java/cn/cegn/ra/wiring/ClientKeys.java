package cn.cegn.ra.wiring;

import cn.cegn.ra.ca.CaException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;

/** What must be in the stores of a TLS client before it is worth calling. */
final class ClientKeys {
    private ClientKeys() {}

    /** @throws CaException {@code UNAVAILABLE} if there is no client certificate, it is not valid now, or no server would be trusted */
    static void check(KeyStore keys, KeyStore trusted, Instant now) throws CaException {
        Optional<X509Certificate> certificate = certificate(keys);
        if (certificate.isEmpty()) {
            throw unavailable("RA_EJBCA_KEYSTORE holds no private key with a certificate, or the file is missing");
        }
        Instant until = certificate.get().getNotAfter().toInstant();
        if (until.isBefore(now)) {
            throw unavailable("the client certificate in RA_EJBCA_KEYSTORE expired at " + until);
        }
        Instant from = certificate.get().getNotBefore().toInstant();
        if (from.isAfter(now)) {
            throw unavailable("the client certificate in RA_EJBCA_KEYSTORE is valid only from " + from);
        }
        if (isEmpty(trusted)) {
            throw unavailable("RA_EJBCA_TRUSTSTORE holds no certificate, or the file is missing");
        }
    }

    /** The certificate of the first private key. */
    static Optional<X509Certificate> certificate(KeyStore keys) {
        try {
            for (String alias : Collections.list(keys.aliases())) {
                Certificate found = keys.isKeyEntry(alias) ? keys.getCertificate(alias) : null;
                if (found instanceof X509Certificate certificate) {
                    return Optional.of(certificate);
                }
            }
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    /** What was wrong at the bottom of it, without the names of classes. */
    static String root(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    private static boolean isEmpty(KeyStore store) {
        try {
            return store.size() == 0;
        } catch (GeneralSecurityException e) {
            return true;
        }
    }

    private static CaException unavailable(String message) {
        return new CaException(CaException.Kind.UNAVAILABLE, message);
    }
}
