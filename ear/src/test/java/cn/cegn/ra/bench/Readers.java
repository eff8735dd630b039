package cn.cegn.ra.bench;

import cn.cegn.ra.browser.Browser;
import cn.cegn.ra.browser.Person;
import java.util.HashMap;
import java.util.Map;

/** People in front of one server, each signed in once, and the case that they open there. */
final class Readers {
    private static final String ROWS = "#main .tbl tbody tr";

    private final Browser browser;
    private final String password;
    private final long application;
    private final Map<String, Person> people = new HashMap<>();

    Readers(Browser browser, String password, long application) {
        this.browser = browser;
        this.password = password;
        this.application = application;
    }

    /**
     * What is opened, by whom.
     *
     * @param path with {@code {case}} for the id of the case
     */
    record Place(String account, String path) {}

    PageTime open(Place place) {
        return PageTime.of(person(place), path(place));
    }

    /** How many rows the page shows in its tables. */
    int rows(Place place) {
        return person(place).opens(path(place)).counts(ROWS);
    }

    private Person person(Place place) {
        return people.computeIfAbsent(
                place.account(), account -> browser.person(account, password).logsIn());
    }

    private String path(Place place) {
        return place.path().replace("{case}", Long.toString(application));
    }
}
