package cn.cegn.ra.story;

import cn.cegn.ra.browser.Person;
import java.util.function.Consumer;

/** One case, step by step: each step on its own page. */
final class StepPages {
    private final long id;

    StepPages(long id) {
        this.id = id;
    }

    long id() {
        return id;
    }

    /** Takes the case into his own hands. */
    void claims(Person person) {
        person.opens("/case?id=" + id).presses("#claim").seesNoErrors();
    }

    /** Opens the step's page, fills in what it asks for, presses its button, and is told of no error. */
    void takes(Person person, String step, Consumer<Person> filling) {
        tries(person, step, filling);
        person.seesNoErrors();
    }

    /** The same with a page that asks for nothing. */
    void takes(Person person, String step) {
        takes(person, step, nothing -> {});
    }

    /** The same without looking at what came of it. */
    void tries(Person person, String step, Consumer<Person> filling) {
        person.opens("/act/" + step + "?id=" + id);
        filling.accept(person);
        person.presses(person.counts("[id$=':pass']") > 0 ? "#pass" : "#go");
    }
}
