package cn.cegn.ra.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;

/** A form's field, found by its id with or without the form's before it. */
final class Field {
    private final Page page;
    private final Locator locator;

    Field(Page page, Locator locator) {
        this.page = page;
        this.locator = locator;
    }

    static Field at(Page page, String id) {
        if (id.startsWith("css=")) {
            return new Field(page, page.locator(id).first());
        }
        return new Field(
                page, page.locator("[id='%s'], [id$=':%s']".formatted(id, id)).first());
    }

    Locator locator() {
        return locator;
    }

    /** Types, chooses or ticks, as the field's kind wants it. */
    void set(String value) {
        String kind = (String) locator.evaluate("field => field.tagName + ' ' + (field.getAttribute('type') || '')");
        switch (kind) {
            case "SELECT " -> choose(value);
            case "INPUT checkbox" -> locator.setChecked(Boolean.parseBoolean(value));
            case "INPUT radio" -> locator.check();
            default -> {
                if (kind.startsWith("INPUT") || kind.startsWith("TEXTAREA")) {
                    locator.fill(value);
                } else {
                    radio(value);
                }
            }
        }
    }

    private void choose(String value) {
        Locator option = locator.locator("option[value='%s']".formatted(value));
        if (option.count() > 0) {
            locator.selectOption(value);
        } else {
            locator.selectOption(new SelectOption().setLabel(value));
        }
    }

    /** The element holds the radio buttons. */
    private void radio(String value) {
        Locator button = locator.locator(
                "input[type=radio][value='%s'], input[type=checkbox][value='%s']".formatted(value, value));
        if (button.count() > 0) {
            button.first().check();
        } else {
            locator.getByLabel(value, new Locator.GetByLabelOptions().setExact(true))
                    .check();
        }
        page.waitForLoadState();
    }

    /** What is pressed: {@code #id}, {@code css=…}, or the button or link of this text. */
    static Locator pressable(Page page, String what) {
        if (what.startsWith("css=")) {
            return page.locator(what).first();
        }
        if (what.startsWith("#")) {
            return Field.at(page, what.substring(1)).locator();
        }
        Locator button = page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(what).setExact(true));
        Locator link = page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(what).setExact(true));
        return button.or(link).first();
    }
}
