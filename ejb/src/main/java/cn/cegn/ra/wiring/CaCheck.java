package cn.cegn.ra.wiring;

import cn.cegn.ra.ca.CaException;
import cn.cegn.ra.ca.CaHealth;
import cn.cegn.ra.ca.CaHealth.Finding;
import cn.cegn.ra.ca.CaHealth.Verdict;
import cn.cegn.ra.ca.ejbca.EjbcaCa;
import cn.cegn.ra.ca.ejbca.EjbcaSettings;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * {@code ./run ca-check}: looks at an EJBCA with the settings of the environment as the server would, without the server, and says what it found,
 * one line each: {@code OK|WARNING|FAILED|NOT_CHECKED CHECK detail}. Nothing is changed at the CA.
 *
 * <p>The passwords of the stores come from {@code RA_EJBCA_KEYSTORE_PASSWORD} and {@code RA_EJBCA_TRUSTSTORE_PASSWORD}; what is not set there is
 * asked for at the terminal. They are never arguments. Ends with 0 if orders may be sent, otherwise with 1.
 */
public final class CaCheck {
    private static final int KEY_BYTES = 32;

    private final Function<String, Optional<String>> environment;
    private final PrintStream out;
    private final Clock clock;

    CaCheck(Function<String, Optional<String>> environment, PrintStream out, Clock clock) {
        this.environment = environment;
        this.out = out;
        this.clock = clock;
    }

    public static void main(String... arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        boolean ready = new CaCheck(Surroundings::setting, out, Clock.systemUTC()).run();
        Runtime.getRuntime().exit(ready ? 0 : 1);
    }

    /** Prints the findings; whether orders may be sent. */
    boolean run() {
        CaHealth health;
        try {
            health = look();
        } catch (CaException e) {
            say(new Finding(CaHealth.Check.SETTINGS, Verdict.FAILED, e.getMessage()));
            out.println("not ready");
            return false;
        }
        say(new Finding(CaHealth.Check.SETTINGS, Verdict.OK, "all set, both stores open"));
        health.findings().stream()
                .filter(finding -> finding.check() != CaHealth.Check.SETTINGS)
                .forEach(this::say);
        out.println(health.ready() ? "ready" : "not ready");
        return health.ready();
    }

    private CaHealth look() throws CaException {
        KeyStore[] opened = new KeyStore[1];
        EjbcaSettings settings = new EjbcaEnvironment(environment)
                .settings(
                        new SecretKeySpec(new SecureRandom().generateSeed(KEY_BYTES), "HmacSHA256"),
                        () -> Optional.ofNullable(opened[0]).flatMap(ClientKeys::certificate),
                        clock);
        char[] password = password("RA_EJBCA_KEYSTORE_PASSWORD");
        KeyStore keys = store("RA_EJBCA_KEYSTORE", password);
        KeyStore trusted = store("RA_EJBCA_TRUSTSTORE", password("RA_EJBCA_TRUSTSTORE_PASSWORD"));
        opened[0] = keys;
        ClientKeys.check(keys, trusted, clock.instant());
        try (EjbcaCa ca = new EjbcaCa(settings, context(keys, password, trusted))) {
            return ca.health();
        }
    }

    private KeyStore store(String setting, char[] password) throws CaException {
        Path file = environment.apply(setting).map(Path::of).orElseThrow(() -> unavailable(setting + " is not set"));
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            return store;
        } catch (IOException | GeneralSecurityException e) {
            throw unavailable(setting + " does not open: " + ClientKeys.root(e));
        }
    }

    @SuppressWarnings("SystemConsoleNull") // a newer JDK has a console without a terminal too; that one answers null
    private char[] password(String setting) throws CaException {
        Optional<String> set = environment.apply(setting);
        Console console = System.console();
        if (set.isEmpty() && console == null) {
            throw unavailable(setting + " is not set, and there is no terminal to ask at");
        }
        char[] given = set.map(String::toCharArray).orElseGet(() -> console.readPassword("%s: ", setting));
        if (given == null) {
            throw unavailable(setting + " was not given");
        }
        return given;
    }

    private static SSLContext context(KeyStore keys, char[] password, KeyStore trusted) throws CaException {
        try {
            KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            own.init(keys, password);
            TrustManagerFactory others = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            others.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(own.getKeyManagers(), others.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw unavailable("TLS can not be set up: " + ClientKeys.root(e));
        }
    }

    private void say(Finding finding) {
        out.printf("%-11s %-18s %s%n", finding.verdict(), finding.check(), finding.detail());
    }

    private static CaException unavailable(String message) {
        return new CaException(CaException.Kind.UNAVAILABLE, message);
    }
}
