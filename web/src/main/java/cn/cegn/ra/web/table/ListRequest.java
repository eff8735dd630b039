package cn.cegn.ra.web.table;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** What the request says of a list that is read whole: {@code q}, the order and the columns. A form with buttons on its rows sends it again in hidden fields. */
@Named("listRequest")
@RequestScoped
public class ListRequest {
    private static final int LONGEST = 100;

    @Inject
    private HttpServletRequest request;

    /** What is looked for in any column; empty for everything. */
    public String getText() {
        String said = request.getParameter("q");
        return said == null
                ? ""
                : said.strip().substring(0, Math.min(said.strip().length(), LONGEST));
    }

    /** @param path of the page below the application's root */
    public <T> Table<T> table(String path, List<Column<T>> columns) {
        Map<String, String> said = Collections.singletonMap("q", getText().isEmpty() ? null : getText());
        return new Table<>(request.getContextPath() + path, said, Look.of(request.getParameterMap()), columns);
    }
}
