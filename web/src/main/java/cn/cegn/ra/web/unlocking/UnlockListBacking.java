package cn.cegn.ra.web.unlocking;

import cn.cegn.ra.unlocking.boundary.Unlockings;
import cn.cegn.ra.unlocking.entity.UnlockRow;
import cn.cegn.ra.web.act.Times;
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
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The lists of the page {@code /unlocks}: what waits for the RA's people, and own requests; both are filtered and ordered alike, and go into one file. */
@Named("unlockList")
@RequestScoped
public class UnlockListBacking implements TableSource {
    @EJB
    private Unlockings unlockings;

    @Inject
    private ListRequest list;

    @Inject
    private Words words;

    @Inject
    private Times times;

    private List<UnlockRow> waiting;
    private List<UnlockRow> own;

    public Table<UnlockRow> getTable() {
        return list.table(
                listPath(),
                List.of(
                        Column.of("number", words.say("unlocks.col.number"), UnlockRow::number),
                        Column.of("label", words.say("unlocks.col.key"), UnlockRow::label),
                        Column.of("who", words.say("work.col.who"), UnlockRow::holder)
                                .with(words.say("work.col.organization"), UnlockRow::organization),
                        Column.of(
                                "state",
                                words.say("unlocks.col.state"),
                                row -> words.say("unlockState." + row.state())),
                        Column.<UnlockRow>of("since", words.say("unlocks.col.since"), row -> times.full(row.since()))
                                .by(Comparator.comparing(UnlockRow::since))));
    }

    /** Whether there is anything to look through. */
    public boolean isAny() {
        return !waiting().isEmpty() || !own().isEmpty();
    }

    /** Whether the address narrows the lists, so that an empty one means something else. */
    public boolean isNarrowed() {
        return !list.getText().isEmpty();
    }

    public List<UnlockRow> getWaiting() {
        return getTable().rows(waiting(), list.getText());
    }

    public List<UnlockRow> getOwn() {
        return getTable().rows(own(), list.getText());
    }

    private List<UnlockRow> waiting() {
        if (waiting == null) {
            waiting = unlockings.waiting();
        }
        return waiting;
    }

    private List<UnlockRow> own() {
        if (own == null) {
            own = unlockings.own();
        }
        return own;
    }

    @Override
    public String listPath() {
        return "/unlocks";
    }

    @Override
    public Exported exported() {
        Stream<UnlockRow> all =
                Stream.concat(getWaiting().stream(), getOwn().stream()).distinct();
        return getTable().export("unlocks", all);
    }
}
