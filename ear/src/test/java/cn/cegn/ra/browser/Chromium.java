package cn.cegn.ra.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The headless Chromium of a thread. Starting it takes seconds, and Playwright is for one thread: each has one, which ends with the JVM. */
final class Chromium {
    private static final List<Path> PLACES = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));
    private static final ThreadLocal<Browser> RUNNING = ThreadLocal.withInitial(Chromium::start);

    private Chromium() {}

    /** @throws IllegalStateException if this machine has no Chromium */
    static Browser running() {
        if (!RUNNING.get().isConnected()) {
            RUNNING.remove();
        }
        return RUNNING.get();
    }

    private static Browser start() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    private static Path executable() {
        return Optional.ofNullable(System.getenv("RA_CHROMIUM"))
                .map(Path::of)
                .or(() -> PLACES.stream().filter(Files::isExecutable).findFirst())
                .orElseThrow(() -> new IllegalStateException("No Chromium here: install it (Debian: chromium)"));
    }
}
