package cn.cegn.ra.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ClientCertificate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Windows of a headless Chromium, Chinese, 1366×900, that nothing but the portal under test is asked with. For the thread that made it. */
public final class Browser implements AutoCloseable {
    private static final int PATIENCE_MS = 30_000;

    private final String baseUrl;
    private final List<Person> people = new ArrayList<>();

    /**
     * @param baseUrl the portal's address without a slash at the end
     * @throws IllegalStateException if this machine has no Chromium
     */
    public Browser(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** A window for a person who has not signed in yet. */
    public Person person(String account, String password) {
        return in(options(), account, password);
    }

    /** The same, on this machine's name; asked for a certificate at this address, the window shows this one, PEM, and has its key. */
    public Person holder(String account, String password, String door, Path certificate, Path key) {
        return in(
                options()
                        .setBaseURL(baseUrl.replace("127.0.0.1", "localhost"))
                        .setIgnoreHTTPSErrors(true)
                        .setClientCertificates(List.of(new ClientCertificate(door)
                                .setCertPath(certificate)
                                .setKeyPath(key))),
                account,
                password);
    }

    /** The same without a certificate to show. */
    public Person emptyHanded(String account, String password) {
        return in(
                options().setBaseURL(baseUrl.replace("127.0.0.1", "localhost")).setIgnoreHTTPSErrors(true),
                account,
                password);
    }

    private com.microsoft.playwright.Browser.NewContextOptions options() {
        return new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(baseUrl)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setViewportSize(1366, 900);
    }

    private Person in(com.microsoft.playwright.Browser.NewContextOptions options, String account, String password) {
        BrowserContext window = Chromium.running().newContext(options);
        window.setDefaultTimeout(PATIENCE_MS);
        window.setDefaultNavigationTimeout(PATIENCE_MS);
        Person person = new Person(window, account, password);
        people.add(person);
        return person;
    }

    /** A window in which nobody signs in. */
    public Person visitor() {
        return person("", "");
    }

    /** Everything that the pages' scripts and policies complained about since the last call, in all windows. */
    public List<String> complaints() {
        return people.stream().flatMap(person -> person.complaints().stream()).toList();
    }

    @Override
    public void close() {
        people.forEach(Person::leaves);
    }

    /** Empties and returns {@code target/screenshots/<story>}. */
    static Path screenshots(String story) {
        Path folder = Path.of(System.getProperty("ra.build", "target"), "screenshots", story)
                .toAbsolutePath();
        try (Stream<Path> old = Files.exists(folder) ? Files.list(folder) : Stream.empty()) {
            for (Path file : old.toList()) {
                Files.delete(file);
            }
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new IllegalStateException("No screenshots can be kept in " + folder, e);
        }
    }
}
