package cn.cegn.ra.ca.embedded;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;

/**
 * Where and how an embedded CA lives. The key store's password is not among the settings: see {@link EmbeddedCa#open}.
 *
 * @param folder the CA's own folder, made if missing; nobody else writes to it
 * @param baseUrl {@code http} address below which {@link EmbeddedCa#CRL_FILE} and {@link EmbeddedCa#ISSUER_FILE} are served;
 *     {@code https} is refused: whoever checks a TLS certificate would need the CRL before he has it (RFC 5280 §8)
 * @param algorithm used at the first start only
 * @param clock the time of certificates, revocations and CRLs
 */
public record EmbeddedCaSettings(Path folder, URI baseUrl, CaKeyAlgorithm algorithm, Clock clock) {
    public EmbeddedCaSettings {
        Objects.requireNonNull(folder, "folder");
        Objects.requireNonNull(algorithm, "algorithm");
        Objects.requireNonNull(clock, "clock");
        if (!"http".equalsIgnoreCase(baseUrl.getScheme()) || baseUrl.getHost() == null) {
            throw new IllegalArgumentException("the base URL of the CRL must be an http address with a host");
        }
    }

    /** Settings with P-256, the default. */
    public EmbeddedCaSettings(Path folder, URI baseUrl, Clock clock) {
        this(folder, baseUrl, CaKeyAlgorithm.EC_P256, clock);
    }

    String urlOf(String file) {
        String base = baseUrl.toASCIIString();
        return base.endsWith("/") ? base + file : base + "/" + file;
    }
}
