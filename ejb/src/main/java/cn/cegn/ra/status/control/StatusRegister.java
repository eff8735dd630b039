package cn.cegn.ra.status.control;

import cn.cegn.ra.application.boundary.Numbers;
import cn.cegn.ra.office.boundary.Limits;
import cn.cegn.ra.office.entity.OfficeLimit;
import cn.cegn.ra.status.entity.StatusRequest;
import cn.cegn.ra.status.entity.StatusStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The status requests, open and ended. */
@ApplicationScoped
public class StatusRegister {
    private static final String NUMBERS = "status-request";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Numbers numbers;

    @Inject
    private Clock clock;

    @Inject
    private Limits office;

    public Optional<StatusRequest> find(long id) {
        return Optional.ofNullable(entities.find(StatusRequest.class, id));
    }

    /** Keeps a new one. What it supersedes is written first; of two of one certificate that are opened at once the database refuses one. */
    public void add(StatusRequest request) {
        entities.flush();
        entities.persist(request);
        entities.flush();
    }

    /** The open request about a certificate. */
    public Optional<StatusRequest> openOf(String serial) {
        return entities.createQuery(
                        "select r from StatusRequest r where r.openCertificate = :serial", StatusRequest.class)
                .setParameter("serial", serial)
                .getResultStream()
                .findFirst();
    }

    /** The open request about the certificate of a case's attempt. */
    public Optional<StatusRequest> openOf(long application, int attempt) {
        return entities.createQuery(
                        "select r from StatusRequest r where r.application = :application and r.attempt = :attempt"
                                + " and r.openCertificate is not null",
                        StatusRequest.class)
                .setParameter("application", application)
                .setParameter("attempt", attempt)
                .getResultStream()
                .findFirst();
    }

    /** The ids of emergency suspensions that wait too long for their second person, the oldest first. */
    public List<Long> overdue(int most) {
        return entities.createQuery(
                        "select r.id from StatusRequest r where r.state in (:waiting) and r.stateSince < :before"
                                + " order by r.stateSince",
                        Long.class)
                .setParameter("waiting", StatusStep.ESCALATE.origins())
                .setParameter("before", overdueBefore())
                .setMaxResults(most)
                .getResultList();
    }

    public boolean isOverdue(StatusRequest request) {
        return StatusStep.ESCALATE.beginsAt(request.state(), request.kind())
                && request.view().since().isBefore(overdueBefore());
    }

    private Instant overdueBefore() {
        return clock.instant().minus(office.time(OfficeLimit.STATUS_SECOND));
    }

    /** The next number, such as S-000001. */
    public String nextNumber() {
        return String.format(Locale.ROOT, "S-%06d", numbers.next(NUMBERS));
    }
}
