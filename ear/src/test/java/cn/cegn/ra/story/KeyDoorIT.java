package cn.cegn.ra.story;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.browser.Accessibility;
import cn.cegn.ra.browser.Album;
import cn.cegn.ra.browser.Browser;
import cn.cegn.ra.browser.Person;
import cn.cegn.ra.server.RaServer;
import cn.cegn.ra.server.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The holder proves his new key: by a handshake at the key door, or by a signature that the tools of the documented commands make. */
class KeyDoorIT {
    private final Album album = new Album("key-door");
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
            "S2.8-2: a handshake with the case's certificate proves the key; none, a foreign and a revoked one are told"
                    + " apart in words, and the proof stands in the record")
    void theHandshakeProvesTheKey() throws Exception {
        Founding founding = founds(18, "吴软件", "SOFT");
        Journey journey = new Journey(cast(founding), folder);
        SoftRequest request = new SoftRequest(folder);
        journey.untilCollectable(
                Stories.byDownload(false), () -> journey.applicant().handsIn(request));
        Path first = kept(journey.delivery().applicantCollectsOnce(), "first.pem");

        finds(emptyHanded(founding), journey, "浏览器没有出示证书");
        refusesTheForeign(founding, journey);
        Person holder = holder(founding, first, request.key());
        finds(holder, journey, "已证明：本件证书的密钥在您手里");
        assertThat(holder.readsAll("#main .tbl .tag")).isNotEmpty().containsOnly("相符");
        holder.presses("css=a.btn[href*='/act/decline']")
                .ticks("fOTHER")
                .fills("explanation", "想换一张证书")
                .presses("#go")
                .seesNoErrors();

        SoftRequest again = new SoftRequest(Files.createDirectory(folder.resolve("again")));
        Path second = remade(journey, again);
        finds(holder(founding, first, request.key()), journey, "出示的证书已撤销");
        Person proved = holder(founding, second, again.key());
        finds(proved, journey, "已证明：本件证书的密钥在您手里");
        assertThat(Accessibility.violations(proved.page())).isEmpty();
        accepts(proved, true).seesNoErrors();
        proved.opens("/case?id=" + journey.id());
        assertThat(proved.readsAt("#proved")).startsWith("已用密钥证明（握手）");
        Person approver = journey.cast().approver().opens("/case?id=" + journey.id());
        assertThat(approver.readsAt("#proved")).startsWith("已用密钥证明（握手）");
        album.keep(approver.page(), "case-of-the-ra");
        approver.presses("接收记录").sees("密钥证明").sees("用密钥握手");
    }

    /** A certificate that somebody made for himself; who insists is refused, and that is on record. */
    private void refusesTheForeign(Founding founding, Journey journey) {
        String key = folder.resolve("foreign.key").toString();
        Path certificate = folder.resolve("foreign.pem");
        Tool.run(
                        "openssl",
                        "req",
                        "-x509",
                        "-newkey",
                        "rsa:2048",
                        "-noenc",
                        "-subj",
                        "/CN=foreign",
                        "-keyout",
                        key,
                        "-out",
                        certificate.toString())
                .orFail();
        Person stranger = holder(founding, certificate, Path.of(key));
        finds(stranger, journey, "出示的不是本中心颁发的证书");
        accepts(stranger, true);
        assertThat(stranger.errors()).anyMatch(error -> error.contains("出示的不是本中心颁发的证书"));
        Person auditor = browser.person("shenji", password).logsIn().opens("/audit?object=" + journey.id());
        auditor.sees("证明密钥").sees("出示的不是本中心颁发的证书，请重新打开本页");
    }

    /** What was declined is made anew, with a key pair of its own, and collected. */
    private Path remade(Journey journey, SoftRequest request) throws IOException {
        Person approver = journey.cast().approver();
        approver.stateIs(journey.id(), "发放未成，证书已冻结");
        journey.steps().takes(approver, "remake", person -> person.fills("reason", "申请人要求重新制证"));
        journey.applicant().handsIn(request);
        journey.issue().issuesSoft();
        journey.issue().signsOff();
        DeliveryStory delivery = journey.delivery();
        delivery.packsTheSoftCertificate();
        delivery.dispatchesByDownload();
        delivery.notifiesOfDownload();
        delivery.confirmsReceipt();
        return kept(delivery.applicantCollectsOnce(), "second.pem");
    }

    @Test
    @DisplayName(
            "S2.8-2: the commands of the page sign the challenge with the key on the token, CMS and bare; a challenge that was"
                    + " replaced and one that was used are refused")
    void theSignatureProvesTheKey() throws Exception {
        Founding founding = founds(19, "郑签名", "USB_KEY");
        Journey journey = new Journey(cast(founding), folder);
        journey.untilTheKeyIsMade(Map.of("MOBILE", "13800138019", "DELIVERY", "ON_SITE", "NOTICE", "PHONE"));
        DeliveryStory delivery = journey.delivery();
        delivery.packsTheKey();
        delivery.handsOver(founding.idNumber(2).substring(14));
        Signing signing = new Signing(server, folder, journey.id(), delivery.tellsThePinOnSite());
        delivery.confirmsReceipt();
        Person applicant = journey.cast().applicant().opens("/act/accept?id=" + journey.id());

        signing.gets(applicant);
        Path cms = signing.signs(applicant, "#cms", ".p7s");
        assertThat(attached(journey, applicant, cms, false)).containsExactly("请作出保管承诺");
        assertThat(attached(journey, applicant, Files.writeString(folder.resolve("none.p7s"), "nothing"), true))
                .singleElement()
                .asString()
                .contains("签名文件不是用新证书的密钥");
        Signing.unfolds(applicant);
        album.keep(applicant.page(), "signing");
        assertThat(Accessibility.violations(applicant.page())).isEmpty();
        applicant.presses("#another");
        assertThat(attached(journey, applicant, cms, true))
                .singleElement()
                .asString()
                .contains("已过期、用过或换掉了");
        signing.gets(applicant.opens("/act/accept?id=" + journey.id()));
        Path bare = signing.signs(applicant, "#bare", ".sig");
        assertThat(attached(journey, applicant, bare, true)).isEmpty();

        applicant.opens("/case?id=" + journey.id());
        assertThat(applicant.readsAt("#proved")).startsWith("已用密钥证明（签名）");
        assertThat(attached(journey, applicant, bare, true)).isNotEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    /** What the page complains about when it is sent with this signature. */
    private java.util.List<String> attached(Journey journey, Person applicant, Path signature, boolean custody) {
        applicant.opens("/act/accept?id=" + journey.id());
        applicant.attaches("signature", signature);
        accepts(applicant, custody);
        return applicant.errors();
    }

    private void finds(Person person, Journey journey, String found) {
        person.logsIn().opens("/act/accept?id=" + journey.id()).presses("#toDoor");
        assertThat(person.page().url()).startsWith(keyDoor());
        person.sees(found);
        album.keep(person.page(), found.substring(0, 5));
    }

    /** The port after the stations' two. */
    private String keyDoor() {
        return "https://localhost:" + (server.stationJmsPort() + 1);
    }

    private Person emptyHanded(Founding founding) {
        return browser.emptyHanded(founding.login("applicant"), Founding.PASSWORD);
    }

    private Person holder(Founding founding, Path certificate, Path key) {
        return browser.holder(founding.login("applicant"), Founding.PASSWORD, keyDoor(), certificate, key);
    }

    private static Person accepts(Person applicant, boolean custody) {
        applicant
                .fills("valid", "true")
                .fills("informationRight", "true")
                .fills("custody", Boolean.toString(custody))
                .ticks("manualRead");
        if (applicant.counts("[id$=':computer']") > 0) {
            applicant
                    .fills("computer", "PC-0042")
                    .fills(
                            "installedOn",
                            LocalDate.now(ZoneId.of("Asia/Shanghai")).toString());
        }
        return applicant.presses("#go");
    }

    private Path kept(Path downloaded, String name) throws IOException {
        return Files.copy(downloaded, folder.resolve(name));
    }

    private Founding founds(int number, String applicant, String medium) throws Exception {
        Person administrator = browser.person("guanli", password).logsIn();
        Founding founding = new Founding(new Invitations(server), administrator, number, false);
        founding.settles(browser, applicant, medium, folder);
        return founding;
    }

    private Cast cast(Founding founding) {
        return new Cast(
                browser.person(founding.login("applicant"), Founding.PASSWORD).logsIn(),
                Optional.empty(),
                browser.person("zhuce1", password).logsIn(),
                browser.person("shenpi1", password).logsIn());
    }
}
