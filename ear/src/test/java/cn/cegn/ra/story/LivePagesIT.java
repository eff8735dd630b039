package cn.cegn.ra.story;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.browser.Accessibility;
import cn.cegn.ra.browser.Album;
import cn.cegn.ra.browser.Browser;
import cn.cegn.ra.browser.Person;
import cn.cegn.ra.server.RaServer;
import com.microsoft.playwright.WebSocketRoute;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists and cases that are open elsewhere follow what one person does, and touch nothing that another one types. */
class LivePagesIT {
    private static final String PUSH = "jakarta.faces.push";
    private static final String CLAIM = "[id$=':claim']";

    private final List<String> frames = new CopyOnWriteArrayList<>();
    private final Album album = new Album("live");
    private Browser browser;
    private String password;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() throws Exception {
        RaServer server = TrialServers.onH2();
        browser = new Browser(server.baseUrl());
        password = server.demoPassword();
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    @DisplayName(
            "issue 5, 9: a list and a case change by themselves when another acts, told by push or by looking; what is typed stays,"
                    + " and whom it does not concern hears nothing")
    void pagesFollowWhatOthersDo() throws Exception {
        // Nobody else's: on the shared server a person has one case of a kind at a time.
        Person applicant = browser.person("sqr13", password).logsIn();
        ApplicantPages pages = new ApplicantPages(applicant, folder);
        long id = pages.begins("个人证书", "USB-Key");
        pages.fillsTheForm(Map.of("MOBILE", "13800138013", "DELIVERY", "ON_SITE", "NOTICE", "PHONE"));
        pages.gathersMaterial();
        Person list = stays("zhuce2", "/work?view=UNCLAIMED");
        Person looker = looking("zhuce2", "/work?view=UNCLAIMED");
        Person stranger = hearing("sqr9", "/work");
        pages.submits();
        String entry = "a[href*='id=" + id + "']";
        list.page().locator(entry).first().waitFor();

        Person own = stays("sqr13", "/case?id=" + id);
        Person colleague = stays("zhuce2", "/case?id=" + id);
        Person blocked = looking("zhuce2", "/case?id=" + id);
        colleague.page().locator(CLAIM).waitFor();
        looker.page().locator(entry).first().waitFor();

        StepPages steps = new StepPages(id);
        Person registrar = browser.person("zhuce1", password).logsIn();
        steps.claims(registrar);
        gone(colleague, CLAIM);
        gone(blocked, CLAIM);
        gone(list, entry);
        gone(looker, entry);
        steps.takes(registrar, "number");
        own.page().locator("#main h1").getByText(Pattern.compile("^ZS")).waitFor();
        colleague.page().locator("#said:text('林芳')").waitFor(attached());
        Person typing = typesOn(registrar, id);

        assertThat(colleague.page().locator("#said").textContent()).contains("林芳");
        album.keep(typing.page(), "notice");
        album.keep(own.page(), "own");
        album.keep(blocked.page(), "polled");
        for (Person each : List.of(own, typing, colleague, blocked, list, looker)) {
            assertThat(each.counts("html[data-stays]"))
                    .as("the page was not loaded anew")
                    .isOne();
            assertThat(Accessibility.violations(each.page())).isEmpty();
        }
        assertThat(stranger.counts("html[data-stays]")).isOne();
        assertThat(frames).isEmpty();
        worksAfterwards(colleague);
        assertThat(browser.complaints()).allMatch(complaint -> complaint.contains("WebSocket"));
    }

    /** In another window of the same person; the case changes behind it. */
    private Person typesOn(Person registrar, long id) {
        Person typing = stays("zhuce1", "/act/not-accept?id=" + id);
        typing.page().locator("#main textarea").first().fill("还没有写完");
        registrar.opens("/case?id=" + id).presses("#release").seesNoErrors();
        typing.page().locator("#changed").waitFor();
        assertThat(typing.page().locator("#main textarea").first().inputValue()).isEqualTo("还没有写完");
        assertThat(typing.readsAt("#changed-by")).contains("林芳");
        return typing;
    }

    /** A form that was put in anew is a form: what one released is claimed by the other on the page that followed. */
    private static void worksAfterwards(Person colleague) {
        colleague.page().locator(CLAIM).waitFor();
        colleague.presses("#claim").seesNoErrors();
        assertThat(colleague.counts("[id$='release']")).isOne();
    }

    @Test
    @DisplayName("S-D-02: a case's pulse is only for who sees the case, and nobody hears anything without a log-in")
    void pulsesAreForThoseWhoSeeTheCase() {
        Person visitor = browser.visitor();
        assertThat(visitor.fetches("/pulse").url()).contains("/login");
        assertThat(visitor.fetches("/" + PUSH + "/case").url()).contains("/login");
        Person applicant = browser.person("sqr9", password).logsIn();
        assertThat(applicant.fetches("/pulse").status()).isEqualTo(200);
        assertThat(applicant.fetches("/pulse?case=999999999").status()).isEqualTo(404);
        assertThat(applicant.fetches("/" + PUSH + "/case").status()).isNotEqualTo(101);
    }

    private static com.microsoft.playwright.Locator.WaitForOptions attached() {
        return new com.microsoft.playwright.Locator.WaitForOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED);
    }

    private static void gone(Person person, String selector) {
        person.page()
                .locator(selector)
                .first()
                .waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
    }

    private Person stays(String account, String path) {
        return stays(browser.person(account, password).logsIn(), path);
    }

    private Person looking(String account, String path) {
        Person person = browser.person(account, password).logsIn();
        person.page().routeWebSocket(Pattern.compile(".*" + PUSH + ".*"), WebSocketRoute::close);
        return stays(person, path);
    }

    private Person hearing(String account, String path) {
        Person person = browser.person(account, password).logsIn();
        person.page().onWebSocket(socket -> socket.onFrameReceived(frame -> frames.add(frame.text())));
        return stays(person, path);
    }

    private static Person stays(Person person, String path) {
        person.opens(path);
        person.page().locator("html").evaluate("html => html.setAttribute('data-stays', 'true')");
        return person;
    }
}
