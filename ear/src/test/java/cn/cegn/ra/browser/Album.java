package cn.cegn.ra.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Numbered screenshots of one story in {@code target/screenshots/<story>}; the folder is emptied first. */
public final class Album {
    private final Path folder;
    private final Optional<Survey> survey;
    private int number;

    public Album(String story) {
        this(story, Optional.empty());
    }

    /** @param survey looks at each page that is kept */
    public Album(String story, Survey survey) {
        this(story, Optional.of(survey));
    }

    private Album(String story, Optional<Survey> survey) {
        this.folder = Browser.screenshots(story);
        this.survey = survey;
    }

    /** Keeps the whole page as {@code NN-step.png}. */
    public Path keep(Page page, String step) {
        number++;
        String name = "%02d-%s.png".formatted(number, step.replaceAll("[^\\p{IsAlphabetic}\\p{IsDigit}-]+", "-"));
        Path file = folder.resolve(name);
        paint(page, file);
        survey.ifPresent(looking -> looking.look(page, file));
        return file;
    }

    /** The whole page; a PIN is painted over. */
    static void paint(Page page, Path file) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(file)
                .setFullPage(true)
                .setMask(List.of(page.locator(".pin .dig"))));
    }

    /** The same for the page of a failure: says where it is, or nothing if the page can not be painted any more. */
    static Optional<Path> ofFailure(Page page, String who) {
        try {
            Path file = Path.of(System.getProperty("ra.build", "target"), "screenshots", "failed-" + who + ".png")
                    .toAbsolutePath();
            page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
            return Optional.of(file);
        } catch (PlaywrightException e) {
            return Optional.empty();
        }
    }
}
