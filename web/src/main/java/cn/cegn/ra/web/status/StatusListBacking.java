package cn.cegn.ra.web.status;

import cn.cegn.ra.status.boundary.StatusRequests;
import cn.cegn.ra.status.entity.StatusRow;
import cn.cegn.ra.web.act.Times;
import cn.cegn.ra.web.act.Words;
import cn.cegn.ra.web.shell.SignedIn;
import cn.cegn.ra.web.table.Column;
import cn.cegn.ra.web.table.Exported;
import cn.cegn.ra.web.table.ListRequest;
import cn.cegn.ra.web.table.Table;
import cn.cegn.ra.web.table.TableSource;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The lists of the page {@code /status-requests}: what waits for the RA's people and for the CA, and own requests. */
@Named("statusList")
@RequestScoped
public class StatusListBacking implements TableSource {
    @EJB
    private StatusRequests requests;

    @Inject
    private ListRequest list;

    @Inject
    private Words words;

    @Inject
    private Times times;

    @Inject
    private SignedIn signedIn;

    private List<StatusRow> waiting;
    private List<StatusRow> atCa;
    private List<StatusRow> own;

    public Table<StatusRow> getTable() {
        return list.table(
                listPath(),
                List.of(
                        Column.of("number", words.say("statuses.col.number"), StatusRow::number),
                        Column.of("kind", words.say("statuses.col.kind"), row -> words.say("statusKind." + row.kind())),
                        Column.of("serial", words.say("certificates.col.serial"), StatusRow::serial),
                        Column.of("who", words.say("work.col.who"), StatusRow::holder)
                                .with(words.say("work.col.organization"), StatusRow::organization),
                        Column.of(
                                "state",
                                words.say("statuses.col.state"),
                                row -> words.say("statusState." + row.state())),
                        Column.<StatusRow>of("since", words.say("statuses.col.since"), row -> times.full(row.since()))
                                .by(Comparator.comparing(StatusRow::since))));
    }

    public boolean isReviewer() {
        return signedIn.is("REGISTRAR") || signedIn.is("RA_APPROVER");
    }

    public boolean isCustomer() {
        return signedIn.is("APPLICANT") || signedIn.is("HANDLER");
    }

    /** Whether there is anything to look through. */
    public boolean isAny() {
        return !waiting().isEmpty() || !atCa().isEmpty() || !own().isEmpty();
    }

    /** Whether the address narrows the lists, so that an empty one means something else. */
    public boolean isNarrowed() {
        return !list.getText().isEmpty();
    }

    public List<StatusRow> getWaiting() {
        return getTable().rows(waiting(), list.getText());
    }

    public List<StatusRow> getAtCa() {
        return getTable().rows(atCa(), list.getText());
    }

    public List<StatusRow> getOwn() {
        return getTable().rows(own(), list.getText());
    }

    private List<StatusRow> waiting() {
        if (waiting == null) {
            waiting = requests.waiting();
        }
        return waiting;
    }

    private List<StatusRow> atCa() {
        if (atCa == null) {
            atCa = isReviewer() ? requests.waitingForCa() : List.of();
        }
        return atCa;
    }

    private List<StatusRow> own() {
        if (own == null) {
            own = requests.own();
        }
        return own;
    }

    @Override
    public String listPath() {
        return "/status-requests";
    }

    @Override
    public Exported exported() {
        Stream<StatusRow> all = Stream.of(getWaiting(), getAtCa(), getOwn())
                .flatMap(List::stream)
                .distinct();
        return getTable().export("status-requests", all);
    }
}
