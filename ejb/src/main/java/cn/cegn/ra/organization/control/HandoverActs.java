package cn.cegn.ra.organization.control;

import cn.cegn.ra.audit.boundary.AuditTrail;
import cn.cegn.ra.audit.entity.AuditEntry;
import cn.cegn.ra.identity.boundary.CurrentActor;
import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.organization.entity.Lack;
import cn.cegn.ra.organization.entity.OrganizationCard;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who proposes and who confirms a hand-over, and the record of it. */
@ApplicationScoped
public class HandoverActs {
    @Inject
    private CurrentActor current;

    @Inject
    private AuditTrail audit;

    @Inject
    private PreparationShelf shelf;

    public Actor approver() {
        return as(Role.ORG_APPROVER).orElseThrow(() -> new EJBAccessException("no approver of an organisation"));
    }

    public Actor handler() {
        return as(Role.HANDLER).orElseThrow(() -> new EJBAccessException("no handler of an organisation"));
    }

    /** The caller as whichever of both he is. */
    public Actor caller() {
        return Stream.of(Role.HANDLER, Role.ORG_APPROVER)
                .flatMap(role -> as(role).stream())
                .findFirst()
                .orElseThrow(() -> new EJBAccessException("nobody of an organisation"));
    }

    private Optional<Actor> as(Role role) {
        return current.as(role).filter(actor -> actor.organization() != null);
    }

    public OrganizationCard organization() {
        return shelf.card(caller().organization());
    }

    public List<Lack> done(AuditEntry row) {
        audit.append(row);
        return List.of();
    }

    public List<Lack> refused(AuditEntry row, List<Lack> lacks) {
        audit.append(row.ended(AuditEntry.Outcome.REFUSED, lacks.get(0).code()));
        return lacks;
    }

    public void noted(AuditEntry row) {
        audit.append(row);
    }
}
