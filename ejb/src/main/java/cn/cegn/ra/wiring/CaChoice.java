package cn.cegn.ra.wiring;

import cn.cegn.ra.ca.CaException;
import cn.cegn.ra.ca.CertificateAuthority;
import cn.cegn.ra.ca.embedded.EmbeddedCa;
import cn.cegn.ra.ca.embedded.EmbeddedCaSettings;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;

/**
 * Chooses the CA: {@code RA_CA}, {@code embedded} if nothing is said.
 *
 * <p>The embedded CA lives in the folder {@code ca} of the server's data folder. Its CRL is published below {@code RA_CRL_URL}, or below
 * {@code RA_PUBLIC_URL} and {@code /crl}; both must be http, because who checks a TLS certificate needs the CRL before he has it.
 */
@ApplicationScoped
public class CaChoice {
    private static final String DEFAULT_URL = "http://localhost:8080";

    @Inject
    private Clock clock;

    private EmbeddedCa embedded;

    @Produces
    @ApplicationScoped
    public CertificateAuthority authority() {
        String choice = Surroundings.setting("RA_CA").orElse("embedded");
        if (!choice.equals("embedded")) {
            throw new IllegalStateException("RA_CA names no CA that is built in: " + choice);
        }
        return embedded().orElseThrow();
    }

    /** The embedded CA, opened at the first call; empty if another CA was chosen. Tests stop and start it. */
    public synchronized Optional<EmbeddedCa> embedded() {
        if (embedded == null && Surroundings.setting("RA_CA").orElse("embedded").equals("embedded")) {
            embedded = open();
        }
        return Optional.ofNullable(embedded);
    }

    private EmbeddedCa open() {
        char[] password = Surroundings.storePassword();
        try {
            return EmbeddedCa.open(
                    new EmbeddedCaSettings(Surroundings.dataFolder().resolve("ca"), crlUrl(), clock), password);
        } catch (CaException e) {
            throw new IllegalStateException("the embedded CA does not open: " + e.getMessage(), e);
        } finally {
            Arrays.fill(password, ' ');
        }
    }

    static URI crlUrl() {
        return Surroundings.setting("RA_CRL_URL")
                .map(URI::create)
                .orElseGet(
                        () -> URI.create(Surroundings.setting("RA_PUBLIC_URL").orElse(DEFAULT_URL) + "/crl"));
    }

    @PreDestroy
    synchronized void close() {
        if (embedded != null) {
            try {
                embedded.close();
            } catch (CaException e) {
                throw new IllegalStateException("the embedded CA does not close", e);
            }
        }
    }
}
