package cn.cegn.ra.ca.ejbca;

import cn.cegn.ra.ca.CertificateProfile;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.SecretKey;

/**
 * Where and how EJBCA is asked. The TLS context with our client certificate is not among the settings: see {@link EjbcaCa}.
 *
 * @param address {@code https} address of EJBCA with its context, for example {@code https://ca.example.cn:8443/ejbca}
 * @param caName name of the issuing CA in EJBCA ("CA Name" of its administration pages, not its DN)
 * @param profiles names in EJBCA for each of our profiles; an order of a profile that is missing here is refused
 * @param identity who we are at the CA
 * @param patience how long things may take
 * @param clock our time, compared with the CA's
 */
public record EjbcaSettings(
        URI address,
        String caName,
        Map<CertificateProfile, Profiles> profiles,
        Identity identity,
        Patience patience,
        Clock clock) {

    public EjbcaSettings {
        if (!"https".equalsIgnoreCase(address.getScheme()) || address.getHost() == null) {
            throw new IllegalArgumentException("the address of EJBCA must be an https address with a host");
        }
        requireText(caName, "CA name");
        profiles = Map.copyOf(profiles);
        Objects.requireNonNull(identity, "identity");
        Objects.requireNonNull(patience, "patience");
        Objects.requireNonNull(clock, "clock");
    }

    /** The address with a path below EJBCA's context; the path is already encoded and begins with a slash. */
    URI below(String path) {
        String base = address.toASCIIString();
        return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
    }

    private static void requireText(String text, String what) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException(what + " is missing");
        }
    }

    /**
     * What one of our profiles is called in EJBCA.
     *
     * @param endEntityProfile name of the end entity profile
     * @param certificateProfile name of the certificate profile
     */
    public record Profiles(String endEntityProfile, String certificateProfile) {
        public Profiles {
            requireText(endEntityProfile, "end entity profile");
            requireText(certificateProfile, "certificate profile");
        }
    }

    /**
     * Who we are at the CA.
     *
     * @param passwordKey HMAC key of at least 256 bits from which the one-time password of an entry is derived; the same on all
     *     nodes. Whoever changes it can no longer issue what was registered and not issued before.
     * @param clientCertificate our certificate in the TLS context, if the server can tell; only its remaining days are read
     * @param controlUsername an entry at the CA that is known to have a certificate, may be null; see the package
     */
    public record Identity(
            SecretKey passwordKey, Supplier<Optional<X509Certificate>> clientCertificate, String controlUsername) {
        private static final int LEAST_KEY_BYTES = 32;

        public Identity {
            byte[] key = passwordKey.getEncoded();
            if (key != null && key.length < LEAST_KEY_BYTES) {
                throw new IllegalArgumentException("the key of the one-time passwords is shorter than 256 bits");
            }
            Objects.requireNonNull(clientCertificate, "clientCertificate");
        }

        /** Without a control and without knowing our certificate. */
        public Identity(SecretKey passwordKey) {
            this(passwordKey, Optional::empty, null);
        }

        @Override
        public String toString() {
            return "Identity[****]";
        }
    }

    /**
     * How long things may take.
     *
     * @param connect until the connection stands
     * @param request until the answer is complete
     * @param looking how long a certificate is looked for after an answer that left open whether it was issued
     * @param pause how to wait between two looks
     */
    public record Patience(Duration connect, Duration request, Duration looking, Pause pause) {
        /** 5 s, 30 s and 10 s, waiting really. */
        public static final Patience USUAL =
                new Patience(Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofSeconds(10));

        public Patience {
            if (connect.isNegative() || connect.isZero() || request.isNegative() || request.isZero()) {
                throw new IllegalArgumentException("a time-out must be positive");
            }
            if (looking.isNegative()) {
                throw new IllegalArgumentException("the time for looking must not be negative");
            }
            Objects.requireNonNull(pause, "pause");
        }

        /** Waits really. */
        public Patience(Duration connect, Duration request, Duration looking) {
            this(connect, request, looking, length -> Thread.sleep(length.toMillis()));
        }
    }

    /** Waits; a test need not. */
    @FunctionalInterface
    public interface Pause {
        void of(Duration length) throws InterruptedException;
    }
}
