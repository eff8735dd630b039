package cn.cegn.ra.story;

import cn.cegn.ra.browser.Person;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Somebody who applies for the first time and takes each step that the page before it offers; everything he does is counted. */
final class FirstWalk {
    private final Person applicant;
    private final Path folder;
    private final List<String> pages = new ArrayList<>();
    private int typed;
    private int clicks;

    /** @param applicant signed in, on whatever page */
    FirstWalk(Person applicant, Path folder) {
        this.applicant = applicant;
        this.folder = folder;
        applicant.page().onFrameNavigated(frame -> {
            if (frame.parentFrame() == null) {
                pages.add(frame.url().replaceFirst("[?#].*", "").replaceFirst("^https?://[^/]*", ""));
            }
        });
    }

    void clicks(String what) {
        clicks++;
        applicant.presses(what).seesNoErrors();
    }

    void types(String field, String value) {
        typed++;
        applicant.fills(field, value);
    }

    void ticks(String field) {
        clicks++;
        applicant.ticks(field);
    }

    /** From the work list to the form of a case that he has just begun. */
    void begins(String type, String medium) {
        clicks("css=nav a[href$='/apply/new']");
        clicks("css=[aria-label*='%s'][aria-label*='%s']".formatted(type, medium));
        clicks("#next");
    }

    /** One file a paper, chosen one after the other and sent together. */
    void gathersMaterial(ApplicantPages forms) throws IOException {
        for (String item : applicant.idsOf("#main section[id]")) {
            clicks++;
            Path file = item.equals("SIGNED_FORM")
                    ? forms.printsTheForm(item + ".pdf")
                    : Paper.pdf(folder, item + ".pdf", item);
            applicant.attaches("css=#%s input[type=file]".formatted(item), file);
        }
        clicks("css=[id$=':upload']");
    }

    /** He presses twice, as people do. */
    void submitsWithADoubleClick() {
        ticks("checked");
        clicks++;
        Page page = applicant.page();
        page.locator("[id$=':submit']").dblclick();
        page.waitForURL("**/apply/done**");
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
    }

    /** What it took, also kept as a line of {@code target/first-walk.txt}. */
    String figures(String which) throws IOException {
        String line =
                "first walk, %s: %d pages, %d fields typed, %d clicks".formatted(which, pages.size(), typed, clicks);
        Path file = Path.of(System.getProperty("ra.build", "target"), "first-walk-" + which.replace(' ', '-') + ".txt");
        Files.writeString(file, line + System.lineSeparator() + String.join(System.lineSeparator(), pages));
        System.out.println(line);
        return line;
    }
}
