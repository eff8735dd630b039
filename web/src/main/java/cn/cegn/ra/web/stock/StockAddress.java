package cn.cegn.ra.web.stock;

import cn.cegn.ra.provisioning.entity.KeyState;
import cn.cegn.ra.provisioning.entity.StockFilter;
import cn.cegn.ra.web.table.Look;
import cn.cegn.ra.web.table.Pair;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What the address of the list of keys says: which state, whose, which text, which page, in which order, with which columns. */
public record StockAddress(KeyState state, Long owner, String text, int page, Look look) {

    static StockAddress of(UnaryOperator<String> parameter, Look look) {
        String state = parameter.apply("state");
        String text = Optional.ofNullable(parameter.apply("q")).orElse("").strip();
        String owner = Optional.ofNullable(parameter.apply("org")).orElse("");
        String page = Optional.ofNullable(parameter.apply("page")).orElse("1");
        return new StockAddress(
                Arrays.stream(KeyState.values())
                        .filter(each -> each.name().equals(state))
                        .findFirst()
                        .orElse(null),
                owner.matches("[0-9]{1,18}") ? Long.valueOf(owner) : null,
                text,
                page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1,
                look);
    }

    StockFilter filter(int size) {
        StockFilter.Order order = Arrays.stream(StockFilter.By.values())
                .filter(by -> by.name().equals(look.sort().toUpperCase(Locale.ROOT)))
                .findFirst()
                .map(by -> new StockFilter.Order(by, look.falling()))
                .orElse(null);
        return new StockFilter(state, owner, text, page, size, order);
    }

    /** The first page of the same list. */
    StockAddress first() {
        return new StockAddress(state, owner, text, 1, look);
    }

    /** The query of the same list in this state. */
    String in(KeyState other) {
        return new StockAddress(other, owner, text, 1, look).query();
    }

    /** The query of another page of this list. */
    String at(int other) {
        return new StockAddress(state, owner, text, other, look).query();
    }

    /** What the filters say; null is not said. */
    Map<String, Object> said() {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("state", state);
        said.put("org", owner);
        said.put("q", text.isEmpty() ? null : text);
        return said;
    }

    /** The query of this list; empty for all keys. */
    public String query() {
        Map<String, Object> said = said();
        said.put("page", page > 1 ? page : null);
        return Pair.query(said, look);
    }
}
