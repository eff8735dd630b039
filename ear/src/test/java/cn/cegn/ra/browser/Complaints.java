package cn.cegn.ra.browser;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** What a window's console says and no test asked for. */
final class Complaints {
    private final List<String> said = new ArrayList<>();

    /** @param account who sits before the window */
    Complaints(Page page, String account) {
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("404")) {
                said.add(account + " on " + page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> said.add(account + " on " + page.url() + ": " + error));
    }

    /** Since the last call. */
    List<String> take() {
        List<String> all = List.copyOf(said);
        said.clear();
        return all;
    }
}
