package cn.cegn.ra.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.browser.Accessibility;
import cn.cegn.ra.browser.Album;
import cn.cegn.ra.browser.Browser;
import cn.cegn.ra.browser.Person;
import cn.cegn.ra.browser.Survey;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of the material in a browser: dropped, looked at, sent one by one, replaced, and taken by a phone. */
class MaterialIT {
    private static final String ITEM = "#HOST_PROOF";

    private Browser browser;
    private Person applicant;
    private Page page;
    private long id;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() throws Exception {
        browser = new Browser(TrialServers.onH2().baseUrl());
        applicant = browser.person("sqr7", TrialServers.onH2().demoPassword())
                .logsIn()
                .keepingIn(new Album("material"));
        id = new ApplicantPages(applicant, folder).begins("设备证书", "USB-Key");
        page = applicant.opens("/apply/material?id=" + id).page();
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    @DisplayName(
            "S2.2-1: files are dropped, looked at before and after they are sent, and replaced; a bad one says why beside the others, and the history shows what was there")
    void filesAreDroppedLookedAtAndReplaced() throws Exception {
        drops(
                Paper.png(folder, "front.png"),
                Paper.pdf(folder, "proof.pdf", "Allocation"),
                Paper.html(folder, "bad.pdf"));
        assertThat(rows()).hasCount(3);
        assertThat(Accessibility.violations(page)).isEmpty();
        isLookedAt(rows().first().locator("button:has-text('预览')"), "canvas");

        page.locator(ITEM + " [data-send]").press("Enter");
        assertThat(rows()).hasCount(1);
        assertThat(rows().first()).containsText("bad.pdf");
        assertThat(rows().first()).containsText("text/html");
        assertThat(files()).hasCount(2);
        assertThat(Accessibility.violations(page)).isEmpty();
        applicant.keeps("one-refused");
        rows().first().locator("button:has-text('不传了')").press("Enter");

        isLookedAt(files().filter(new Locator.FilterOptions().setHasText("front.png")), "img");
        isLookedAt(files().filter(new Locator.FilterOptions().setHasText("proof.pdf")), "img[src$='/page/1']");
        replacesTheFirst();
        isTheSameOnAPhone();
        assertThat(page.request().post("/files/upload").status())
                .as("sent by a form of somebody else's page")
                .isEqualTo(400);
        assertThat(browser.complaints()).isEmpty();
    }

    private Locator rows() {
        return page.locator(ITEM + " [data-chosen] li");
    }

    private Locator files() {
        return page.locator(ITEM + " [data-part=files] a[data-preview]");
    }

    /** As a person drags them in from a folder. */
    private void drops(Path... files) {
        List<Map<String, String>> all = Arrays.stream(files)
                .map(file -> Map.of("name", file.getFileName().toString(), "bytes", base64(file)))
                .toList();
        JSHandle dragged = page.evaluateHandle(
                "files => files.reduce((all, file) => { const type = file.name.endsWith('png') ? 'image/png' : 'application/pdf';"
                        + " all.items.add(new File([Uint8Array.from(atob(file.bytes), c => c.charCodeAt(0))], file.name, {type}));"
                        + " return all; }, new DataTransfer())",
                all);
        for (String event : List.of("dragenter", "dragover", "drop")) {
            page.locator(ITEM + " .drop").dispatchEvent(event, Map.of("dataTransfer", dragged));
        }
    }

    private static String base64(Path file) {
        try {
            return Base64.getEncoder().encodeToString(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By keyboard alone: the focus goes in, stays in, and comes back. */
    private void isLookedAt(Locator opener, String picture) {
        opener.press("Enter");
        Locator dialog = page.locator("#preview");
        assertThat(dialog.locator(".pbox " + picture)).isVisible();
        assertThat(dialog.locator("[data-do=close]")).isFocused();
        for (int i = 0; i < 9; i++) {
            page.keyboard().press("Tab");
            assertThat(
                            (Boolean)
                                    page.evaluate(
                                            "() => document.activeElement === document.body || !!document.activeElement.closest('#preview')"))
                    .isTrue();
        }
        double before = width(dialog, picture);
        page.keyboard().press("+");
        assertThat(width(dialog, picture)).isGreaterThan(before);
        page.keyboard().press("r");
        assertThat((String) dialog.locator(".pbox " + picture).evaluate("node => node.style.transform"))
                .contains("90deg");
        assertThat(Accessibility.violations(page)).isEmpty();
        applicant.keeps("preview-" + picture.replaceAll("[^a-z]", ""));
        page.keyboard().press("Escape");
        assertThat(dialog).isHidden();
        assertThat(opener).isFocused();
    }

    private static double width(Locator dialog, String picture) {
        return ((Number) dialog.locator(".pbox " + picture).evaluate("node => parseFloat(node.style.width)"))
                .doubleValue();
    }

    private void replacesTheFirst() throws Exception {
        applicant.fills("css=" + ITEM + " select", "front.png");
        new ApplicantPages(applicant, folder).uploads("HOST_PROOF", Paper.png(folder, "better.png"));
        assertThat(page.locator("[data-kept]")).containsText("better.png");
        assertThat(files()).hasCount(2);
        Locator history = page.locator("details.formerfiles");
        history.locator("summary").press("Enter");
        assertThat(history.locator("tbody tr")).hasCount(1);
        assertThat(history.locator("tbody tr")).containsText("front.png");
        assertThat(history.locator("tbody tr")).containsText("better.png");
        assertThat(history.locator("tbody tr")).containsText("吴刚");
        assertThat(Accessibility.violations(page)).isEmpty();
        applicant.keeps("history");
        Survey.wear(page, "dark");
        assertThat(Accessibility.violations(page)).isEmpty();
        applicant.keeps("dark");
    }

    private void isTheSameOnAPhone() {
        page.setViewportSize(390, 844);
        page.evaluate("() => document.querySelectorAll('.camera').forEach(each => each.style.display = 'block')");
        FileChooser camera = page.waitForFileChooser(
                () -> page.locator(ITEM + " [data-camera]").click());
        assertThat(camera.isMultiple()).isFalse();
        assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
        applicant.keeps("phone");
        files().first().press("Enter");
        assertThat(page.locator("#preview .pbox img")).isVisible();
        assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
        applicant.keeps("phone-preview");
        page.keyboard().press("Escape");
    }
}
