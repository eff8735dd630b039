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
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desk of the approvers: what one of them and the station do is seen by the other, who touches nothing. */
class StationPageIT {
    private static final Map<String, String> ON_SITE =
            Map.of("MOBILE", "13800138000", "DELIVERY", "ON_SITE", "NOTICE", "PHONE");
    private static final String PUSH = "jakarta.faces.push";

    private final List<String> frames = new CopyOnWriteArrayList<>();
    private final Album album = new Album("station");
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
    @DisplayName("S2.6-3 … S2.6-5: a colleague sees a key made without a reload, told by push, or by looking where"
            + " no push comes through")
    void aColleagueSeesTheMaking() throws Exception {
        Cast cast = cast();
        Journey journey = new Journey(cast, folder);
        journey.untilConformity("USB-Key", ON_SITE, Optional.empty());
        journey.issue().takesKeysIn();
        String desk = "/station?id=" + journey.id();

        Person told = watcher(desk);
        Person looking = looker(desk);
        told.page().locator("#pushed").waitFor();
        assertThat(looking.page().locator("#polled").isVisible()).isTrue();
        changesHands(cast.approver(), told, desk);
        labels(cast.approver(), desk);
        comes(told, "USB-Key 已就绪，请签发");
        comes(looking, "USB-Key 已就绪，请签发");
        album.keep(told.page(), "ready");

        journey.steps().takes(cast.approver(), "issue");
        comes(told, "已制成，请签结制作记录");
        comes(looking, "已制成，请签结制作记录");
        cast.approver().opens(desk);
        album.keep(cast.approver().page(), "made");

        assertThat(told.counts("html[data-stays]"))
                .as("the page was not loaded anew")
                .isOne();
        assertThat(looking.counts("html[data-stays]")).isOne();
        assertThat(frames).isNotEmpty().containsOnly("{\"data\":\"changed\"}");
        assertThat(Accessibility.violations(told.page())).isEmpty();
        assertThat(Accessibility.violations(cast.approver().page())).isEmpty();
        assertThat(browser.complaints()).isEmpty();
        endsWithTheLogIn(told);
    }

    @Test
    @DisplayName("S-D-02: push and desk are an approver's alone")
    void pushAndDeskAreTheApproversAlone() {
        Person visitor = browser.visitor();
        assertThat(visitor.fetches("/" + PUSH + "/station").url()).contains("/login");
        assertThat(visitor.fetches("/station").url()).contains("/login");
        Person registrar = browser.person("zhuce1", password).logsIn();
        assertThat(registrar.fetches("/" + PUSH + "/station").status()).isEqualTo(403);
        assertThat(registrar.fetches("/station").status()).isEqualTo(403);
    }

    /** Released, the case is anybody's on every open page; the approver takes it back at the desk. */
    private void changesHands(Person approver, Person told, String desk) {
        approver.opens(desk.replace("/station", "/case")).presses("#release").seesNoErrors();
        told.page().locator("#claim").waitFor();
        album.keep(told.page(), "unclaimed");
        approver.opens(desk).presses("#claim").seesNoErrors();
        told.page().getByText("徐敏已认领本件，由他办理").waitFor();
    }

    /** With the log-in ends what is told: the connection first, then the page. */
    private static void endsWithTheLogIn(Person told) {
        told.page().context().request().post("/logout");
        told.page().locator("#polled").waitFor();
        told.page().waitForURL("**/login**");
    }

    /** The blank key that is plugged in is offered by its label, and chosen on the next page already. */
    private void labels(Person approver, String desk) {
        approver.opens("/station");
        assertThat(approver.page().url()).contains("/station?id=");
        approver.opens(desk).sees("空白 Key 已插好，可以标识");
        album.keep(approver.page(), "blank");
        assertThat(Accessibility.violations(approver.page())).isEmpty();
        approver.presses("#next");
        String chosen =
                approver.readsAll("[id$=':serial'] option:checked").get(0).strip();
        String label = chosen.substring(0, chosen.lastIndexOf(" - ")).strip();
        approver.fills("label", label).presses("#go").seesNoErrors();
        album.keep(approver.page(), "preparing");
    }

    private Person watcher(String desk) {
        Person person = browser.person("shenpi2", password).logsIn();
        person.page().onWebSocket(socket -> {
            if (socket.url().contains(PUSH)) {
                socket.onFrameReceived(frame -> frames.add(frame.text()));
            }
        });
        return stays(person, desk);
    }

    private Person looker(String desk) {
        Person person = browser.person("shenpi2", password).logsIn();
        person.page().routeWebSocket(Pattern.compile(".*" + PUSH + ".*"), WebSocketRoute::close);
        return stays(person, desk);
    }

    private static Person stays(Person person, String desk) {
        person.opens(desk);
        person.page().locator("html").evaluate("html => html.setAttribute('data-stays', 'true')");
        return person;
    }

    private static void comes(Person person, String heading) {
        person.page().locator(".stage h2").getByText(heading).waitFor();
    }

    private Cast cast() {
        // Nobody else's: on the shared server a person has one case of a kind at a time.
        Person applicant = browser.person("sqr9", password);
        Person registrar = browser.person("zhuce1", password);
        Person approver = browser.person("shenpi1", password);
        List.of(applicant, registrar, approver).forEach(Person::logsIn);
        return new Cast(applicant, Optional.empty(), registrar, approver);
    }
}
