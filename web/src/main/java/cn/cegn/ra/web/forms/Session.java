package cn.cegn.ra.web.forms;

import jakarta.servlet.http.HttpSession;

/** By what a page knows its session again: not its id, which is the browser's secret. */
final class Session {
    private Session() {}

    static String mark(HttpSession session) {
        return Long.toString(session.getCreationTime(), Character.MAX_RADIX);
    }
}
