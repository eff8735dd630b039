package cn.cegn.ra.outside;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The requests by every form on the pages that somebody reaches: each field hostile, the state of the view tampered with. */
final class FormCrawl {
    private static final List<String> STATES = List.of(
            "",
            "1:1",
            "-1:-1",
            "9223372036854775807:-9223372036854775808",
            "zq9<zq9x>",
            "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3RvckkACXRocmVzaG9sZHhwP0AAAAAAAAB3CAAAAAIAAAABeHg=",
            "H4sIAAAAAAAAAFvzloG1uIhBKCuxLFGvtCQzR88jsTjDN7FAJzmxpBQAkFC4WhwAAAA=",
            "stateless",
            "12345678901234567890:1");

    /** A log-in that fails counts against the address, which others on this server come from, too. */
    private static final Set<String> FEW = Set.of("/login", "/login-again");

    private static final int FEW_INPUTS = 5;

    private final List<String> pages;
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    FormCrawl(List<String> pages) {
        this.pages = pages;
    }

    /** First the pages are opened, so that each form is tried once, wherever it stands. */
    List<Consumer<Visitor>> requests() {
        return pages.stream()
                .<Consumer<Visitor>>map(page -> visitor -> forms(page, visitor))
                .toList();
    }

    private void forms(String page, Visitor visitor) {
        Answer opened = visitor.asks(page);
        if (opened.status() != 200 || !opened.type().contains("html")) {
            return;
        }
        List<Form> forms = Form.of(opened);
        for (int i = 0; i < forms.size(); i++) {
            Form form = forms.get(i);
            String path = form.action().replaceFirst("\\?.*", "");
            if (!path.equals("/logout")
                    && seen.add(path + form.names() + form.buttons().keySet())) {
                attack(page, i, visitor, FEW.contains(path));
            }
        }
    }

    private void attack(String page, int index, Visitor visitor, boolean few) {
        int inputs = few ? FEW_INPUTS : Hostile.ALL.size();
        for (int i = 0; i < inputs; i++) {
            Form form = fresh(page, index, visitor);
            if (form == null) {
                return;
            }
            Hostile input = Hostile.ALL.get(i);
            form.names().forEach(name -> form.with(name, input.value()));
            visitor.send(form.press("form: " + input.kind(), button(form, i)));
        }
        if (!few) {
            fieldByField(page, index, visitor);
            states(page, index, visitor);
        }
    }

    /** One field hostile, the rest as it stands there: what comes after the first check is reached. */
    private void fieldByField(String page, int index, Visitor visitor) {
        Form shown = fresh(page, index, visitor);
        if (shown == null || page.startsWith("/org/")) {
            return;
        }
        int turn = 0;
        for (String name : new ArrayList<>(shown.names())) {
            Form form = fresh(page, index, visitor);
            if (form == null) {
                return;
            }
            Hostile input = Hostile.ALL.get(turn++ % Hostile.ALL.size());
            visitor.send(form.with(name, input.value()).press("field: " + input.kind(), button(form, turn)));
        }
    }

    private void states(String page, int index, Visitor visitor) {
        Form shown = fresh(page, index, visitor);
        if (shown == null || !shown.hasState()) {
            return;
        }
        for (String state : STATES) {
            visitor.send(shown.withState(state).press("state of the view tampered with", button(shown, 0)));
        }
        for (String nonce : List.of("", "zq9<zq9x>", "!!!", "enE5")) {
            Form form = fresh(page, index, visitor);
            if (form != null) {
                visitor.send(form.withNonce(nonce).press("nonce tampered with", button(form, 0)));
            }
        }
        Form form = fresh(page, index, visitor);
        if (form != null) {
            visitor.send(form.press("as a script asks", button(form, 0)).with("Faces-Request", "partial/ajax"));
        }
    }

    private static String button(Form form, int turn) {
        List<String> buttons = new ArrayList<>(form.buttons().keySet());
        return buttons.isEmpty() ? "" : buttons.get(turn % buttons.size());
    }

    /** The form as it stands on the page now; null if it is gone. */
    private static Form fresh(String page, int index, Visitor visitor) {
        Answer opened = visitor.asks(page);
        List<Form> forms = opened.status() == 200 ? Form.of(opened) : List.of();
        return index < forms.size() ? forms.get(index) : null;
    }
}
