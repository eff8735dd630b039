package cn.cegn.ra.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.browser.Album;
import cn.cegn.ra.browser.Browser;
import cn.cegn.ra.browser.Person;
import cn.cegn.ra.browser.Traffic;
import cn.cegn.ra.server.RaServer;
import cn.cegn.ra.server.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A soft certificate whose key pair is made and joined in the applicant's browser; openssl judges what comes out. */
class BrowserKeyIT {
    private static final int PHONE = 375;

    private RaServer server;
    private Browser browser;
    private String password;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() throws Exception {
        server = TrialServers.onH2();
        browser = new Browser(server.baseUrl());
        password = server.demoPassword();
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    @DisplayName(
            "S-D-05, S2.8-1: the key is made and joined in the browser, no byte of it leaves it, and the PKCS#12 opens, fits and signs")
    void theKeyNeverLeavesTheBrowser() throws Exception {
        Journey journey = journey(15, "钱𠮷软件");
        Person applicant = journey.cast().applicant();
        Traffic traffic = new Traffic(applicant.page());
        BrowserKey[] made = new BrowserKey[1];

        journey.untilCollectable(
                Stories.byDownload(false), () -> made[0] = pages(journey).makesAndHandsIn());
        BrowserKey key = made[0];
        pages(journey).wrongFilesAreRefused(key);
        Path joined = pages(journey).joins(key);
        assertThat(applicant.page().locator("#collected")).isVisible();

        assertThat(key.secrets()).hasSize(2).noneMatch(traffic::carried);
        assertThat(traffic.carried(BrowserKey.PASSWORD)).isFalse();
        assertThat(traffic.carried(key.encrypted())).isFalse();
        assertThat(traffic.carried(publicPoint(key)))
                .as("the same search finds the public key, which is in the request")
                .isTrue();
        Pkcs12Check file = new Pkcs12Check(joined, key.passwordFrom());
        isGood(file, key, journey.issuer());
        assertThat(CertificateCheck.subject(file.certificate())).contains("CN=钱𠮷软件");
        new Verifying(browser.visitor().keepingIn(new Album("verify")), folder).finds(file.certificate(), "钱𠮷软件");
        journey.delivery().applicantAcceptsTheSoftCertificateAndProtectsTheComputer();
        journey.isInUse();
        assertThat(browser.complaints()).isEmpty();
    }

    private static void isGood(Pkcs12Check file, BrowserKey key, Path issuer) throws IOException {
        assertThat(file.protection())
                .contains("MAC: sha256", "Shrouded Keybag: PBES2, PBKDF2, AES-256-CBC, Iteration 210000");
        assertThat(CertificateCheck.publicKey(file.certificate())).isEqualTo(key.publicKey());
        assertThat(CertificateCheck.chains(file.certificate(), issuer)).isTrue();
        assertThat(Files.readString(file.chain())).contains("BEGIN CERTIFICATE");
        assertThat(file.signs()).isTrue();
    }

    @Test
    @DisplayName(
            "S-D-05: RSA keys are made by keyboard on a phone, joined with a chosen certificate, and no prime of them leaves the browser")
    void rsaKeysAreMadeByKeyboard() throws Exception {
        Journey journey = journey(16, "孙软件");
        Person applicant = journey.cast().applicant();
        long id = journey.applicant().begins("个人证书", "软证书");
        applicant.page().setViewportSize(PHONE, 800);
        Traffic traffic = new Traffic(applicant.page());

        for (String kind : List.of("RSA-2048", "RSA-3072")) {
            applicant.opens("/apply/request?id=" + id);
            fitsThePhone(applicant);
            BrowserKey key = BrowserKey.madeByKeyboard(applicant, kind, folder);
            Path request = Files.writeString(folder.resolve("request.pem"), applicant.reads("request"));
            fitsThePhone(applicant);
            applicant.opens("/apply/join?id=" + id).sees("现在没有可以领取的证书");
            fitsThePhone(applicant);
            applicant.attaches("certificate-file", certified(request));
            Path joined = new KeyPages(applicant, id, folder).joins(key);
            fitsThePhone(applicant);

            assertThat(key.secrets()).hasSize(5).noneMatch(traffic::carried);
            Pkcs12Check file = new Pkcs12Check(joined, key.passwordFrom());
            assertThat(CertificateCheck.publicKey(file.certificate())).isEqualTo(key.publicKey());
            assertThat(file.signs()).isTrue();
        }
        assertThat(traffic.requests()).isPositive();
        assertThat(browser.complaints()).isEmpty();
    }

    /** What another CA makes of the request. */
    private Path certified(Path request) {
        String key = folder.resolve("ca.key").toString();
        String ca = folder.resolve("ca.pem").toString();
        Path certificate = folder.resolve("certificate.pem");
        String subject = "/CN=trial";
        Tool.run(
                        "openssl",
                        "req",
                        "-x509",
                        "-newkey",
                        "rsa:2048",
                        "-noenc",
                        "-subj",
                        subject,
                        "-keyout",
                        key,
                        "-out",
                        ca)
                .orFail();
        String from = request.toString();
        String to = certificate.toString();
        Tool.run("openssl", "x509", "-req", "-in", from, "-CA", ca, "-CAkey", key, "-set_serial", "7", "-out", to)
                .orFail();
        return certificate;
    }

    @Test
    @DisplayName(
            "S-D-05: without a secure context the page says so and offers OpenSSL; a private key in place of the request is taken out before it is sent")
    void theOtherWayStandsOpen() throws Exception {
        Journey journey = journey(17, "周软件");
        Person applicant = journey.cast().applicant();
        long id = journey.applicant().begins("个人证书", "软证书");
        KeyPages pages = new KeyPages(applicant, id, folder);
        applicant.page().addInitScript("Object.defineProperty(window, 'isSecureContext', { value: false })");

        applicant.opens("/apply/request?id=" + id).sees("这个浏览器不能在本页处理密钥");
        assertThat(applicant.page().locator("#make")).isHidden();
        pages.clicks("summary");
        applicant.sees("openssl ecparam").attaches("file", pages.keyOfAnother("", "mine.pem"));
        pages.shows("#guard-err", "您选择的是私钥");
        assertThat(applicant.reads("file")).isEmpty();
        KeyPages.isAccessible(applicant);
        applicant.fills("pem", new SoftRequest(folder).pem()).presses("#hand");
        applicant.seesNoErrors().sees("已提交证书请求");
        applicant.presses("css=.opt button[name=language]").sees("This browser can not work with keys on this page");
        KeyPages.isAccessible(applicant);
        assertThat(browser.complaints()).isEmpty();
    }

    private KeyPages pages(Journey journey) {
        return new KeyPages(journey.cast().applicant(), journey.id(), folder);
    }

    private Journey journey(int number, String applicant) throws Exception {
        Person administrator = browser.person("guanli", password).logsIn();
        Founding founding = new Founding(new Invitations(server), administrator, number, false);
        founding.settles(browser, applicant, "SOFT", folder);
        Album album = new Album("browser-key-" + number);
        Cast cast = new Cast(
                signedIn(founding.login("applicant"), Founding.PASSWORD, album),
                Optional.empty(),
                signedIn("zhuce1", password, album),
                signedIn("shenpi1", password, album));
        return new Journey(cast, folder);
    }

    private Person signedIn(String account, String secret, Album album) {
        return browser.person(account, secret).keepingIn(album).logsIn();
    }

    private static void fitsThePhone(Person person) {
        assertThat(person.page().evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
        KeyPages.isAccessible(person);
    }

    private static byte[] publicPoint(BrowserKey key) {
        String body = key.publicKey().replaceAll("-----[A-Z ]+-----", "");
        byte[] spki = Base64.getMimeDecoder().decode(body);
        return Arrays.copyOfRange(spki, spki.length - 64, spki.length);
    }
}
