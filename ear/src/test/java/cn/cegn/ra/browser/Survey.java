package cn.cegn.ra.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ViewportSize;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Looks at the pages that somebody comes by, in light and in dark: what axe finds there, whether it fits a desk, a phone and 320 pixels, whether
 * each tag has a word, and, if pictures are kept, how it looks on a desk and on a phone. The page is left as it was.
 *
 * <p>A page that asks the same role for the same as before is not looked at again in this test run.
 */
public final class Survey implements Album.Looking {
    private static final List<String> THEMES = List.of("light", "dark");

    /** Whom a page asks for what: the role, the fields and the buttons, without the numbers of rows and cases. */
    private static final String ASKED = """
            () => (document.querySelector('.who > span')?.innerText ?? '') + ' ' + [...new Set([...document.querySelectorAll('main :is(input:not([type=hidden]), select, textarea, button)')]
                .map(field => (field.id || field.name || field.type).replace(/\\d+/g, '#')))].sort().join(' ')""";

    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

    private final List<String> violations = new ArrayList<>();

    /** A line for each rule that a page breaks: page, theme, rule and place. */
    public List<String> violations() {
        return List.copyOf(violations);
    }

    /** @param picture the file that holds the page as it is; the others get its name with what they show behind it */
    @Override
    public void look(Page page, Path picture) {
        String path = URI.create(page.url()).getPath();
        if (!SEEN.add(path + " " + page.evaluate(ASKED))) {
            return;
        }
        Object theme = page.evaluate("() => document.documentElement.dataset.theme");
        for (String look : THEMES) {
            wear(page, look);
            Accessibility.violations(page).forEach(broken -> violations.add(path + ", " + look + ": " + broken));
            if (Album.PAINTING) {
                paint(page, picture, look);
            }
        }
        wear(page, theme);
        Reflow.faults(page).forEach(fault -> violations.add(path + ", " + fault));
        wordless(page).forEach(tag -> violations.add(path + ": a tag that only its colour tells: " + tag));
    }

    private static List<String> wordless(Page page) {
        return ((List<?>)
                        page.evaluate(
                                "() => [...document.querySelectorAll('.tag')].filter(tag => !tag.innerText.trim()).map(tag => tag.outerHTML)"))
                .stream().map(String::valueOf).toList();
    }

    /** Colours change by and by; halfway there they are those of no theme. What is folded away never comes to an end. */
    public static void wear(Page page, Object theme) {
        page.evaluate("theme => { document.documentElement.dataset.theme = theme }", theme);
        page.waitForFunction("() => document.getAnimations().every(each => !each.effect.target.checkVisibility())");
    }

    private static void paint(Page page, Path picture, String look) {
        ViewportSize desk = page.viewportSize();
        Album.paint(page, besides(picture, look));
        page.setViewportSize(Reflow.PHONE.width, Reflow.PHONE.height);
        Album.paint(page, besides(picture, look + "-phone"));
        page.setViewportSize(desk.width, desk.height);
    }

    private static Path besides(Path picture, String what) {
        return picture.resolveSibling(
                picture.getFileName().toString().replaceFirst("\\.png$", "") + "-" + what + ".png");
    }
}
