package cn.cegn.ra.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Numbered screenshots of one story in {@code target/screenshots/<story>}, if the environment has {@code RA_PICTURES=all}; the folder is emptied
 * first. Without it nothing is painted: a picture takes as long as a page.
 */
public final class Album {
    static final boolean PAINTING = "all".equals(System.getenv("RA_PICTURES"));

    private final Path folder;
    private final Optional<Looking> looking;
    private int number;

    public Album(String story) {
        this(story, Optional.empty());
    }

    /** @param looking looks at each page that is kept */
    public Album(String story, Looking looking) {
        this(story, Optional.of(looking));
    }

    private Album(String story, Optional<Looking> looking) {
        this.folder = Browser.screenshots(story);
        this.looking = looking;
    }

    /** Keeps the whole page as {@code NN-step.png}, and has it looked at. */
    public void keep(Page page, String step) {
        number++;
        String name = "%02d-%s.png".formatted(number, step.replaceAll("[^\\p{IsAlphabetic}\\p{IsDigit}-]+", "-"));
        Path file = folder.resolve(name);
        if (PAINTING) {
            paint(page, file);
        }
        looking.ifPresent(somebody -> somebody.look(page, file));
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

    /** Looks at pages as somebody comes by them. */
    public interface Looking {
        /** @param picture the file that holds the page as it is, if pictures are kept */
        void look(Page page, Path picture);
    }
}
