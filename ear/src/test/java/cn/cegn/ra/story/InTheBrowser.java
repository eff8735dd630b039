package cn.cegn.ra.story;

import cn.cegn.ra.browser.Browser;
import cn.cegn.ra.browser.Person;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A browser before the server on H2 with the demo's people, opened for each test anew. */
abstract class InTheBrowser {
    Browser browser;
    String password;

    @TempDir
    Path folder;

    @BeforeEach
    void openBrowser() throws Exception {
        browser = new Browser(TrialServers.onH2().baseUrl());
        password = TrialServers.onH2().demoPassword();
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    /** One of the demo's people. */
    Person signedIn(String account) {
        return browser.person(account, password).logsIn();
    }
}
