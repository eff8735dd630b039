package cn.cegn.ra.station;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What makes this station itself.
 *
 * @param stationId system property {@code ra.station}, by default {@code local}; the messages' property {@code station}
 * @param deadline of a whole job: {@code ra.station.deadline} in seconds, by default 120
 * @param modules PKCS#11 modules: {@code ra.pkcs11.module} or the environment's {@code RA_PKCS11_MODULE}, several separated as in
 *     a path; by default SoftHSM2 where Debian puts it; empty if there is none
 * @param directory of the station's own key pair, under the server's data directory
 */
record StationSettings(String stationId, Duration deadline, List<Path> modules, Path directory) {
    private static final String LOCAL = "local";
    private static final String DEADLINE_SECONDS = "120";
    private static final long CALL_SECONDS = 60;
    private static final List<String> USUAL = List.of(
            "/usr/lib/softhsm/libsofthsm2.so",
            "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so",
            "/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so",
            "/usr/local/lib/softhsm/libsofthsm2.so");

    /** Of one call into a driver: {@code ra.station.call.deadline} in seconds, by default 60: an RSA pair takes a small chip half of that. */
    Duration callDeadline() {
        return Duration.ofSeconds(Long.getLong("ra.station.call.deadline", CALL_SECONDS));
    }

    /** Whether this is the station of the all-in-one server. */
    boolean isOfTheCentre() {
        return stationId.equals(LOCAL);
    }

    static StationSettings ofThisServer() {
        return of(System::getProperty, System::getenv);
    }

    static StationSettings of(UnaryOperator<String> property, UnaryOperator<String> environment) {
        String data = or(property.apply("jboss.server.data.dir"), System.getProperty("java.io.tmpdir"));
        return new StationSettings(
                or(property.apply("ra.station"), LOCAL),
                Duration.ofSeconds(Long.parseLong(or(property.apply("ra.station.deadline"), DEADLINE_SECONDS))),
                modules(or(property.apply("ra.pkcs11.module"), environment.apply("RA_PKCS11_MODULE"))),
                Path.of(data, "station"));
    }

    private static List<Path> modules(String named) {
        if (named == null || named.isBlank()) {
            return USUAL.stream().map(Path::of).filter(Files::exists).limit(1).toList();
        }
        return Stream.of(named.split(java.io.File.pathSeparator, -1))
                .filter(path -> !path.isBlank())
                .map(Path::of)
                .filter(Files::exists)
                .toList();
    }

    private static String or(String value, String otherwise) {
        return value == null || value.isBlank() ? otherwise : value;
    }
}
