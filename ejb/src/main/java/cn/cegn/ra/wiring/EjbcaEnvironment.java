package cn.cegn.ra.wiring;

import cn.cegn.ra.ca.CaException;
import cn.cegn.ra.ca.CertificateProfile;
import cn.cegn.ra.ca.ejbca.EjbcaSettings;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.crypto.SecretKey;

/**
 * The settings of EJBCA as they stand in the environment, {@code RA_EJBCA_…}; docs/operations.md lists them. All that are missing or wrong are
 * named at once.
 */
public final class EjbcaEnvironment {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration LOOKING = Duration.ofSeconds(10);
    private static final int USUAL_TIMEOUT = 30;
    private static final int LONGEST_TIMEOUT = 300;

    private final Function<String, Optional<String>> environment;
    private final List<String> problems = new ArrayList<>();

    /** @param environment the value of a setting, empty if it is not set */
    public EjbcaEnvironment(Function<String, Optional<String>> environment) {
        this.environment = environment;
    }

    /**
     * The settings.
     *
     * @param passwordKey see {@link EjbcaSettings.Identity}
     * @param clientCertificate what the TLS context holds, if it can be told
     * @throws CaException {@code UNAVAILABLE}, naming every setting that is missing or wrong
     */
    public EjbcaSettings settings(
            SecretKey passwordKey, Supplier<Optional<X509Certificate>> clientCertificate, Clock clock)
            throws CaException {
        problems.clear();
        URI address = address();
        String name = text("RA_EJBCA_CA");
        Map<CertificateProfile, EjbcaSettings.Profiles> profiles = profiles();
        Duration timeout = timeout();
        if (!problems.isEmpty()) {
            throw new CaException(CaException.Kind.UNAVAILABLE, "settings of EJBCA: " + String.join("; ", problems));
        }
        return new EjbcaSettings(
                address,
                name,
                profiles,
                new EjbcaSettings.Identity(
                        passwordKey,
                        clientCertificate,
                        environment.apply("RA_EJBCA_CONTROL").orElse(null)),
                new EjbcaSettings.Patience(CONNECT, timeout, LOOKING),
                clock);
    }

    private String text(String name) {
        Optional<String> value = environment.apply(name).map(String::strip).filter(found -> !found.isEmpty());
        if (value.isEmpty()) {
            problems.add(name + " is not set");
        }
        return value.orElse("");
    }

    private URI address() {
        String text = text("RA_EJBCA_URL");
        try {
            URI address = URI.create(text);
            if (!text.isEmpty() && (!"https".equalsIgnoreCase(address.getScheme()) || address.getHost() == null)) {
                problems.add("RA_EJBCA_URL is no https address: " + text);
            }
            return address;
        } catch (IllegalArgumentException e) {
            problems.add("RA_EJBCA_URL is no address: " + text);
            return URI.create("");
        }
    }

    private Map<CertificateProfile, EjbcaSettings.Profiles> profiles() {
        Map<CertificateProfile, EjbcaSettings.Profiles> profiles = new EnumMap<>(CertificateProfile.class);
        for (CertificateProfile profile : CertificateProfile.values()) {
            String name = "RA_EJBCA_PROFILE_" + profile;
            String[] parts = text(name).split(":", -1);
            if (parts.length == 2 && !parts[0].isBlank() && !parts[1].isBlank()) {
                profiles.put(profile, new EjbcaSettings.Profiles(parts[0].strip(), parts[1].strip()));
            } else if (environment.apply(name).isPresent()) {
                problems.add(name + " is not END_ENTITY_PROFILE:CERTIFICATE_PROFILE");
            }
        }
        return profiles;
    }

    private Duration timeout() {
        String text = environment.apply("RA_EJBCA_TIMEOUT").map(String::strip).orElse("" + USUAL_TIMEOUT);
        boolean isNumber = text.matches("[0-9]{1,3}") && Integer.parseInt(text) >= 1;
        if (!isNumber || Integer.parseInt(text) > LONGEST_TIMEOUT) {
            problems.add("RA_EJBCA_TIMEOUT is no number of seconds from 1 to " + LONGEST_TIMEOUT + ": " + text);
            return Duration.ofSeconds(USUAL_TIMEOUT);
        }
        return Duration.ofSeconds(Integer.parseInt(text));
    }
}
