package cn.cegn.ra.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The whole portal asked by strangers and by people with few rights, as nobody should. */
class OutsideIT {
    private static final int LEAST_REQUESTS = 5_000;

    /** Ends the case, so it comes last. */
    private static final String LAST = "/act/withdraw";

    private final Tally tally = new Tally();
    private TwoHouses houses;
    private WarContents war;

    @Test
    @DisplayName(
            "Issue 6, outside view: at least 5,000 hostile requests to every page, servlet, file and form, without log-in, as an applicant and as a handler: no 5xx, nothing unescaped, no word of the inside, no foreign data, the headers of safety on every answer")
    void nobodyGetsThrough() throws Exception {
        houses = TwoHouses.made();
        war = WarContents.shipped();
        assertThat(war.pages()).contains("/login", "/apply/form", "/admin/people");
        assertThat(war.servlets()).contains("/files/upload", "/files/1", "/prefs", "/logout");
        ownersSeeTheirMarks();

        asVisitor();
        asPerson(TwoHouses.INSIDER, 6, houses.strangers().marks());
        asPerson("jbr1", 16, houses.strangers().marks());
        raw();

        System.out.println("OutsideIT: " + tally.summary() + "; report " + tally.write());
        assertThat(tally.faults()).as(tally.told()).isEmpty();
        assertThat(tally.requests()).isGreaterThanOrEqualTo(LEAST_REQUESTS);
        assertThat(tally.answers("200")).isGreaterThan(500);
    }

    /** Else nothing foreign would be found because nothing is there. */
    private void ownersSeeTheirMarks() throws IOException {
        for (TwoHouses.Property property : List.of(houses.insiders(), houses.strangers())) {
            String seen = houses.signedIn(property.owner())
                    .asks("/case-files?id=" + property.application())
                    .body();
            String form = houses.signedIn(property.owner())
                    .asks("/case-form?id=" + property.application())
                    .body();
            assertThat(seen + form)
                    .contains(property.marks().get(1), property.marks().get(3));
        }
    }

    private void asVisitor() throws Exception {
        List<String> all = new ArrayList<>(houses.insiders().marks());
        all.addAll(houses.strangers().marks());
        Judge judge = new Judge(houses.server().baseUrl(), all);
        Crew crew =
                new Crew(() -> new Visitor(houses.server().baseUrl(), answer -> tally.take("visitor", judge, answer)));
        crew.does(new Crawl(war, List.of(), numbers(houses.strangers()), 8).requests());
        crew.does(new FormCrawl(List.copyOf(war.pages())).requests());
    }

    private void asPerson(String account, int every, List<String> foreign) throws Exception {
        TwoHouses.Property own = houses.insiders();
        Judge judge = new Judge(houses.server().baseUrl(), foreign);
        Crew crew = new Crew(() -> new Visitor(houses.server().baseUrl(), answer -> tally.take(account, judge, answer))
                .signsIn(account, houses.server().demoPassword()));
        crew.does(new Crawl(war, List.of(Long.toString(own.application())), numbers(houses.strangers()), every)
                .requests());
        List<String> pages = war.pages().stream()
                .filter(page -> !page.equals(LAST))
                .map(page -> page + "?id=" + own.application())
                .toList();
        crew.does(new FormCrawl(pages).requests());
        crew.does(new FormCrawl(List.of(LAST + "?id=" + own.application())).requests());
    }

    private static List<String> numbers(TwoHouses.Property property) {
        return Stream.of(property.application(), property.file())
                .map(String::valueOf)
                .toList();
    }

    private void raw() throws IOException {
        Judge judge = new Judge(houses.server().baseUrl(), houses.strangers().marks());
        RawAsk raw = new RawAsk(houses.server().baseUrl());
        for (Map.Entry<String, String> head : RawAsk.heads().entrySet()) {
            Optional<Answer> answer = raw.send(head.getKey(), head.getValue());
            answer.ifPresent(each -> tally.take("raw connection", judge, each));
        }
        assertThat(tally.requests()).isPositive();
    }
}
