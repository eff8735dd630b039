package cn.cegn.ra.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ViewportSize;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is wider than a screen, and what is cut off there: on a desk, on a phone, and at 320 CSS pixels, which is a window of 1280 at 400 % and
 * narrower than any at 200 % (WCAG 1.4.4, 1.4.10). A table may scroll within its own frame; that is not counted.
 */
final class Reflow {
    static final ViewportSize PHONE = new ViewportSize(390, 844);

    private static final Map<String, ViewportSize> SCREENS =
            Map.of("desk", new ViewportSize(1366, 900), "phone", PHONE, "320 pixels", new ViewportSize(320, 640));

    private static final String CUT = """
            () => {
              const width = document.documentElement.clientWidth, found = []
              const say = (element, what) => found.push(what + ' ' + element.tagName.toLowerCase() + '.' + element.className + ' '
                  + element.innerText.trim().slice(0, 30))
              const more = document.documentElement.scrollWidth - width
              if (more > 0) found.push(more + ' pixels wider than the screen')
              const scrolls = element => element && element !== document.body
                  && (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement))
              for (const element of document.querySelectorAll('body *')) {
                const box = element.getBoundingClientRect()
                if (!element.checkVisibility() || box.width <= 1 || box.height <= 1 || element.closest('svg') || scrolls(element)) continue
                const style = getComputedStyle(element)
                const speaks = [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.textContent.trim())
                if (speaks && box.left < width && box.right > width + 1) say(element, 'leaves the screen:')
                if (/hidden|clip/.test(style.overflowX) && style.textOverflow !== 'ellipsis' && element.scrollWidth > element.clientWidth + 1)
                  say(element, 'cut:')
              }
              return found.slice(0, 5)
            }""";

    private Reflow() {}

    /** A line for each thing: the screen, what it is and where. */
    static List<String> faults(Page page) {
        ViewportSize before = page.viewportSize();
        List<String> found = SCREENS.entrySet().stream()
                .flatMap(screen -> on(page, screen.getValue()).map(fault -> screen.getKey() + ": " + fault))
                .toList();
        page.setViewportSize(before.width, before.height);
        return found;
    }

    private static Stream<String> on(Page page, ViewportSize screen) {
        page.setViewportSize(screen.width, screen.height);
        return ((List<?>) page.evaluate(CUT)).stream().map(String::valueOf);
    }
}
