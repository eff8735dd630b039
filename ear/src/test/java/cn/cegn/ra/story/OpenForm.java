package cn.cegn.ra.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.cegn.ra.browser.Person;
import com.microsoft.playwright.Locator;

/** What somebody does with the applicant's form by keyboard, and what he is shown there by and by. */
final class OpenForm {
    private OpenForm() {}

    static Locator field(Person person, String id) {
        return person.page().locator("[id='form:%s']".formatted(id));
    }

    static void leaves(Person person, String id, String value) {
        field(person, id).fill(value);
        field(person, id).press("Tab");
    }

    static void is(Person person, String selector, String text) {
        assertThat(person.page().locator(selector)).containsText(text);
    }

    static void types(Person person, String secret) {
        person.page().keyboard().type(secret);
        person.page().keyboard().press("Enter");
    }
}
