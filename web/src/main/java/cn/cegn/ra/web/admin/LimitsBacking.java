package cn.cegn.ra.web.admin;

import cn.cegn.ra.office.boundary.LimitDesk;
import cn.cegn.ra.office.entity.LimitBook;
import cn.cegn.ra.office.entity.LimitEntry;
import cn.cegn.ra.office.entity.LimitFault;
import cn.cegn.ra.office.entity.LimitWish;
import cn.cegn.ra.office.entity.OfficeLimit;
import cn.cegn.ra.web.act.Words;
import cn.cegn.ra.web.kit.FieldReport;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** The page {@code /admin/limits}: what counts, and with {@code ?limit=} the form to change one. */
@Named("limitsPage")
@RequestScoped
public class LimitsBacking {
    private static final String PATH = "/admin/limits?faces-redirect=true";

    @EJB
    private LimitDesk desk;

    @Inject
    private Words words;

    @Inject
    private FieldReport report;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Clock clock;

    private LimitBook book;
    private String amount;
    private LocalDate from;
    private String reason;
    private Long newest;

    /**
     * One limit in words.
     *
     * @param next what will count, or null
     * @param last the change by which it counts, or null while it is the usual amount
     */
    public record Row(OfficeLimit limit, String label, int amount, int usual, LimitEntry next, LimitEntry last) {}

    public List<Row> getStays() {
        return rows(true);
    }

    public List<Row> getOthers() {
        return rows(false);
    }

    private List<Row> rows(boolean stays) {
        return Arrays.stream(OfficeLimit.values())
                .filter(limit -> limit.isOfAStay() == stays)
                .map(this::row)
                .toList();
    }

    private Row row(OfficeLimit limit) {
        return new Row(
                limit,
                label(limit),
                book().amount(limit, clock.instant()),
                book().usual(limit),
                book().next(limit, clock.instant()).orElse(null),
                book().inForce(limit, clock.instant()).orElse(null));
    }

    /** What a limit is of: the state, or its own name. */
    public String label(OfficeLimit limit) {
        return limit.state().map(state -> words.say("state." + state)).orElseGet(() -> words.say("limits." + limit));
    }

    /** An amount with its unit. */
    public String counted(OfficeLimit limit, int number) {
        return words.say("limits.unit." + limit.unit(), number);
    }

    /** The limit that the address names; null for none. */
    public OfficeLimit getChosen() {
        return OfficeLimit.named(request.getParameter("limit")).orElse(null);
    }

    /** What counts of it where nobody changed it, in words. */
    public String getUsual() {
        return counted(getChosen(), book().usual(getChosen()));
    }

    /** Its changes, the newest time first. */
    public List<LimitEntry> getHistory() {
        List<LimitEntry> history = new ArrayList<>(book().of(getChosen()));
        Collections.reverse(history);
        return history;
    }

    public String change() {
        Set<LimitFault> faults = desk.change(new LimitWish(getChosen(), amount, from, reason, newest));
        if (faults.isEmpty()) {
            return report.done(words.say("limits.changed", label(getChosen())), PATH);
        }
        faults.forEach(fault -> report.wrong(
                field(fault),
                words.say(
                        "limits.fault." + fault,
                        getChosen().least(),
                        getChosen().most())));
        if (faults.contains(LimitFault.OVERTAKEN)) {
            newest = null; // he has the newer changes before his eyes now
            book = null;
        }
        return null;
    }

    private static String field(LimitFault fault) {
        return switch (fault) {
            case AMOUNT_OUT_OF_RANGE, NOTHING_CHANGED, USUAL_ABOVE_MOST -> "f:amount";
            case FROM_IN_THE_PAST -> "f:from";
            case REASON_MISSING -> "f:reason";
            case OVERTAKEN -> null;
        };
    }

    private LimitBook book() {
        if (book == null) {
            book = desk.book();
        }
        return book;
    }

    public String getAmount() {
        return amount == null ? String.valueOf(book().amount(getChosen(), clock.instant())) : amount;
    }

    public void setAmount(String amount) {
        this.amount = amount;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    /** The newest change that the page shows. */
    public long getNewest() {
        return newest == null ? book().newest(getChosen()) : newest;
    }

    public void setNewest(long newest) {
        this.newest = newest;
    }
}
