package cn.cegn.ra.bench;

import cn.cegn.ra.browser.Person;
import java.util.List;

/**
 * How long a page took in the browser, in milliseconds, by its own clock (Navigation Timing).
 *
 * @param firstByte from the request to the first byte of the answer
 * @param interactive from the beginning to the end of DOMContentLoaded: the page is built, its deferred scripts have run and answer to clicks and keys
 */
record PageTime(double firstByte, double interactive) {
    private static final String READ = "() => { const n = performance.getEntriesByType('navigation')[0];"
            + " return [n.responseStart - n.requestStart, n.domContentLoadedEventEnd - n.startTime]; }";

    /** Opens a page and reads the clock. */
    static PageTime of(Person person, String path) {
        person.opens(path);
        List<?> read = (List<?>) person.page().evaluate(READ);
        return new PageTime(((Number) read.get(0)).doubleValue(), ((Number) read.get(1)).doubleValue());
    }
}
