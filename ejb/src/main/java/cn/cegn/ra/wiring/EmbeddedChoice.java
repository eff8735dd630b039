package cn.cegn.ra.wiring;

import cn.cegn.ra.ca.CaException;
import cn.cegn.ra.ca.embedded.EmbeddedCa;
import cn.cegn.ra.ca.embedded.EmbeddedCaSettings;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;

/**
 * The embedded CA. It lives in the folder {@code ca} of the server's data folder. Its CRL is published below {@code RA_CRL_URL}, or below
 * {@code RA_PUBLIC_URL} and {@code /crl}; both must be http, because who checks a TLS certificate needs the CRL before he has it.
 */
@ApplicationScoped
public class EmbeddedChoice {
    private static final String DEFAULT_URL = "http://localhost:8080";

    @Inject
    private Clock clock;

    private EmbeddedCa opened;

    /** The CA, opened at the first call. */
    public synchronized EmbeddedCa ca() {
        if (opened == null) {
            opened = open();
        }
        return opened;
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

    private static URI crlUrl() {
        return Surroundings.setting("RA_CRL_URL")
                .map(URI::create)
                .orElseGet(
                        () -> URI.create(Surroundings.setting("RA_PUBLIC_URL").orElse(DEFAULT_URL) + "/crl"));
    }

    @PreDestroy
    synchronized void close() {
        if (opened != null) {
            try {
                opened.close();
            } catch (CaException e) {
                throw new IllegalStateException("the embedded CA does not close", e);
            }
        }
    }
}
