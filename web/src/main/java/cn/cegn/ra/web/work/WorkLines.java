package cn.cegn.ra.web.work;

import cn.cegn.ra.application.entity.WorkRow;
import cn.cegn.ra.identity.boundary.CurrentActor;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.lifecycle.State;
import cn.cegn.ra.lifecycle.Step;
import cn.cegn.ra.web.act.Times;
import cn.cegn.ra.web.act.Words;
import cn.cegn.ra.web.table.Column;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Says of each case what is to be done now and by whom; the words are those of the step's button. */
@RequestScoped
public class WorkLines {
    @EJB
    private CurrentActor current;

    @Inject
    private Words words;

    @Inject
    private Times times;

    private Set<Role> roles;

    /** The columns of the list; the database orders the rows. */
    List<Column<WorkLine>> columns() {
        return List.of(
                column("number", line -> line.row().number()).fromDatabase(),
                column("who", line -> line.row().holder())
                        .with(
                                words.say("work.col.organization"),
                                line -> line.row().organization())
                        .fromDatabase(),
                column("what", line -> words.say("type." + line.row().type()))
                        .with(
                                words.say("work.filter.mode"),
                                line -> words.say("mode." + line.row().mode()))
                        .with(
                                words.say("work.filter.medium"),
                                line -> words.say("medium." + line.row().medium()))
                        .fromDatabase(),
                column("todo", WorkLine::todo).fromDatabase(),
                column("due", line -> times.full(line.row().until())).fromDatabase(),
                column("holder", WorkLine::holder));
    }

    /** The same where the order is fixed. */
    List<Column<WorkLine>> unordered() {
        return columns().stream().map(column -> column.by(null)).toList();
    }

    private Column<WorkLine> column(String key, Function<WorkLine, String> text) {
        return Column.plain(key, words.say("work.col." + key), text);
    }

    WorkLine line(WorkRow row) {
        Optional<Role> mover = row.state().mover(row.mode());
        String role = mover.filter(Role::claimsCases)
                .filter(roles()::contains)
                .map(Role::name)
                .orElse(null);
        boolean free = row.claimedBy() == null;
        return new WorkLine(
                row, todo(row, mover), holder(row, mover), free ? role : null, !free && row.mine() ? role : null);
    }

    private Set<Role> roles() {
        if (roles == null) {
            roles = current.roles();
        }
        return roles;
    }

    private String todo(WorkRow row, Optional<Role> mover) {
        if (mover.isEmpty() || mover.get() == Role.SYSTEM) {
            return words.say("state." + row.state());
        }
        String step = first(row, mover.get())
                .map(next -> words.say("step." + next))
                .orElseGet(() -> words.say("state." + row.state()));
        return words.orElse("todo." + row.state(), step);
    }

    private static Optional<Step> first(WorkRow row, Role mover) {
        return Arrays.stream(Step.values())
                .filter(step -> step.role() == mover)
                .filter(step -> step.appliesTo(row.mode(), row.medium()))
                .filter(step -> begins(step, row))
                .findFirst();
    }

    private static boolean begins(Step step, WorkRow row) {
        State state = row.state();
        return step.origins().stream().anyMatch(origin -> origin.state() == state && origin.isIn(row.mode()));
    }

    private String holder(WorkRow row, Optional<Role> mover) {
        if (mover.isEmpty()) {
            return words.say("work.ended");
        }
        if (row.claimedBy() != null && !row.mine()) {
            return row.claimedBy();
        }
        return row.mine() ? words.say("work.me") : words.say("role." + mover.get());
    }
}
