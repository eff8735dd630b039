package cn.cegn.ra.web.shell;

import cn.cegn.ra.application.boundary.WorkList;
import cn.cegn.ra.application.entity.WorkFilter;
import cn.cegn.ra.application.entity.WorkView;
import cn.cegn.ra.outbox.boundary.Outbox;
import cn.cegn.ra.status.boundary.StatusRequests;
import cn.cegn.ra.unlocking.boundary.Unlockings;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;

/** How much waits for the person behind an entry of the navigation. */
@RequestScoped
public class Waiting {
    /** Roles for which a case can wait. */
    private static final List<String> WORKERS = List.of("APPLICANT", "HANDLER", "REGISTRAR", "RA_APPROVER");

    private static final int MOST_SEEN = 100;

    @EJB
    WorkList work;

    @EJB
    Outbox outbox;

    @EJB
    Unlockings unlockings;

    @EJB
    StatusRequests statuses;

    @Inject
    SignedIn signedIn;

    /** @param path of an entry that the person has */
    long at(String path) {
        return switch (path) {
            case Navigation.WORK ->
                WORKERS.stream().anyMatch(signedIn::is)
                        ? work.page(WorkFilter.of(WorkView.ALL, 1)).total()
                        : 0;
            case Navigation.STATION -> work.toMake();
            case Navigation.DELIVERY -> work.toDeliver();
            case Navigation.UNLOCKS -> unlockings.count();
            case Navigation.STATUSES -> statuses.count();
            case Navigation.OUTBOX ->
                outbox.unfinished(null, MOST_SEEN).stream()
                        .filter(row -> row.deadAt() != null)
                        .count();
            default -> 0;
        };
    }
}
