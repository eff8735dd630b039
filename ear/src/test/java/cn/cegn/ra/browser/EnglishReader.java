package cn.cegn.ra.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads English pages and keeps every Chinese word there that is neither marked as Chinese nor what people have entered. That stands in table cells,
 * in the second half of a list of facts, in fields, beside the questions of a sheet, first in the line of facts below a heading, and where a page says
 * who is signed in, who acts next, or who did what; besides, a subject and the title of the manual, which is Chinese.
 */
public final class EnglishReader implements Album.Looking {
    private static final String ENTERED =
            "td, tbody th, dd, .dn, textarea, select, input, .ans .v, .facts > span:first-of-type, .titlerow .facts > span, .who b, .tl .p,"
                    + " .next .act1 .v, figcaption span, label[for$=manualRead], #last-change";

    private static final String CHINESE = """
            entered => {
              const found = [], texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
              while (texts.nextNode()) {
                const text = texts.currentNode.textContent.trim(), at = texts.currentNode.parentElement
                if (/\\p{Script=Han}/u.test(text) && at.checkVisibility() && !at.closest('script, style, [lang|=zh], ' + entered))
                  found.push(location.pathname + ' ' + at.tagName.toLowerCase() + '.' + at.className + ': ' + text.slice(0, 60))
              }
              for (const at of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]'))
                for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
                  if (/\\p{Script=Han}/u.test(at.getAttribute(name) || '') && !at.closest('[lang|=zh], .next, ' + entered))
                    found.push(location.pathname + ' ' + name + ': ' + at.getAttribute(name).slice(0, 60))
              return found
            }""";

    private final Set<String> found = new TreeSet<>();

    /** A line for each: page, place and words. */
    public Set<String> chinese() {
        return Set.copyOf(found);
    }

    @Override
    public void look(Page page, Path picture) {
        if ("en".equals(page.getAttribute("html", "lang"))) {
            ((List<?>) page.evaluate(CHINESE, ENTERED)).forEach(line -> found.add(String.valueOf(line)));
        }
    }
}
