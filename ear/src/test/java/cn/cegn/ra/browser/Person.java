package cn.cegn.ra.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One account in front of one browser window.
 *
 * <p>Every method that can not do what it says fails with who was on which page, the page's heading, its error summary and a
 * screenshot. A field is named by its id without the form's; a button or link by its
 * visible text, or by {@code #id}; both also by {@code css=…}.
 */
public final class Person {
    private static final Duration SYSTEM_TAKES = Duration.ofSeconds(90);
    private static final Duration RELOAD = Duration.ofMillis(400);

    private final BrowserContext window;
    private final Page page;
    private final String account;
    private final String password;
    private final List<String> complaints = new ArrayList<>();
    private Album album;

    Person(BrowserContext window, String account, String password) {
        this.window = window;
        this.account = account;
        this.password = password;
        this.page = window.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("404")) {
                complaints.add(account + " on " + page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(account + " on " + page.url() + ": " + error));
    }

    public String account() {
        return account;
    }

    /** From now on every page is kept in this album; null keeps none. */
    public Person keepingIn(Album pages) {
        this.album = pages;
        return this;
    }

    /** Signs in on the log-in page; does nothing if this window is signed in already. */
    public Person logsIn() {
        opens("/login");
        if (page.locator("[id$='account']").count() > 0) {
            fills("account", account);
            fills("password", password);
            presses("#submit");
            seesNoErrors();
        }
        return this;
    }

    public void logsOut() {
        presses("退出");
    }

    /** Opens a path of the portal, which must be there. */
    public Person opens(String path) {
        int status = asks(path);
        if (status >= 400) {
            throw failure("opened " + path + " and got " + status, null);
        }
        return this;
    }

    /** Opens a path and says with which HTTP status it was answered. */
    public int asks(String path) {
        return doing("opens " + path, () -> {
            Response answer = page.navigate(path);
            keeps(path);
            return answer == null ? 200 : answer.status();
        });
    }

    /** Presses a button or follows a link and waits for the page after it. */
    public Person presses(String what) {
        return doing("presses " + what, () -> {
            page.locator("html").evaluate("html => html.setAttribute('data-before', 'true')");
            Field.pressable(page, what).click();
            page.locator("html[data-before]")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            page.waitForLoadState(LoadState.DOMCONTENTLOADED);
            keeps(what);
            return this;
        });
    }

    /** Types into, chooses in or ticks a field. Boxes know "true" and "false"; lists and radio buttons take the value or the label. */
    public Person fills(String field, String value) {
        return doing("fills " + field, () -> {
            Field.at(page, field).set(value);
            return this;
        });
    }

    /** Ticks a box. */
    public Person ticks(String field) {
        return fills(field, "true");
    }

    /** Chooses a file. */
    public Person attaches(String field, Path file) {
        return doing("attaches to " + field, () -> {
            Field.at(page, field).locator().setInputFiles(file);
            return this;
        });
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

    /** Ticks every box of a selector. */
    public Person checksAll(String selector) {
        return doing("ticks all " + selector, () -> {
            page.locator(selector).all().forEach(Locator::check);
            return this;
        });
    }

    public int counts(String selector) {
        return doing("counts " + selector, () -> page.locator(selector).count());
    }

    /** Answers every question of the page with yes. */
    public Person answersAllYes() {
        return doing("answers everything with yes", () -> {
            Locator yes = page.locator(".ans input[type=radio][value=yes]");
            for (int i = 0; i < yes.count(); i++) {
                yes.nth(i).locator("xpath=..").click();
            }
            return this;
        });
    }

    /** The text stands somewhere on the page, visible. */
    public Person sees(String text) {
        return doing("sees " + text, () -> {
            assertThat(page.getByText(text)
                            .filter(new Locator.FilterOptions().setVisible(true))
                            .first())
                    .isVisible();
            return this;
        });
    }

    public Person seesNot(String text) {
        return doing("does not see " + text, () -> {
            assertThat(page.getByText(text)).hasCount(0);
            return this;
        });
    }

    /** What the error summary lists; empty if there is none. */
    public List<String> errors() {
        return page.locator("[data-errors] li").allInnerTexts();
    }

    public Person seesNoErrors() {
        if (!errors().isEmpty()) {
            throw failure("was told of errors", null);
        }
        return this;
    }

    /** The case's page shows this state now, or after the system has gone on: it is reloaded until it does. */
    public Person stateIs(long application, String state) {
        return doing("waits for " + state, () -> {
            await(state)
                    .atMost(SYSTEM_TAKES)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(RELOAD)
                    .until(
                            () -> {
                                page.navigate("/case?id=" + application);
                                return page.locator("#main .titlerow .tag")
                                        .first()
                                        .innerText()
                                        .strip();
                            },
                            state::equals);
            keeps("case-" + state);
            return this;
        });
    }

    /** Presses and takes the file that comes. */
    public Path downloads(String what) {
        return doing("downloads by " + what, () -> {
            Download file =
                    page.waitForDownload(() -> Field.pressable(page, what).click());
            return file.path();
        });
    }

    /** Fetches a path with this window's cookies, without showing it. */
    public APIResponse fetches(String path) {
        return doing("fetches " + path, () -> window.request().get(path));
    }

    public Page page() {
        return page;
    }

    /** What the console said and no test asked for since the last call. */
    List<String> complaints() {
        List<String> all = List.copyOf(complaints);
        complaints.clear();
        return all;
    }

    /** Keeps the page as it stands now, under this name, if there is an album. */
    public Person keeps(String step) {
        if (album != null) {
            album.keep(page, account + "-" + step.replaceFirst("^#", "").replaceAll("[?#].*", ""));
        }
        return this;
    }

    private <T> T doing(String what, Supplier<T> work) {
        try {
            return work.get();
        } catch (PlaywrightException | org.awaitility.core.ConditionTimeoutException e) {
            throw failure(what, e);
        } catch (org.opentest4j.AssertionFailedError e) {
            throw failure(what, e);
        }
    }

    private AssertionError failure(String what, Throwable cause) {
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
