package cn.cegn.ra.web.organization;

import cn.cegn.ra.application.entity.CertificateType;
import cn.cegn.ra.lifecycle.Medium;
import cn.cegn.ra.organization.boundary.RosterDesk;
import cn.cegn.ra.organization.entity.RosterRow;
import cn.cegn.ra.organization.entity.RosterView;
import cn.cegn.ra.web.act.Words;
import cn.cegn.ra.web.table.Column;
import cn.cegn.ra.web.table.Exported;
import cn.cegn.ra.web.table.ListRequest;
import cn.cegn.ra.web.table.Table;
import cn.cegn.ra.web.table.TableSource;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** S2.1-4: the roster of applicants. Rows to approve come as plain fields named {@code row}. */
@Named
@RequestScoped
public class RosterBacking implements TableSource {
    private static final String PATH = "/org/roster";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    @EJB
    private RosterDesk desk;

    @Inject
    private LackReport report;

    @Inject
    private Words words;

    @Inject
    private ListRequest list;

    @Inject
    private HttpServletRequest request;

    private final PersonEntries person = new PersonEntries();
    private String department;
    private String post;
    private CertificateType type;
    private Medium medium;
    private Integer version;
    private RosterView view;

    /** The draft if there is one, otherwise the approved version; null if there is neither. */
    public RosterView getView() {
        if (view == null) {
            view = desk.draft().or(() -> desk.approved()).orElse(null);
        }
        return view;
    }

    public boolean isEditable() {
        return getView() != null && !getView().approved();
    }

    public Table<RosterView.Row> getTable() {
        List<Column<RosterView.Row>> columns = new ArrayList<>(columns());
        if (isEditable()) {
            columns.add(0, Column.acts(words.say("org.roster.choose")));
            columns.add(Column.acts(words.say("org.act")));
        }
        return list.table(PATH, columns);
    }

    private List<Column<RosterView.Row>> columns() {
        return List.of(
                column("name", "org.person.name", row -> row.entry().name()),
                column("idNumber", "org.person.idNumber", RosterView.Row::maskedId),
                column("department", "org.department", row -> row.entry().post().department())
                        .with(words.say("org.post"), row -> row.entry().post().title()),
                column(
                        "type",
                        "org.type",
                        row -> words.say("type." + row.entry().type())),
                column(
                        "medium",
                        "org.medium",
                        row -> words.say("medium." + row.entry().medium())),
                column("approval", "org.roster.approval", this::approval));
    }

    private Column<RosterView.Row> column(String key, String label, Function<RosterView.Row, String> text) {
        return Column.of(key, words.say(label), text);
    }

    private String approval(RosterView.Row row) {
        return row.entry().approval() == null
                ? words.say("org.roster.open")
                : row.entry().approval().name();
    }

    /** Those that the address asks for. */
    public List<RosterView.Row> getRows() {
        return getView() == null ? List.of() : getTable().rows(getView().rows(), list.getText());
    }

    @Override
    public String listPath() {
        return PATH;
    }

    @Override
    public Exported exported() {
        return getTable().export("roster", getRows().stream());
    }

    /** The version that was shown; what the form posts back goes before what is there now. */
    public Integer getVersion() {
        if (version == null && getView() != null) {
            version = getView().version();
        }
        return version;
    }

    public void setVersion(Integer version) {
        this.version = version;
    }

    private int version() {
        Integer shown = getVersion();
        return shown == null ? -1 : shown;
    }

    public String open() {
        return report.of(desk::open, "org.done.rosterOpen", PATH);
    }

    public String add() {
        RosterRow row = new RosterRow(person.identity(), department, post, type, medium);
        return report.of(() -> desk.add(version(), row), "org.done.rowAdded", PATH);
    }

    public String remove(long row) {
        return report.of(() -> desk.remove(version(), row), "org.done.removed", PATH);
    }

    public String approve() {
        return report.of(() -> desk.approve(version(), chosen()), "org.done.rosterApproved", PATH);
    }

    private Set<Long> chosen() {
        String[] values = request.getParameterValues("row");
        return values == null
                ? Set.of()
                : Arrays.stream(values)
                        .filter(value -> NUMBER.matcher(value).matches())
                        .map(Long::valueOf)
                        .collect(Collectors.toSet());
    }

    public PersonEntries getPerson() {
        return person;
    }

    public String getDepartment() {
        return department;
    }

    public void setDepartment(String department) {
        this.department = department;
    }

    public String getPost() {
        return post;
    }

    public void setPost(String post) {
        this.post = post;
    }

    public CertificateType getType() {
        return type;
    }

    public void setType(CertificateType type) {
        this.type = type;
    }

    public Medium getMedium() {
        return medium;
    }

    public void setMedium(Medium medium) {
        this.medium = medium;
    }
}
