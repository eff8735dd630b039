package cn.cegn.ra.story;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.browser.Album;
import cn.cegn.ra.browser.Browser;
import cn.cegn.ra.browser.Person;
import cn.cegn.ra.server.RaServer;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job in each mode and on each medium, entirely through the browser, judged at the end by tools that are not ours. */
class StoryIT {
    private RaServer server;
    private Browser browser;
    private String password;

    @TempDir
    private Path folder;

    @BeforeEach
    void openBrowser() throws Exception {
        server = TrialServers.onH2();
        browser = new Browser(server.baseUrl());
        password = server.demoPassword();
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    @Test
    @DisplayName(
            "S2.1-0 … S2.10-3: 集中 × USB-Key, from an empty organisation to a key in use that an independent tool accepts")
    void aKeyInCentralisedMode() throws Exception {
        Cast cast = cast("sqr2", Optional.of("jbr1"), "zhuce1", "shenpi1", "centralised-key");
        Journey journey = new Journey(cast, folder);
        String label = journey.untilTheKeyIsMade(Map.of(
                "MOBILE", "13800138000",
                "HANDLER_MOBILE", "13900139000",
                "DELIVERY", "MAIL",
                "RECIPIENT_NAME", "李文华",
                "RECIPIENT_ADDRESS", "示例市示例大道1号",
                "RECIPIENT_POSTCODE", "310000",
                "RECIPIENT_PHONE", "0571-80000001",
                "NOTICE", "PHONE"));
        String pin = journey.byMailUntilInUse();

        journey.keyIsGood(server, label, pin, "李𠮷");
        assertThat(browser.complaints()).isEmpty();
    }

    private Cast cast(String applicant, Optional<String> handler, String registrar, String approver, String story) {
        Album album = new Album(story);
        return new Cast(
                signedIn(applicant, album),
                handler.map(account -> signedIn(account, album)),
                signedIn(registrar, album),
                signedIn(approver, album));
    }

    private Person signedIn(String account, Album album) {
        return browser.person(account, password).keepingIn(album).logsIn();
    }
}
