package cn.cegn.ra.outside;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The ways to what is the stranger's, {@link TwoHouses#strangers}, and to what is his organisation's. */
final class Entrances {
    /** Of the same organisation, of another one: applicant, handler, approver; nobody. */
    static final String NOBODY = "(not signed in)";

    private static final List<String> OTHERS = List.of("sqr8", TwoHouses.INSIDER, "jbr1", "spr1", NOBODY);
    private static final List<String> OTHER_HOUSES = List.of("spr1", "jbr1", TwoHouses.INSIDER, "sqr8", NOBODY);

    private final TwoHouses.Property stranger;
    private final TwoHouses.Property insider;
    private final List<Entrance> all = new ArrayList<>();

    Entrances(TwoHouses houses) {
        this.stranger = houses.strangers();
        this.insider = houses.insiders();
        pages();
        lists();
        papers();
        writes();
        organisation();
    }

    List<Entrance> all() {
        return all;
    }

    private void pages() {
        for (String page : List.of("/case", "/case-form", "/case-files")) {
            own("page", page + "?id=CASE", visitor -> isShown(visitor, page), List.of(TwoHouses.STRANGER, "zhuce1"));
        }
        for (String page : List.of("/apply/form", "/apply/material", "/apply/check", "/apply/task", "/act/withdraw")) {
            own(
                    "page of the applicant",
                    page + "?id=CASE",
                    visitor -> isShown(visitor, page),
                    List.of(TwoHouses.STRANGER));
        }
        own("audit", "/audit/case?id=CASE", visitor -> isShown(visitor, "/audit/case"), List.of("shenji"));
    }

    private boolean isShown(Visitor visitor, String page) {
        Answer answer = visitor.asks(page + "?id=" + stranger.application());
        return answer.status() == 200 && answer.type().contains("html");
    }

    private void lists() {
        String name = Ask.encoded(stranger.marks().get(2));
        own("list and count", "/work", visitor -> isNamed(visitor.asks("/work")), List.of(TwoHouses.STRANGER));
        own(
                "search",
                "/work?q=NAME",
                visitor -> isNamed(visitor.asks("/work?q=" + name)),
                List.of(TwoHouses.STRANGER, "zhuce1"));
        own(
                "export",
                "/work/export?q=NAME",
                visitor -> isNamed(visitor.asks("/work/export?q=" + name)),
                List.of("zhuce1"));
    }

    /** By the address of the case; in a file by a line below the headings. */
    private boolean isNamed(Answer answer) {
        String text = answer.body();
        return text.contains("id=" + stranger.application() + "\"")
                || (answer.type().contains("csv") && text.lines().count() > 1);
    }

    private void papers() {
        own(
                "file",
                "/files/FILE",
                visitor -> isGiven(visitor, "/files/" + stranger.file()),
                List.of(TwoHouses.STRANGER, "zhuce1"));
        own(
                "PDF",
                "/files/form?id=CASE",
                visitor -> isGiven(visitor, "/files/form?id=" + stranger.application()),
                List.of(TwoHouses.STRANGER));
        own(
                "PDF",
                "/files/dossier?id=CASE",
                visitor -> isGiven(visitor, "/files/dossier?id=" + stranger.application()),
                List.of("zhuce1", "shenji"));
    }

    private static boolean isGiven(Visitor visitor, String path) {
        Answer answer = visitor.asks(path);
        return answer.status() == 200 && !answer.type().contains("html");
    }

    /** What changes something, with the number of another's case; the owner's own draft shows that the same request works. */
    private void writes() {
        all.add(new Entrance(
                "draft (script)",
                "POST /apply/draft id=OTHER CASE",
                visitor -> isKept(visitor, "/apply/draft", insider),
                List.of(TwoHouses.INSIDER),
                List.of(TwoHouses.STRANGER, "sqr1", "jbr1", "lxr2", NOBODY)));
        all.add(new Entrance(
                "postback with another's number",
                "POST /apply/form id=OTHER CASE",
                this::isOpenedByPost,
                List.of(TwoHouses.INSIDER),
                List.of(TwoHouses.STRANGER)));
        all.add(new Entrance(
                "upload (script)",
                "POST /files/upload id=OTHER CASE",
                visitor -> isTaken(visitor, insider),
                List.of(TwoHouses.INSIDER),
                List.of(TwoHouses.STRANGER, "sqr1", "jbr1", "lxr2", NOBODY)));
    }

    private static boolean isKept(Visitor visitor, String path, TwoHouses.Property of) {
        Ask ask = Ask.post(
                        "draft",
                        path,
                        List.of(
                                Map.entry("id", Long.toString(of.application())),
                                Map.entry("form:version", "0"),
                                Map.entry("form:MOBILE", "13800138000")))
                .with("RA-Form", "1");
        String answer = visitor.send(ask).body();
        // A version that is old is told to whoever may see the case.
        return answer.contains("\"result\":\"kept\"") || answer.contains("\"result\":\"overtaken\"");
    }

    /** The form is one's own, the number in it another's. */
    private boolean isOpenedByPost(Visitor visitor) {
        long own = visitor.asks("/apply/form?id=" + insider.application()).status() == 200
                ? insider.application()
                : stranger.application();
        Answer page = visitor.asks("/apply/form?id=" + own);
        Form form = Form.first(page, "form").with("id", Long.toString(insider.application()));
        Answer answer = visitor.send(form.press("postback", "form:save"));
        String text = visitor.follows(answer).body();
        return text.contains(insider.marks().get(2));
    }

    private static boolean isTaken(Visitor visitor, TwoHouses.Property of) {
        Applying applying = new Applying(visitor, of.application());
        return applying.upload("APPLICANT_ID", "again.png", Applying.picture())
                .body()
                .contains("\"kept\":true");
    }

    private void organisation() {
        for (String path : List.of("/org/roster", "/org/roster/export", "/org/accounts", "/org/accounts/export")) {
            all.add(new Entrance(
                    path.endsWith("export") ? "export" : "list",
                    path + " of his organisation",
                    visitor -> stranger.marks().stream()
                            .anyMatch(visitor.asks(path).body()::contains),
                    List.of("spr2"),
                    OTHER_HOUSES));
        }
    }

    private void own(String kind, String name, Predicate<Visitor> finds, List<String> owners) {
        all.add(new Entrance(kind, name, finds, owners, OTHERS));
    }
}
