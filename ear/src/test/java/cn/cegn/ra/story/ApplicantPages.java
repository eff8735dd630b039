package cn.cegn.ra.story;

import cn.cegn.ra.browser.Person;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an applicant does until his application is submitted (2.2, 2.3). */
final class ApplicantPages {
    private static final String DELIVERY = "DELIVERY";
    private static final Pattern CASE_IN_ADDRESS = Pattern.compile("[?&]id=(\\d+)");

    private final Person applicant;
    private final Path folder;
    private long id;

    /** @param folder where the files that he hands in are made; exists */
    ApplicantPages(Person applicant, Path folder) {
        this.applicant = applicant;
        this.folder = folder;
    }

    /** Begins an application; the words are those on the page, such as 个人证书 and USB-Key. */
    long begins(String type, String medium) {
        applicant.opens("/apply/new");
        applicant.presses("css=[aria-label*='%s'][aria-label*='%s']".formatted(type, medium));
        return goesOnWithThisCase();
    }

    /** The application that he sees before him. */
    long goesOnWithThisCase() {
        applicant.seesNoErrors();
        return goesOnWith(caseId());
    }

    /** An application that was begun before. */
    long goesOnWith(long application) {
        this.id = application;
        return application;
    }

    /** The number in the address of the page. */
    private long caseId() {
        Matcher found = CASE_IN_ADDRESS.matcher(applicant.page().url());
        if (!found.find()) {
            throw new AssertionError("no case in " + applicant.page().url());
        }
        return Long.parseLong(found.group(1));
    }

    /** Types these fields besides what is known already, and agrees. */
    void fillsTheForm(Map<String, String> fields) {
        typesIntoTheForm(fields);
        applicant
                .ticks("DECLARATION")
                .ticks("IDENTITY_CONSENT")
                .presses("#save")
                .seesNoErrors();
    }

    void typesIntoTheForm(Map<String, String> fields) {
        applicant.opens("/apply/form?id=" + id);
        // Fields of a mail stand there once mail is chosen.
        Optional.ofNullable(fields.get(DELIVERY)).ifPresent(way -> applicant.fills(DELIVERY, way));
        fields.forEach(applicant::fills);
    }

    /** Uploads one file to each item of the list. */
    void gathersMaterial() throws IOException {
        applicant.opens("/apply/material?id=" + id);
        for (String item : applicant.idsOf("#main section[id]")) {
            uploads(item, paper(item));
            applicant.seesNoErrors();
        }
    }

    private Path paper(String item) throws IOException {
        return switch (item) {
            case "SIGNED_FORM" -> printsTheForm(item + ".pdf");
            case "APPLICANT_ID", "HANDLER_ID" -> Paper.png(folder, item + ".png");
            default -> Paper.pdf(folder, item + ".pdf", item);
        };
    }

    /** The form as it is to be signed, kept under this name. */
    Path printsTheForm(String name) throws IOException {
        APIResponse printed = applicant.page().request().get("/files/form?id=" + id);
        if (!"application/pdf".equals(printed.headers().get("content-type"))) {
            throw new AssertionError("the form was not printed: " + printed.status() + " " + printed.url());
        }
        return Files.write(folder.resolve(name), printed.body());
    }

    /** Uploads a file to one item, whatever comes of it. */
    void uploads(String item, Path file) {
        applicant.attaches("css=#%s input[type=file]".formatted(item), file);
        if (applicant.counts("#%s input[type=date]".formatted(item)) > 0) {
            applicant.fills(
                    "css=#%s input[type=date]".formatted(item),
                    LocalDate.now(ZoneId.of("Asia/Shanghai")).plusYears(1).toString());
        }
        applicant.presses("css=#%s [id$=':upload']".formatted(item));
    }

    /** Uploads a file that is not taken, and says what the page says of it. */
    String isRefused(String item, Path file) {
        applicant.attaches("css=#%s input[type=file]".formatted(item), file);
        Locator refused = applicant.page().locator("#%s [data-chosen] li[data-state=failed]".formatted(item));
        if (refused.count() == 0) {
            applicant.page().locator("#%s [data-send]".formatted(item)).click();
        }
        refused.first().waitFor();
        return refused.first().innerText();
    }

    void handsIn(SoftRequest request) throws IOException {
        applicant
                .opens("/apply/request?id=" + id)
                .unfolds("summary")
                .fills("pem", request.pem())
                .presses("#hand");
        applicant.seesNoErrors();
    }

    void submits() {
        applicant.opens("/apply/check?id=" + id).ticks("checked").presses("#submit");
        applicant.seesNoErrors();
    }
}
