package cn.cegn.ra.web.work;

import cn.cegn.ra.application.entity.CertificateType;
import cn.cegn.ra.application.entity.WorkFilter;
import cn.cegn.ra.application.entity.WorkView;
import cn.cegn.ra.lifecycle.Medium;
import cn.cegn.ra.lifecycle.Mode;
import cn.cegn.ra.web.table.Look;
import cn.cegn.ra.web.table.Pair;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What the address of the work list says. What it says wrongly counts as not said: an address is typed and sent around.
 *
 * @param filter the page counted from 0; the address counts from 1
 */
public record WorkAddress(WorkFilter filter, Look look) {
    static final int ROWS = 20;
    private static final int LONGEST_TEXT = 300;
    private static final int LAST_PAGE = 100_000;

    /** Reads the parameters {@code view q type mode medium page}, null where there is none, beside the order and the columns. */
    static WorkAddress of(UnaryOperator<String> parameter, Look look) {
        String text = parameter.apply("q");
        WorkFilter.By by = constant(WorkFilter.By.class, look.sort().toUpperCase(Locale.ROOT));
        return new WorkAddress(
                new WorkFilter(
                        constant(WorkView.class, parameter.apply("view")),
                        text == null ? null : text.substring(0, Math.min(text.length(), LONGEST_TEXT)),
                        constant(CertificateType.class, parameter.apply("type")),
                        constant(Mode.class, parameter.apply("mode")),
                        constant(Medium.class, parameter.apply("medium")),
                        by == null ? null : new WorkFilter.Order(by, look.falling()),
                        page(parameter.apply("page")),
                        ROWS),
                look);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        return null;
    }

    private static int page(String text) {
        return text != null && text.matches("[0-9]{1,6}") ? Math.min(Integer.parseInt(text), LAST_PAGE) - 1 : 0;
    }

    /** Whether anything but the view narrows the list. */
    boolean isNarrowed() {
        return filter.text() != null || filter.type() != null || filter.mode() != null || filter.medium() != null;
    }

    /** The query of the same list in another view, on its first page. */
    String in(WorkView view) {
        return query(view, 0);
    }

    /** The query of another page of the same list, counted from 0. */
    String at(int page) {
        return query(filter.view(), page);
    }

    /** The query of this list; empty if it says nothing. */
    String query() {
        return query(filter.view(), filter.page());
    }

    /** What the filters say; null is not said. */
    Map<String, Object> said() {
        return said(filter.view(), 0);
    }

    private Map<String, Object> said(WorkView view, int page) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("view", view == WorkView.ALL ? null : view);
        said.put("q", filter.text());
        said.put("type", filter.type());
        said.put("mode", filter.mode());
        said.put("medium", filter.medium());
        said.put("page", page == 0 ? null : page + 1);
        return said;
    }

    private String query(WorkView view, int page) {
        return Pair.query(said(view, page), look);
    }
}
