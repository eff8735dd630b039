package cn.cegn.ra.status.boundary;

import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.identity.boundary.CurrentActor;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.status.control.StatusActs;
import cn.cegn.ra.status.control.StatusRows;
import cn.cegn.ra.status.control.StatusTrail;
import cn.cegn.ra.status.entity.StatusRequest;
import cn.cegn.ra.status.entity.StatusRow;
import cn.cegn.ra.status.entity.StatusStep;
import cn.cegn.ra.status.entity.StatusView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The status requests as each may see them: about his own certificates, his organisation's, or what waits for his role. */
@Stateless
@RolesAllowed({"APPLICANT", "HANDLER", "REGISTRAR", "RA_APPROVER", "AUDITOR"})
public class StatusRequests {
    @Inject
    private StatusActs acts;

    @Inject
    private StatusRows rows;

    @Inject
    private StatusTrail trail;

    @Inject
    private CurrentActor current;

    public Optional<StatusView> find(long id) {
        return acts.visible(id).map(StatusRequest::view);
    }

    /** The case of the certificate. */
    public Optional<CaseView> subject(long id) {
        return find(id).map(view -> trail.subject(view.subject().application()));
    }

    /** The steps that stand open to the caller. */
    public List<StatusStep> open(long id) {
        return acts.visible(id).map(acts::open).orElse(List.of());
    }

    /** What waits for the caller in his roles at the RA. */
    public List<StatusRow> waiting() {
        return reviewing().flatMap(role -> rows.waitingFor(role).stream()).toList();
    }

    /** What waits for the CA. */
    @RolesAllowed({"REGISTRAR", "RA_APPROVER"})
    public List<StatusRow> waitingForCa() {
        return rows.waitingForCa();
    }

    public long count() {
        return reviewing().mapToLong(rows::countFor).sum();
    }

    private Stream<Role> reviewing() {
        return Stream.of(Role.REGISTRAR, Role.RA_APPROVER)
                .filter(role -> current.as(role).isPresent());
    }

    /** Those about the caller's own certificates or his organisation's, ended ones too. */
    public List<StatusRow> own() {
        return Stream.of(Role.APPLICANT, Role.HANDLER)
                .flatMap(role -> current.as(role).stream())
                .flatMap(customer -> rows.of(customer).stream())
                .distinct()
                .toList();
    }
}
