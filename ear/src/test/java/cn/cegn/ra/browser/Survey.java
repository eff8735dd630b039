package cn.cegn.ra.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ViewportSize;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Looks once at each page that somebody comes by, in light and in dark: what axe finds there, whether it is wider than the screen of a desk or a
 * phone, and, if the environment has {@code RA_PICTURES=all}, how
 * it looks on a desk and on a phone. The page is left as it was.
 */
public final class Survey {
    private static final List<String> THEMES = List.of("light", "dark");
    private static final ViewportSize PHONE = new ViewportSize(390, 844);

    private final boolean painting = "all".equals(System.getenv("RA_PICTURES"));
    private final Set<String> seen = new HashSet<>();
    private final List<String> violations = new ArrayList<>();

    /** A line for each rule that a page breaks: page, theme, rule and place. */
    public List<String> violations() {
        return List.copyOf(violations);
    }

    /** The paths of the pages that were looked at. */
    public Set<String> pages() {
        return Set.copyOf(seen);
    }

    /** @param picture the file that holds the page as it is; the others get its name with what they show behind it */
    void look(Page page, Path picture) {
        String path = URI.create(page.url()).getPath();
        if (!seen.add(path)) {
            return;
        }
        Object theme = page.evaluate("() => document.documentElement.dataset.theme");
        for (String look : THEMES) {
            wear(page, look);
            Accessibility.violations(page).forEach(broken -> violations.add(path + ", " + look + ": " + broken));
            if (painting) {
                paint(page, picture, look);
            }
        }
        wear(page, theme);
        measure(page, path, "desk");
        ViewportSize desk = page.viewportSize();
        page.setViewportSize(PHONE.width, PHONE.height);
        measure(page, path, "phone");
        page.setViewportSize(desk.width, desk.height);
    }

    /** Colours change by and by; halfway there they are those of no theme. */
    private static void wear(Page page, Object theme) {
        page.evaluate("theme => { document.documentElement.dataset.theme = theme }", theme);
        page.waitForFunction("() => document.getAnimations().length === 0");
    }

    private void measure(Page page, String path, String screen) {
        int wider = ((Number) page.evaluate(
                        "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .intValue();
        if (wider > 0) {
            violations.add(path + ", " + screen + ": " + wider + " pixels wider than the screen");
        }
    }

    private static void paint(Page page, Path picture, String look) {
        ViewportSize desk = page.viewportSize();
        Album.paint(page, besides(picture, look));
        page.setViewportSize(PHONE.width, PHONE.height);
        Album.paint(page, besides(picture, look + "-phone"));
        page.setViewportSize(desk.width, desk.height);
    }

    private static Path besides(Path picture, String what) {
        return picture.resolveSibling(
                picture.getFileName().toString().replaceFirst("\\.png$", "") + "-" + what + ".png");
    }
}
