package cn.cegn.ra.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.browser.Accessibility;
import cn.cegn.ra.browser.Person;
import cn.cegn.ra.server.Tool;
import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The two pages of a soft certificate's key: what an applicant does there, wrong and right, and what he is told. */
final class KeyPages {
    private final Person applicant;
    private final long id;
    private final Path folder;

    KeyPages(Person applicant, long id, Path folder) {
        this.applicant = applicant;
        this.id = id;
        this.folder = folder;
    }

    /** Makes a key after two mistakes, and hands its request in after a third. */
    BrowserKey makesAndHandsIn() throws IOException {
        applicant.opens("/apply/request?id=" + id);
        isAccessible(applicant);
        clicks("#make-key");
        shows("#key-password-err", "口令还不符合下面的要求");
        applicant.fills("key-password", BrowserKey.PASSWORD).fills("key-again", "something else");
        clicks("#make-key");
        shows("#key-again-err", "两次输入的口令不同");
        BrowserKey key = BrowserKey.madeBy(applicant, "P-256", folder);
        assertThat(key.file().getFileName().toString()).matches("cegn-key-[A-Z0-9-]+-[0-9a-f]{6}\\.pem");
        assertThat(key.protection()).contains("PBES2", "PBKDF2", "hmacWithSHA256", "aes-256-cbc", ":0927C0");
        clicks("[id$=':handMade']");
        shows("#kept-file-err", "请先确认密钥文件已经保存");
        isAccessible(applicant);
        applicant.keeps("made");
        applicant.ticks("kept-file").presses("#handMade");
        applicant.seesNoErrors().sees("已提交证书请求").sees(key.file().getFileName().toString());
        return key;
    }

    /** None of these files uses up the one collection. */
    void wrongFilesAreRefused(BrowserKey key) throws IOException {
        applicant.opens("/act/accept?id=" + id);
        isAccessible(applicant);
        applicant.presses("#join");
        isAccessible(applicant);
        clicks("#join-go");
        shows("#key-file-err", "请选择密钥文件");
        tries(key.file(), "wrong Password 9");
        shows("#file-password-err", "口令不对");
        tries(Paper.png(folder, "photo.png"), BrowserKey.PASSWORD);
        shows("#key-file-err", "这不是密钥文件");
        tries(keyOfAnother("", "plain.pem"), BrowserKey.PASSWORD);
        shows("#key-file-err", "和本件提交的证书请求不相配");
        tries(keyOfAnother("Form number: SQ-2026-000099\n", "other.pem"), BrowserKey.PASSWORD);
        shows("#key-file-err", "另一件申请 SQ-2026-000099 的密钥文件");
        isAccessible(applicant);
        applicant.keeps("wrong-key");
        applicant.page().reload();
        applicant.sees("证书已经可以领取，只能领取一次");
    }

    private void tries(Path file, String password) {
        applicant.attaches("key-file", file).fills("file-password", password);
        clicks("#join-go");
    }

    /** A key of somebody else under the same password, made with the manual's command. */
    Path keyOfAnother(String head, String name) throws IOException {
        String bare = folder.resolve("bare-" + name).toString();
        Tool.run("openssl", "ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", bare)
                .orFail();
        String password = "pass:" + BrowserKey.PASSWORD;
        String pem = Tool.run("openssl", "pkcs8", "-topk8", "-v2", "aes-256-cbc", "-in", bare, "-passout", password)
                .orFail();
        return Files.writeString(folder.resolve(name), head + pem);
    }

    /** Says the PKCS#12 file that comes. */
    Path joins(BrowserKey key) {
        applicant.attaches("key-file", key.file()).fills("file-password", BrowserKey.PASSWORD);
        Download came = applicant.page().waitForDownload(() -> clicks("#join-go"));
        Path joined = folder.resolve(came.suggestedFilename());
        came.saveAs(joined);
        assertThat(applicant.page().locator("#joined-title")).isFocused();
        isAccessible(applicant);
        applicant.keeps("joined");
        return joined;
    }

    void clicks(String what) {
        applicant.page().locator(what).click();
    }

    void shows(String where, String text) {
        assertThat(applicant.page().locator(where)).containsText(text);
    }

    /** As the page stands now, in both themes; nothing on it is lost. */
    static void isAccessible(Person person) {
        assertThat(Accessibility.violations(person.page())).isEmpty();
        String theme = themed(person, "dark");
        assertThat(Accessibility.violations(person.page())).isEmpty();
        themed(person, theme);
    }

    /** Says the theme before. The fields' colours change in a moment, not at once. */
    private static String themed(Person person, String theme) {
        String change = "async (html, theme) => { const old = html.dataset.theme; html.dataset.theme = theme;"
                + " await Promise.all(document.getAnimations().map(each => each.finished)); return old; }";
        return (String) person.page().locator("html").evaluate(change, theme);
    }
}
