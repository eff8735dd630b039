package cn.cegn.ra.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.cegn.ra.server.Codes;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * One account in front of one browser window.
 *
 * <p>Every method that can not do what it says fails with who was on which page, the page's heading, its error summary and a
 * screenshot. A field is named by its id without the form's; a button or link by its
 * visible text, or by {@code #id}; both also by {@code css=…}.
 */
public final class Person extends Onlooker {
    private static final Duration SYSTEM_TAKES = Duration.ofSeconds(90);
    private static final Duration RELOAD = Duration.ofMillis(400);

    private final BrowserContext window;
    private final Page page;
    private final String account;
    private final String password;
    private final Complaints complaints;
    private Album album;
    private Hands hands;

    Person(BrowserContext window, String account, String password) {
        super(window.newPage(), account);
        this.page = page();
        this.account = account;
        this.window = window;
        this.password = password;
        this.hands = new Hands.Mouse(page);
        this.complaints = new Complaints(page, account);
    }

    /** From now on every page is kept in this album; null keeps none. */
    public Person keepingIn(Album pages) {
        this.album = pages;
        return this;
    }

    /** From now on touches nothing but the keyboard. */
    public Person byKeyboard() {
        this.hands = new Keyboard(page);
        return this;
    }

    /** Where the keyboard's focus was not to be seen, off the screen, or out of order. */
    public List<String> focusFaults() {
        return hands.faults();
    }

    /** Signs in on the log-in page; does nothing if this window is signed in already. */
    public Person logsIn() {
        opens("/login");
        if (page.locator("[id$='account']").count() > 0) {
            fills("account", account);
            fills("password", password);
            presses("#submit");
            seesNoErrors();
            showsTheSecondFactor();
        }
        return this;
    }

    /** Whose role needs a code beside the password has a telephone; at his first log-in he enrols it. */
    private void showsTheSecondFactor() {
        URI here = URI.create(page.url());
        String server = here.getScheme() + "://" + here.getAuthority();
        if (here.getPath().equals("/login-code")) {
            fills("code", Codes.next(server, account, password));
            presses("#submit");
            seesNoErrors();
        } else if (here.getPath().equals("/second-factor")) {
            fills("code", Codes.first(server, account, readsAt("#factor-secret")));
            presses("#submit");
            seesNoErrors();
            presses("#onward");
        }
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
            hands.press(Field.pressable(page, what));
            page.locator("html[data-before]")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            page.waitForLoadState(LoadState.DOMCONTENTLOADED);
            keeps(what);
            return this;
        });
    }

    /** Presses what stays on this page: a fold, a link to a place of it. */
    public Person unfolds(String selector) {
        return doing("unfolds " + selector, () -> {
            hands.press(page.locator(selector).first());
            return this;
        });
    }

    /** Types into, chooses in or ticks a field. Boxes know "true" and "false"; lists and radio buttons take the value or the label. */
    public Person fills(String field, String value) {
        return doing("fills " + field, () -> {
            hands.set(Field.at(page, field).locator(), value);
            return this;
        });
    }

    public Person ticks(String field) {
        return fills(field, "true");
    }

    /** Chooses a file. */
    public Person attaches(String field, Path file) {
        return doing("attaches to " + field, () -> {
            hands.attach(Field.at(page, field).locator(), file);
            return this;
        });
    }

    /** Ticks every box of a selector. */
    public Person checksAll(String selector) {
        return doing("ticks all " + selector, () -> {
            page.locator(selector).all().forEach(box -> hands.set(box, "true"));
            return this;
        });
    }

    /** Answers every question of the page with yes. */
    public Person answersAllYes() {
        return doing("answers everything with yes", () -> {
            page.locator(".ans input[type=radio][value=yes]").all().forEach(hands::answer);
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
            Download file = page.waitForDownload(() -> hands.press(Field.pressable(page, what)));
            return file.path();
        });
    }

    /** Fetches a path with this window's cookies, without showing it. */
    public APIResponse fetches(String path) {
        return doing("fetches " + path, () -> window.request().get(path));
    }

    /** What the console said and no test asked for since the last call. */
    List<String> complaints() {
        return complaints.take();
    }

    /** Closes the window. */
    void leaves() {
        window.close();
    }

    /** Keeps the page as it stands now, under this name, if there is an album. */
    public Person keeps(String step) {
        if (album != null) {
            album.keep(page, account + "-" + step.replaceFirst("^#", "").replaceAll("[?#].*", ""));
        }
        return this;
    }
}
