package cn.cegn.ra.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;

/** How somebody works a page. */
interface Hands {
    /** Presses a button, follows a link, opens what is folded. */
    void press(Locator what);

    /** Types into, chooses in or ticks a field. */
    void set(Locator field, String value);

    /** Chooses one of the answers that stand beside each other. */
    void answer(Locator radio);

    void attach(Locator field, Path file);

    /** A line for each place where the focus was lost to the eye; a mouse needs none. */
    default List<String> faults() {
        return List.of();
    }

    /** With a mouse, or a finger. */
    record Mouse(Page page) implements Hands {
        @Override
        public void press(Locator what) {
            what.click();
        }

        @Override
        public void set(Locator field, String value) {
            new Field(page, field).set(value);
        }

        @Override
        public void answer(Locator radio) {
            radio.locator("xpath=..").click();
        }

        @Override
        public void attach(Locator field, Path file) {
            field.setInputFiles(file);
        }
    }
}
