package cn.cegn.ra.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.awaitility.core.ConditionTimeoutException;
import org.opentest4j.AssertionFailedError;

/** What somebody in front of a window reads there. */
abstract class Onlooker {
    private final Page page;
    private final String account;

    Onlooker(Page page, String account) {
        this.page = page;
        this.account = account;
    }

    public String account() {
        return account;
    }

    public Page page() {
        return page;
    }

    /** What stands in a field now. */
    public String reads(String field) {
        return doing("reads " + field, () -> Field.at(page, field).locator().inputValue());
    }

    /** The visible text of the first element of a selector. */
    public String readsAt(String selector) {
        return doing(
                "reads at " + selector,
                () -> page.locator(selector).first().innerText().strip());
    }

    /** The visible texts of all elements of a selector. */
    public List<String> readsAll(String selector) {
        return doing("reads all " + selector, () -> page.locator(selector).allInnerTexts());
    }

    /** The ids of all elements of a selector. */
    public List<String> idsOf(String selector) {
        return attributes(selector, "id");
    }

    /** The addresses of all links of a selector. */
    public List<String> linksOf(String selector) {
        return attributes(selector, "href");
    }

    private List<String> attributes(String selector, String name) {
        return doing(
                "reads " + name + " of " + selector,
                () -> page.locator(selector).all().stream()
                        .map(element -> element.getAttribute(name))
                        .toList());
    }

    public int counts(String selector) {
        return doing("counts " + selector, () -> page.locator(selector).count());
    }

    /** What the error summary lists; empty if there is none. */
    public List<String> errors() {
        return page.locator("[data-errors] li").allInnerTexts();
    }

    final <T> T doing(String what, Supplier<T> work) {
        try {
            return work.get();
        } catch (PlaywrightException | ConditionTimeoutException | AssertionFailedError e) {
            throw failure(what, e);
        }
    }

    final AssertionError failure(String what, Throwable cause) {
        String heading = page.locator("h1").allInnerTexts().toString();
        Optional<Path> picture = Album.ofFailure(page, account);
        return new AssertionError(
                "%s %s: on %s %s, errors %s, see %s%s"
                        .formatted(
                                account,
                                what,
                                page.url(),
                                heading,
                                errors(),
                                picture.map(Path::toString).orElse("no picture"),
                                cause == null ? "" : "\n" + cause.getMessage()),
                cause);
    }
}
