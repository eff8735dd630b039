package cn.cegn.ra.browser;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/**
 * The keyboard alone: everything is reached by Tab from where the focus is, as far round the page as it takes, and worked by Enter, Space, arrows
 * and typing. What is wrong with the focus on the way is kept in {@link #faults}.
 */
final class Keyboard implements Hands {
    private static final int MOST_STOPS = 400;
    private static final int MOST_CHOICES = 80;
    private static final int LONG = 200;

    /** Whether the focus is at the wanted element, or at its group of radio buttons. */
    private static final String THERE = """
            wanted => {
              const at = document.activeElement
              return at === wanted || wanted.type === 'radio' && at.type === 'radio' && at.name === wanted.name && at.form === wanted.form
            }""";

    /** What is wrong with the place where the focus is now; empty if nothing. The place before is kept in the page. */
    private static final String WRONG = """
            () => {
              const at = document.activeElement, before = window.focusBefore
              if (at === document.body || at.tagName === 'IFRAME') return ''
              window.focusBefore = at
              const place = location.pathname + ' ' + at.tagName + ' ' + (at.id || at.name || at.innerText || '').slice(0, 40) + ': '
              const marked = element => element && getComputedStyle(element).outlineStyle !== 'none' && parseFloat(getComputedStyle(element).outlineWidth) >= 2
              if (!marked(at) && !marked(at.nextElementSibling)) return place + 'the focus is not to be seen'
              const box = (at.labels && at.getBoundingClientRect().width <= 1 ? at.parentElement : at).getBoundingClientRect()
              if (box.bottom < 0 || box.top > innerHeight || box.right < 0 || box.left > innerWidth) return place + 'the focus is off the screen'
              if (before && before.isConnected && !at.matches('.skip') && before.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_PRECEDING)
                return place + 'the focus goes back'
              return ''
            }""";

    private final Page page;
    private final List<String> faults = new ArrayList<>();
    private final Queue<FileChooser> opened = new ArrayDeque<>();

    Keyboard(Page page) {
        this.page = page;
        page.onFileChooser(opened::add);
    }

    @Override
    public List<String> faults() {
        return List.copyOf(faults);
    }

    @Override
    public void press(Locator what) {
        reach(what);
        page.keyboard().press("Enter");
    }

    @Override
    public void answer(Locator radio) {
        choose(radio);
    }

    @Override
    public void attach(Locator field, Path file) {
        reach(field);
        page.keyboard().press("Space");
        page.waitForCondition(() -> !opened.isEmpty());
        opened.remove().setFiles(file);
    }

    @Override
    public void set(Locator field, String value) {
        String kind = (String) field.evaluate("field => field.type || ''");
        switch (kind) {
            case "select-one" -> select(field, value);
            case "checkbox" -> tick(field, Boolean.parseBoolean(value));
            case "radio" -> choose(field);
            case "" -> among(field, value);
            case "date" -> date(field, value);
            default -> type(field, value);
        }
    }

    /** By Tab, which must come by every place of a page and never stay at one. */
    void reach(Locator target) {
        ElementHandle wanted = target.elementHandle();
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            if (Boolean.TRUE.equals(wanted.evaluate(THERE))) {
                return;
            }
            page.keyboard().press("Tab");
            String wrong = (String) page.evaluate(WRONG);
            if (!wrong.isEmpty() && !faults.contains(wrong)) {
                faults.add(wrong);
            }
        }
        throw new AssertionError("Tab does not come by " + target + " on " + page.url() + ", it is at "
                + page.evaluate("() => document.activeElement.outerHTML.slice(0, 200)"));
    }

    private void type(Locator field, String value) {
        reach(field);
        page.keyboard().press("Control+A");
        page.keyboard().press("Delete");
        if (value.length() > LONG) {
            page.keyboard().insertText(value);
        } else {
            page.keyboard().type(value);
        }
    }

    /** In the order of its parts that this browser's language has: the year comes first or last. */
    private void date(Locator field, String value) {
        String[] parts = value.split("-", -1);
        for (String typed : List.of(parts[1] + parts[2] + parts[0], parts[0] + parts[1] + parts[2])) {
            reach(field);
            page.keyboard().type(typed);
            if (field.inputValue().equals(value)) {
                return;
            }
            page.keyboard().press("Shift+Tab");
            page.evaluate("() => { window.focusBefore = null }");
        }
        throw new AssertionError(value + " can not be typed into " + field + ": " + field.inputValue());
    }

    private void tick(Locator field, boolean wanted) {
        reach(field);
        if (field.isChecked() != wanted) {
            page.keyboard().press("Space");
        }
    }

    private void select(Locator field, String value) {
        reach(field);
        page.keyboard().press("Home");
        for (int i = 0; i < MOST_CHOICES; i++) {
            Object chosen = field.evaluate(
                    "(field, value) => field.value === value || field.selectedOptions[0].text.trim() === value", value);
            if (Boolean.TRUE.equals(chosen)) {
                return;
            }
            page.keyboard().press("ArrowDown");
        }
        throw new AssertionError(value + " is not among the choices of " + field);
    }

    /** The element holds radio buttons or boxes. */
    private void among(Locator holder, String value) {
        Locator one = holder.locator("input[value='%s']".formatted(value)).first();
        if ("checkbox".equals(one.getAttribute("type"))) {
            tick(one, true);
        } else {
            choose(one);
        }
    }

    private void choose(Locator radio) {
        reach(radio);
        for (int i = 0; i < MOST_CHOICES; i++) {
            if (Boolean.TRUE.equals(radio.evaluate("radio => document.activeElement === radio"))) {
                tick(radio, true);
                return;
            }
            page.keyboard().press("ArrowDown");
        }
        throw new AssertionError("the arrows do not come to " + radio);
    }
}
