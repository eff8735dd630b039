package cn.cegn.ra.web.audit;

import cn.cegn.ra.application.boundary.CaseNumbers;
import cn.cegn.ra.audit.boundary.DutyTrail;
import cn.cegn.ra.audit.entity.Duty;
import cn.cegn.ra.audit.entity.DutyBook;
import cn.cegn.ra.audit.entity.DutyConflict;
import cn.cegn.ra.identity.entity.AccountRow;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.web.act.Words;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The page {@code /audit/separation}: who acted in which roles, by case and by account; the filters stand in the address. */
@Named("separation")
@RequestScoped
public class SeparationBacking {
    private static final int USUAL_DAYS = 90;
    private static final int MOST_ROWS = 500;

    @EJB
    private DutyTrail trail;

    @EJB
    private CaseNumbers numbers;

    @Inject
    private Words words;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Clock clock;

    private DutyBook book;
    private Map<Long, String> known;

    private DutyBook book() {
        if (book == null) {
            book = trail.duties(new DutyTrail.Asked(
                    getObject() == null
                            ? null
                            : numbers.find(getObject()).map(String::valueOf).orElse(getObject()),
                    getAccount(),
                    day(getFrom()),
                    day(getTo().plusDays(1))));
        }
        return book;
    }

    private Instant day(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    public List<DutyConflict> getConflicts() {
        return book().conflicts();
    }

    /** The work of the accounts; the cases of one account when the address names it. */
    public List<DutyBook.Work> getWorks() {
        return book().works();
    }

    /** Who did what in which case, the newest first; only for a narrowed address, else there are too many. */
    public List<Duty> getDuties() {
        return getObject() == null && getAccount() == null
                ? List.of()
                : book().duties().stream().limit(MOST_ROWS).toList();
    }

    public List<AccountRow> getHolders() {
        return trail.holders();
    }

    /** The number of a case by its id. */
    public String number(long application) {
        if (known == null) {
            known = numbers.of(book().duties().stream()
                    .map(Duty::application)
                    .limit(MOST_ROWS)
                    .collect(Collectors.toSet()));
        }
        return known.computeIfAbsent(application, id -> numbers.of(List.of(id)).getOrDefault(id, String.valueOf(id)));
    }

    public String role(Role role) {
        return words.say("role." + role);
    }

    public String roles(Collection<Role> roles) {
        return roles.stream().sorted().map(this::role).collect(Collectors.joining("、"));
    }

    public String getObject() {
        return said("object");
    }

    public String getAccount() {
        return said("account");
    }

    public LocalDate getFrom() {
        return date("from", LocalDate.now(clock).minusDays(USUAL_DAYS));
    }

    public LocalDate getTo() {
        return date("to", LocalDate.now(clock));
    }

    private LocalDate date(String name, LocalDate otherwise) {
        try {
            return said(name) == null ? otherwise : LocalDate.parse(said(name));
        } catch (DateTimeParseException e) {
            return otherwise;
        }
    }

    private String said(String name) {
        String text = request.getParameter(name);
        return text == null || text.isBlank() ? null : text.strip();
    }
}
