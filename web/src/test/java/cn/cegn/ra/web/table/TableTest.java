package cn.cegn.ra.web.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TableTest {
    private record Person(String name, String place) {}

    private static final List<Person> PEOPLE = List.of(
            new Person("张伟", "杭州"),
            new Person("阿依古丽", "喀什"),
            new Person("覃婷", "南宁"),
            new Person("Anna", "杭州"),
            new Person("怡然", "宁波"));

    private static Table<Person> table(Map<String, String[]> parameters) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("q", "a&b");
        said.put("type", null);
        return new Table<>(
                "/people",
                said,
                Look.of(parameters),
                List.of(
                        Column.of("name", "姓名", Person::name),
                        Column.of("place", "地点", Person::place),
                        Column.acts("操作")));
    }

    private static Map<String, String[]> sorted(String by, String... columns) {
        return Map.of("sort", new String[] {by}, "col", columns);
    }

    @Test
    @DisplayName("PORTAL tables: names are ordered by pinyin, also those of rarer characters, and the other way round")
    void namesByPinyin() {
        assertThat(table(sorted("name")).rows(PEOPLE, ""))
                .extracting(Person::name)
                .containsExactly("阿依古丽", "覃婷", "怡然", "张伟", "Anna");
        assertThat(table(sorted("-name")).rows(PEOPLE, "").get(0).name()).isEqualTo("Anna");
    }

    @Test
    @DisplayName("PORTAL tables: a word is found in any column; without an order the list keeps its own")
    void found() {
        assertThat(table(Map.of()).rows(PEOPLE, " 杭州 "))
                .extracting(Person::name)
                .containsExactly("张伟", "Anna");
        assertThat(table(Map.of()).rows(PEOPLE, "ANNA")).hasSize(1);
        assertThat(table(Map.of()).rows(PEOPLE, null)).isEqualTo(PEOPLE);
    }

    @Test
    @DisplayName(
            "PORTAL tables: the head says how the list is ordered and leads to the other order, filters and columns kept")
    void heads() {
        List<Table.Head> heads = table(sorted("name", "name")).getHeads();
        assertThat(heads).extracting(Table.Head::key).containsExactly("name", "acts");
        assertThat(heads.get(0).order()).isEqualTo("ascending");
        assertThat(heads.get(0).href()).isEqualTo("/people?q=a%26b&sort=-name&col=name");
        assertThat(heads.get(1).href()).isEmpty();
        assertThat(table(sorted("-name")).getHeads().get(0).order()).isEqualTo("descending");
        assertThat(table(Map.of()).getHeads().get(0).order()).isNull();
    }

    @Test
    @DisplayName("PORTAL tables: columns that there are not, and an order that is none, count as not said")
    void nonsense() {
        Table<Person> table = table(Map.of("sort", new String[] {"-"}, "col", new String[] {"x' or 1", "gone"}));
        assertThat(table.shows("name")).isTrue();
        assertThat(table.getHere()).isEqualTo("/people?q=a%26b&col=gone");
        assertThat(table.rows(PEOPLE, "")).isEqualTo(PEOPLE);
    }

    @Test
    @DisplayName("PORTAL tables: a file has the columns that are shown, and none of buttons")
    void exported() {
        Exported file = table(sorted("name", "place")).export("people", PEOPLE.stream());
        assertThat(file.headings()).containsExactly("地点");
        assertThat(file.lines()).first().isEqualTo(List.of("杭州"));
        assertThat(table(Map.of()).export("people", PEOPLE.stream()).headings()).containsExactly("姓名", "地点");
    }
}
