package cn.cegn.ra.wiring;

import java.nio.file.Path;
import java.util.Optional;

/** What the server's start-up gives us; see docs/operations.md for the list. */
public final class Surroundings {
    private Surroundings() {}

    /** The server's data folder. */
    public static Path dataFolder() {
        return Path.of(System.getProperty("jboss.server.data.dir", "target"));
    }

    /** The password of the key files that the RA makes for itself. */
    public static char[] storePassword() {
        return setting("RA_STORE_PASSWORD")
                .orElseThrow(() -> new IllegalStateException(
                        "RA_STORE_PASSWORD is not set: it opens the data keys and the embedded CA"))
                .toCharArray();
    }

    /** A setting of the environment; a system property of the same name in lower case with dots goes before it. */
    public static Optional<String> setting(String name) {
        String property =
                System.getProperty(name.toLowerCase(java.util.Locale.ROOT).replace('_', '.'));
        return Optional.ofNullable(property != null ? property : System.getenv(name))
                .filter(value -> !value.isBlank());
    }
}
