package cn.cegn.ra.story;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.browser.Accessibility;
import cn.cegn.ra.browser.Album;
import cn.cegn.ra.browser.Browser;
import cn.cegn.ra.browser.Person;
import cn.cegn.ra.server.RaServer;
import cn.cegn.ra.server.SoftKeys;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stock of USB-Keys in the browser: received by a list, labelled, scanned, and ended by two people. */
class KeyStockIT {
    private Browser browser;
    private Person first;
    private Person second;
    private Album album;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() throws Exception {
        RaServer server = TrialServers.onH2();
        browser = new Browser(server.baseUrl());
        first = browser.person("shenpi1", server.demoPassword()).logsIn();
        second = browser.person("shenpi2", server.demoPassword()).logsIn();
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    @DisplayName(
            "S2.6-3, S-D-02: keys come by a list, one is labelled, scanned and destroyed by two people; its page tells its whole life")
    void aKeyFromTheListToItsEnd() throws IOException {
        album = new Album("key-stock");
        first.keepingIn(album);
        receives("LIFE", "A1001", "A1002");
        first.presses("css=td:has-text('LIFE-A1001') >> xpath=.. >> a").sees("这只 USB-Key 的经过");
        assertThat(Accessibility.violations(first.page())).isEmpty();
        String label = first.readsAt("h1");
        assertThat(label).matches("K-\\d{6}");
        prints("LIFE-A1001");
        scans(label, "LIFE-A1001");

        first.opens("/keys/life?serial=LIFE-A1001");
        first.fills("step", "REPORT_DEFECT").presses("#enter");
        assertThat(first.errors()).singleElement().asString().contains("请写明原因");
        first.fills("step", "REPORT_DEFECT")
                .fills("reason", "外壳开裂")
                .presses("#enter")
                .seesNoErrors();
        first.sees("待查").sees("外壳开裂");
        first.fills("proposal", "DESTROY")
                .fills("note", "剪碎芯片")
                .presses("#propose")
                .seesNoErrors();
        first.sees("待另一位RA审批管理员确认");
        assertThat(Accessibility.violations(first.page())).isEmpty();
        first.ticks("seen").presses("#confirm");
        assertThat(first.errors()).singleElement().asString().contains("须是两个自然人");

        second.keepingIn(new Album("key-stock-second"));
        second.opens("/keys/life?serial=LIFE-A1001").presses("#confirm");
        assertThat(second.errors()).singleElement().asString().contains("亲眼核对");
        second.ticks("seen").presses("#confirm").seesNoErrors();
        second.sees("已确认并记录两人姓名").sees("徐敏 提出，马超 确认");
        assertThat(second.readsAll("#life .w")).containsExactly("销毁", "提出销毁", "转入待查", "入库");
        assertThat(second.counts("[id$=':propose'], [id$=':enter']")).isZero();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    @DisplayName("S2.6-3: a list with wrong lines says which and what, and not one key of it is received")
    void aWrongListIsRefusedAsAWhole() throws IOException {
        receives("BAD", "B2001");
        Path list = Files.writeString(
                folder.resolve("wrong.csv"), "序列号,型号\nBAD-B2002,K9\nBAD-B2001,K9\n00000000,K9\nBAD-B2002,K9\n,K9\n");
        first.opens("/keys/receive").attaches("file", list).presses("#look");
        assertThat(first.errors())
                .hasSize(4)
                .anySatisfy(line -> assertThat(line).startsWith("第 3 行：“BAD-B2001”已在库，标签号 K-"))
                .anySatisfy(line -> assertThat(line).startsWith("第 4 行：“00000000”是占位号码"))
                .anySatisfy(line -> assertThat(line).startsWith("第 5 行：“BAD-B2002”与第 2 行重复"))
                .anySatisfy(line -> assertThat(line).startsWith("第 6 行：没有序列号"));
        assertThat(first.counts("[id$=':go']")).isZero();
        assertThat(Accessibility.violations(first.page())).isEmpty();
        new Album("key-stock-wrong").keep(first.page(), "receive-wrong");
        first.opens("/keys?q=BAD-").sees("BAD-B2001").seesNot("BAD-B2002");
        first.opens("/keys?q=bad-b2001").sees("BAD-B2001");
    }

    @Test
    @DisplayName("S2.6-3: the stock is the RA approver's alone")
    void nobodyElseSeesTheStock() throws Exception {
        Person applicant =
                browser.person("sqr1", TrialServers.onH2().demoPassword()).logsIn();
        for (String path : List.of("/keys", "/keys/receive", "/keys/scan", "/keys/label?serial=x", "/keys/export")) {
            assertThat(applicant.asks(path)).as(path).isEqualTo(403);
        }
        assertThat(first.asks("/keys/life?serial=there-is-none")).isEqualTo(404);
        assertThat(first.fetches("/keys/label?serial=there-is-none").status()).isEqualTo(404);
    }

    /** Receives keys with serial numbers that begin so. */
    private void receives(String lot, String... serials) throws IOException {
        StringBuilder text = new StringBuilder("序列号,厂商,型号\n");
        for (String serial : serials) {
            text.append(lot).append('-').append(serial).append(",飞天诚信,ePass3003\n");
        }
        Path list = Files.writeString(folder.resolve(lot + ".csv"), text);
        first.opens("/keys").presses("#receive");
        first.attaches("file", list).fills("place", "保险柜2 第3格").presses("#look").seesNoErrors();
        assertThat(first.readsAll("#preview td.code")).hasSize(serials.length);
        assertThat(Accessibility.violations(first.page())).isEmpty();
        first.fills("soPin", SoftKeys.FACTORY_SO_PIN).presses("#go").seesNoErrors();
        first.sees("已入库 " + serials.length + " 只");
        assertThat(Accessibility.violations(first.page())).isEmpty();
    }

    private void prints(String serial) throws IOException {
        APIResponse label = first.fetches(first.linksOf("#label").get(0));
        assertThat(label.status()).isEqualTo(200);
        assertThat(label.headers()).containsEntry("content-type", "application/pdf");
        assertThat(new String(label.body(), 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
        Files.write(Path.of(System.getProperty("ra.build", "target"), "label-" + serial + ".pdf"), label.body());
    }

    /** A hand scanner types the code and Enter. */
    private void scans(String label, String serial) {
        first.opens("/keys/scan").fills("serial", serial);
        types(label + "/" + serial);
        first.sees("核对的各项一致");
        album.keep(first.page(), "scan-good");
        assertThat(first.readsAll("#comparison .tag")).containsExactly("一致", "一致", "未核对");
        assertThat(Accessibility.violations(first.page())).isEmpty();
        types(label + "/LIFE-A1002");
        first.sees("不一致，请停下");
        assertThat(first.readsAll("#comparison .tag").get(0)).isEqualTo("不一致");
        first.fills("serial", serial).fills("number", "SL-0");
        types(label);
        assertThat(first.readsAll("#comparison .tag")).containsExactly("一致", "一致", "不一致");
        album.keep(first.page(), "scan-wrong");
        types("K-999999");
        first.sees("库存登记中没有这个标签号");
    }

    private void types(String code) {
        Page page = first.page();
        page.locator("#code").pressSequentially(code);
        page.locator("#code").press("Enter");
        page.waitForURL(address -> address.contains("code=" + URLEncoder.encode(code, StandardCharsets.UTF_8) + "&"));
    }
}
