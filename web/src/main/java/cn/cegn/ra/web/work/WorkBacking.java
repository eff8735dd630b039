package cn.cegn.ra.web.work;

import cn.cegn.ra.application.boundary.WorkList;
import cn.cegn.ra.application.entity.WorkPage;
import cn.cegn.ra.application.entity.WorkView;
import cn.cegn.ra.web.act.Words;
import cn.cegn.ra.web.kit.Option;
import cn.cegn.ra.web.shell.SignedIn;
import cn.cegn.ra.web.table.Exported;
import cn.cegn.ra.web.table.Look;
import cn.cegn.ra.web.table.Pair;
import cn.cegn.ra.web.table.Table;
import cn.cegn.ra.web.table.TableSource;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The page {@code /work}: what waits for the person in all his roles, and an applicant's own cases. */
@Named("work")
@RequestScoped
public class WorkBacking implements TableSource {
    private static final List<WorkView> OF_EVERYBODY = List.of(WorkView.ALL, WorkView.OVERDUE, WorkView.TODAY);
    private static final int NEIGHBOURS = 2;
    private static final String PATH = "/work";

    @EJB
    private WorkList list;

    @Inject
    private WorkLines lines;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Words words;

    @Inject
    private HttpServletRequest request;

    private WorkAddress address;
    private WorkPage page;
    private Map<WorkView, Long> counts;
    private Table<WorkLine> table;

    @PostConstruct
    void read() {
        address = WorkAddress.of(request::getParameter, Look.of(request.getParameterMap()));
    }

    /** A way to look at the list, with its number. */
    public record ViewLink(String label, String href, long count, boolean current, String kind) {}

    /** A page of the list; without an address it is the one that is shown. */
    public record PageLink(String label, String href) {}

    /** Whether cases can wait for the person, other than his own applications. */
    public boolean isQueue() {
        return isReviewer() || signedIn.is("HANDLER");
    }

    /** Whether the person claims cases. */
    public boolean isReviewer() {
        return signedIn.is("REGISTRAR") || signedIn.is("RA_APPROVER");
    }

    public boolean isApplicant() {
        return signedIn.is("APPLICANT");
    }

    /** Counts under the present filters; each leads to the same list in another view. */
    public List<ViewLink> getViews() {
        return (isReviewer() ? List.of(WorkView.values()) : OF_EVERYBODY)
                .stream().map(this::link).toList();
    }

    private Map<WorkView, Long> counts() {
        if (counts == null) {
            counts = list.counts(address.filter());
        }
        return counts;
    }

    private ViewLink link(WorkView view) {
        long count = counts().getOrDefault(view, 0L);
        String kind = count == 0 ? "" : view == WorkView.OVERDUE ? "bad" : view == WorkView.TODAY ? "wait" : "";
        return new ViewLink(
                words.say("work.view." + view),
                path() + address.in(view),
                count,
                view == address.filter().view(),
                kind);
    }

    /** Cases that are back with their customers; shown to the RA's people. */
    public long getWithCustomer() {
        return list.withCustomer();
    }

    public List<WorkLine> getRows() {
        return page().rows().stream().map(lines::line).toList();
    }

    /** The applicant's own cases, ended ones too. */
    public List<WorkLine> getOwn() {
        return list.mine().stream().map(lines::line).toList();
    }

    private WorkPage page() {
        if (page == null) {
            page = list.page(address.filter());
        }
        return page;
    }

    public Table<WorkLine> getTable() {
        if (table == null) {
            table = new Table<>(path(), address.said(), address.look(), lines.columns());
        }
        return table;
    }

    /** The columns of the applicant's own cases, which have one order. */
    public Table<WorkLine> getOwnTable() {
        return new Table<>(path(), Map.of(), Look.plain(), lines.unordered());
    }

    /** The orders that are offered beside the heads of the columns; the present one, if it is another. */
    public List<Option> getOrders() {
        List<Option> orders = new java.util.ArrayList<>(List.of(
                new Option("due", words.say("work.order.DUE")), new Option("since", words.say("work.order.SINCE"))));
        if (orders.stream().noneMatch(each -> each.value().equals(getOrder()))) {
            orders.add(new Option(getOrder(), words.say("work.order.COLUMN")));
        }
        return orders;
    }

    /** As the address says it. */
    public String getOrder() {
        return address.look().order() == null ? "due" : address.look().order();
    }

    /** The columns that the address asks for, for the form that has an order of its own. */
    public List<Pair> getShownColumns() {
        return new Look("", false, address.look().columns()).pairs();
    }

    @Override
    public String listPath() {
        return PATH;
    }

    @Override
    public Exported exported() {
        List<WorkLine> all =
                list.all(address.filter(), MOST_ROWS).stream().map(lines::line).toList();
        return getTable().export("work", all.stream());
    }

    /** Goes to the case whose number or form was typed or scanned, if there is one for the person. */
    public void jump() throws IOException {
        String typed = address.filter().text();
        Optional<Long> found = typed == null || !(isQueue() || isApplicant()) ? Optional.empty() : list.named(typed);
        if (found.isPresent()) {
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .redirect(request.getContextPath() + "/case?id=" + found.get());
        }
    }

    /** Whether the person may put back everything that he holds. */
    public boolean isHolding() {
        return isReviewer() && counts().getOrDefault(WorkView.MINE, 0L) > 0;
    }

    public long getTotal() {
        return page().total();
    }

    /** Which rows are shown: 第 1–20 件，共 45 件. */
    public String getRange() {
        int before = address.filter().page() * WorkAddress.ROWS;
        return words.say("work.range", before + 1, before + page().rows().size(), getTotal());
    }

    /** First and last page, the neighbours of the present one, and the next. Empty if there is one page only. */
    public List<PageLink> getPages() {
        int last = (int) ((getTotal() - 1) / WorkAddress.ROWS);
        int now = address.filter().page();
        if (last <= 0) {
            return List.of();
        }
        List<PageLink> pages = new java.util.ArrayList<>(IntStream.rangeClosed(0, last)
                .filter(at -> at == 0 || at == last || Math.abs(at - now) <= NEIGHBOURS)
                .mapToObj(at -> new PageLink(String.valueOf(at + 1), at == now ? "" : path() + address.at(at)))
                .toList());
        if (now < last) {
            pages.add(new PageLink(words.say("work.next"), path() + address.at(now + 1)));
        }
        return pages;
    }

    /** Whether a search or filter is on: an empty list means something else then. */
    public boolean isNarrowed() {
        return address.isNarrowed() || address.filter().view() != WorkView.ALL;
    }

    public WorkAddress getAddress() {
        return address;
    }

    /** Whether an option of a filter is the one that is on. */
    public boolean isOn(Object chosen, String option) {
        return chosen != null && chosen.toString().equals(option);
    }

    /** This list, for coming back to it. */
    public String getHere() {
        return path() + address.query();
    }

    private String path() {
        return request.getContextPath() + PATH;
    }
}
