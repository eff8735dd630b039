package cn.cegn.ra.web.stock;

import cn.cegn.ra.provisioning.entity.KeyState;
import cn.cegn.ra.provisioning.entity.StockFilter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What the address of the list of keys says: which state, whose, which text, which page. */
public record StockAddress(KeyState state, Long owner, String text, int page) {

    static StockAddress of(UnaryOperator<String> parameter) {
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
                page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1);
    }

    StockFilter filter(int size) {
        return new StockFilter(state, owner, text, page, size);
    }

    /** The first page of the same list. */
    StockAddress first() {
        return new StockAddress(state, owner, text, 1);
    }

    /** The query of the same list in this state. */
    String in(KeyState other) {
        return new StockAddress(other, owner, text, 1).query();
    }

    /** The query of another page of this list. */
    String at(int other) {
        return new StockAddress(state, owner, text, other).query();
    }

    /** The query of this list; {@code ?} alone for all keys. */
    public String query() {
        StringBuilder query = new StringBuilder("?");
        if (state != null) {
            query.append("state=").append(state).append('&');
        }
        if (owner != null) {
            query.append("org=").append(owner).append('&');
        }
        if (!text.isEmpty()) {
            query.append("q=")
                    .append(URLEncoder.encode(text, StandardCharsets.UTF_8))
                    .append('&');
        }
        if (page > 1) {
            query.append("page=").append(page);
        }
        return query.toString();
    }
}
