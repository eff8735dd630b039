package cn.cegn.ra.outside;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.server.Deployments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who finds what, by every way there is. */
class ScopeIT {
    private final Map<String, Visitor> people = new HashMap<>();

    @Test
    @DisplayName(
            "S-D-03, scope matrix: what is one person's is found by him and by the office on every page, list, search, export, file and PDF, and by nobody else there, of his own organisation or of another")
    void nobodyFindsWhatIsAnothers() throws Exception {
        TwoHouses houses = TwoHouses.made();
        List<Entrance> entrances = new Entrances(houses).all();
        Set<String> columns = new TreeSet<>();
        entrances.forEach(each -> {
            columns.addAll(each.owners());
            columns.addAll(each.others());
        });
        List<String> wrong = new ArrayList<>();
        StringBuilder table = new StringBuilder(head(columns));

        for (Entrance entrance : entrances) {
            table.append("| ")
                    .append(entrance.kind())
                    .append(" | `")
                    .append(entrance.name())
                    .append("` |");
            for (String account : columns) {
                table.append(' ').append(cell(entrance, account, houses, wrong)).append(" |");
            }
            table.append('\n');
        }

        Path file = Files.writeString(Deployments.buildFolder().resolve("scope-matrix.md"), table);
        System.out.println("ScopeIT: " + entrances.size() + " entrances, " + columns.size() + " people; " + file);
        assertThat(wrong).isEmpty();
    }

    private String cell(Entrance entrance, String account, TwoHouses houses, List<String> wrong) throws IOException {
        boolean owner = entrance.owners().contains(account);
        if (!owner && !entrance.others().contains(account)) {
            return "";
        }
        if (!people.containsKey(account)) {
            people.put(
                    account,
                    account.equals(Entrances.NOBODY)
                            ? new Visitor(houses.server().baseUrl(), answer -> {})
                            : houses.signedIn(account));
        }
        boolean found = entrance.finds().test(people.get(account));
        if (found != owner) {
            wrong.add(account + (found ? " finds " : " does not find ") + entrance.name());
        }
        return (found ? "found" : "not found") + (found == owner ? "" : " **WRONG**");
    }

    private static String head(Set<String> columns) {
        return """
                # Scope matrix

                Each cell is a request over HTTP with that person's session. CASE and FILE are %s's, OTHER CASE is %s's draft; sqr8 is of %s's
                organisation, the others without a role at the office are not. An empty cell was not asked.
                Offices of the registration authority do not form a tree yet: that axis is left out.

                | kind | entrance | %s |
                |---|---|%s
                """.formatted(
                        TwoHouses.STRANGER,
                        TwoHouses.INSIDER,
                        TwoHouses.STRANGER,
                        String.join(" | ", columns),
                        "---|".repeat(columns.size()));
    }
}
