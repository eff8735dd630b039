package cn.cegn.ra.web.issuance;

import cn.cegn.ra.application.boundary.CaseDesk;
import cn.cegn.ra.application.boundary.CaseRef;
import cn.cegn.ra.application.boundary.Outcome;
import cn.cegn.ra.application.entity.MakingRow;
import cn.cegn.ra.lifecycle.Medium;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.provisioning.boundary.SlotBoard;
import cn.cegn.ra.provisioning.entity.BoardView;
import cn.cegn.ra.provisioning.entity.KeyJobView;
import cn.cegn.ra.provisioning.entity.SlotView;
import cn.cegn.ra.provisioning.entity.StationView;
import cn.cegn.ra.web.act.ActResult;
import cn.cegn.ra.web.act.CaseOnPage;
import cn.cegn.ra.web.act.Words;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The desk: all stations with their slots, and the queue of the cases to make (S2.6-3 … S2.6-6). What the case on it needs says {@link StationBacking}. */
@Named("desk")
@RequestScoped
public class DeskBacking {
    private static final int MOST_ROWS = 20;

    @EJB
    private SlotBoard slotBoard;

    @EJB
    private CaseDesk cases;

    @Inject
    private CaseOnPage theCase;

    @Inject
    private Words words;

    @Inject
    private ActResult result;

    private BoardView board;

    /** The page stands at an address that names its case, so that it is the same after a reload. */
    public void open() throws IOException {
        if (theCase.getId() != null) {
            theCase.require();
            return;
        }
        Optional<MakingRow> first = plan().first();
        if (first.isPresent()) {
            goTo(first.get().id());
        }
    }

    public boolean isClaimAsked() {
        ExternalContext context = FacesContext.getCurrentInstance().getExternalContext();
        boolean post = "POST".equals(((HttpServletRequest) context.getRequest()).getMethod());
        return post && theCase.getId() != null && asked("claim") != null;
    }

    /** Claims the case for the person and shows it again. */
    public void claim() throws IOException {
        String version = asked("version");
        if (version == null || !version.matches("[0-9]{1,9}")) {
            goTo(theCase.getId());
            return;
        }
        CaseRef ref = new CaseRef(theCase.getId(), Integer.parseInt(version));
        Outcome outcome = ActResult.attempt(() -> cases.claim(ref, Role.RA_APPROVER));
        if (!outcome.isTaken()) {
            result.tell(outcome);
            FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
        }
        goTo(theCase.getId());
    }

    private static String asked(String parameter) {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(parameter);
    }

    private static void goTo(long application) throws IOException {
        ExternalContext context = FacesContext.getCurrentInstance().getExternalContext();
        context.redirect(context.getRequestContextPath() + "/station?id=" + application);
    }

    /** Whether there is a case on the page. */
    public boolean isChosen() {
        return theCase.getId() != null;
    }

    public BoardView getBoard() {
        if (board == null) {
            board = slotBoard.look();
        }
        return board;
    }

    DeskPlan plan() {
        return new DeskPlan(getBoard(), theCase.getId());
    }

    /** The queue's row of the case on the page; null once it is made. */
    public MakingRow getRow() {
        return plan().row().orElse(null);
    }

    public long getToDo() {
        return plan().toDo();
    }

    /** The case to go on with; null if there is none. */
    public MakingRow getFollowing() {
        return plan().following().orElse(null);
    }

    public List<QueueLine> getQueue() {
        DeskPlan plan = plan();
        return getBoard().queue().stream()
                .limit(MOST_ROWS)
                .map(row -> new QueueLine(row, todo(row), plan.isCurrent(row)))
                .toList();
    }

    /** Cases of the queue that are not shown. */
    public int getMoreCases() {
        return Math.max(0, getBoard().queue().size() - MOST_ROWS);
    }

    private String todo(MakingRow row) {
        if (row.isForAPerson()) {
            return StationSteps.primary(row.state(), Medium.USB_KEY)
                    .map(step -> words.say("step." + step))
                    .orElseGet(() -> words.say("state." + row.state()));
        }
        KeyJobView job = getBoard().jobs().get(row.id());
        boolean known = job != null && job.stage() != null && job.subject().attempt() == row.attempt();
        return words.say("state." + row.state())
                + (known ? words.say("desk.stage", words.say("stage." + job.stage())) : "");
    }

    public List<Bench> getBenches() {
        return getBoard().stations().stream().map(this::bench).toList();
    }

    private Bench bench(StationView station) {
        DeskPlan plan = plan();
        return new Bench(
                station.id(),
                station.atWork(),
                station.times().lastSeen(),
                plan.slots(station.id()).stream().map(slot -> line(plan, slot)).toList(),
                plan.more(station.id()));
    }

    private SlotLine line(DeskPlan plan, SlotView slot) {
        Optional<MakingRow> row = plan.rowOf(slot);
        boolean busy = row.filter(making -> !making.isForAPerson()).isPresent();
        String kind = plan.isOfCurrent(slot) ? "on" : "";
        return new SlotLine(
                slot.key(),
                kind,
                busy ? words.say("desk.busy") : tag(slot),
                busy ? "act" : slot.key().isInStock() ? "" : "wait",
                row.map(MakingRow::number).orElse(null),
                slot.application());
    }

    private String tag(SlotView slot) {
        if (!slot.key().isInStock()) {
            return words.say("keys.notInStock");
        }
        return slot.isFree()
                ? words.say("desk.blank")
                : words.say("key.state." + slot.key().state());
    }
}
