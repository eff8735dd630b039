package cn.cegn.ra.story;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.browser.Album;
import cn.cegn.ra.browser.Browser;
import cn.cegn.ra.browser.Person;
import cn.cegn.ra.browser.Survey;
import cn.cegn.ra.server.RaServer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The main job in each mode and on each medium, from an organisation that nobody knows, entirely through the browser, judged at the end by
 * tools that are not ours. Which CA signs is the subclass's.
 */
abstract class Stories {
    private final String name;
    private RaServer server;
    private final Survey survey = new Survey();
    private Browser browser;
    private String password;

    @TempDir
    private Path folder;

    /** @param name what the names of the pictures of these stories begin with */
    Stories(String name) {
        this.name = name;
    }

    /** A running server with the demo's people. */
    abstract RaServer trialServer() throws Exception;

    @BeforeEach
    void openBrowser() throws Exception {
        server = trialServer();
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
        Founding founding = founds(11, true, "李𠮷", "USB_KEY");
        Journey journey = new Journey(cast(founding, true, "1-centralised-key"), folder);

        String label = journey.untilTheKeyIsMade(byMail());
        String pin = journey.byMailUntilInUse();

        journey.keyIsGood(server, label, pin, "李𠮷");
        journey.keyTellsItsLife(label);
        assertThat(browser.complaints()).isEmpty();
        assertThat(survey.violations()).isEmpty();
    }

    @Test
    @DisplayName("S2.1-0 … S2.10-3: 自主 × USB-Key, handed over on site to the applicant himself")
    void aKeyInSelfServiceMode() throws Exception {
        Founding founding = founds(12, false, "阿依古丽·买买提", "USB_KEY");
        Journey journey = new Journey(cast(founding, false, "2-self-service-key"), folder);

        String label =
                journey.untilTheKeyIsMade(Map.of("MOBILE", "13800138012", "DELIVERY", "ON_SITE", "NOTICE", "PHONE"));
        String pin = journey.onSiteUntilInUse(founding.idNumber(2).substring(14));

        journey.keyIsGood(server, label, pin, "阿依古丽·买买提");
        assertThat(browser.complaints()).isEmpty();
        assertThat(survey.violations()).isEmpty();
    }

    @Test
    @DisplayName(
            "S2.1-0 … S2.10-3: 集中 × soft, the key pair never leaves the applicant, the certificate is collected once")
    void aSoftCertificateInCentralisedMode() throws Exception {
        Founding founding = founds(13, true, "王软件", "SOFT");
        Journey journey = new Journey(cast(founding, true, "3-centralised-soft"), folder);

        journey.softUntilInUse(byDownload(true), "王软件");

        assertThat(browser.complaints()).isEmpty();
        assertThat(survey.violations()).isEmpty();
    }

    @Test
    @DisplayName("S2.1-0 … S2.10-3: 自主 × soft, the certificate is collected once by the applicant himself")
    void aSoftCertificateInSelfServiceMode() throws Exception {
        Founding founding = founds(14, false, "赵软件", "SOFT");
        Journey journey = new Journey(cast(founding, false, "4-self-service-soft"), folder);

        journey.softUntilInUse(byDownload(false), "赵软件");

        assertThat(browser.complaints()).isEmpty();
        assertThat(survey.violations()).isEmpty();
    }

    final Browser browser() {
        return browser;
    }

    final Path folder() {
        return folder;
    }

    private static Map<String, String> byMail() {
        Map<String, String> fields = new HashMap<>();
        fields.put("MOBILE", "13800138000");
        fields.put("HANDLER_MOBILE", "13900139000");
        fields.put("DELIVERY", "MAIL");
        fields.put("RECIPIENT_NAME", "经办甲");
        fields.put("RECIPIENT_ADDRESS", "示例市示例大道1号");
        fields.put("RECIPIENT_POSTCODE", "310000");
        fields.put("RECIPIENT_PHONE", "0571-80000001");
        fields.put("NOTICE", "PHONE");
        return fields;
    }

    static Map<String, String> byDownload(boolean centralised) {
        Map<String, String> fields =
                new HashMap<>(Map.of("MOBILE", "13800138000", "DELIVERY", "DOWNLOAD", "NOTICE", "PHONE"));
        if (centralised) {
            fields.put("HANDLER_MOBILE", "13900139000");
        }
        return fields;
    }

    final Founding founds(int number, boolean centralised, String applicant, String medium) throws Exception {
        Person administrator = browser.person("guanli", password).logsIn();
        Founding founding = new Founding(new Invitations(server), administrator, number, centralised);
        founding.settles(browser, applicant, medium, folder);
        return founding;
    }

    final Cast cast(Founding founding, boolean centralised, String story) {
        Album album = name.isEmpty() ? new Album(story, survey) : new Album(name + story);
        return new Cast(
                signedIn(founding.login("applicant"), Founding.PASSWORD, album),
                centralised
                        ? Optional.of(signedIn(founding.login("handler"), Founding.PASSWORD, album))
                        : Optional.empty(),
                signedIn("zhuce1", password, album),
                signedIn("shenpi1", password, album));
    }

    private Person signedIn(String account, String secret, Album album) {
        return browser.person(account, secret).keepingIn(album).logsIn();
    }
}
