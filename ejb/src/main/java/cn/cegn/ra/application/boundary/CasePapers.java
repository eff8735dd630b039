package cn.cegn.ra.application.boundary;

import cn.cegn.ra.application.control.CaseSight;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.audit.boundary.AuditTrail;
import cn.cegn.ra.audit.entity.AuditEntry;
import cn.cegn.ra.identity.boundary.CurrentActor;
import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.lifecycle.Role;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How a paper about a case is printed: by whoever sees the case in one of the paper's roles, and each printing is on record, also the one
 * that was refused.
 */
@Stateless
@PermitAll
public class CasePapers {
    private static final String OBJECT = "certificate_application";

    @Inject
    private CaseSight sight;

    @Inject
    private CurrentActor current;

    @Inject
    private AuditTrail audit;

    /**
     * A kind of paper.
     *
     * @param act as the audit trail names its printing
     * @param readers the roles whose work it is
     */
    public record Kind(String act, List<Role> readers) {
        public Kind {
            readers = List.copyOf(readers);
        }
    }

    /** @param press makes the paper of the case as it stands; asked only if the caller may read it */
    public Printing print(long application, Kind kind, Function<CaseView, Printing> press) {
        Optional<Actor> reader = kind.readers().stream()
                .flatMap(role -> current.as(role).stream())
                .filter(actor -> sight.of(application, actor).isPresent())
                .findFirst();
        if (reader.isEmpty()) {
            audit.appendAlone(AuditEntry.by(current.login(), kind.act(), OBJECT, application)
                    .ended(AuditEntry.Outcome.NOT_VISIBLE, null));
            return new Printing.NotVisible();
        }
        Printing printing = press.apply(sight.ofSystem(application).view());
        AuditEntry entry = AuditEntry.of(reader.get(), kind.act(), OBJECT, application);
        audit.append(
                printing instanceof Printing.Done done
                        ? entry.changing(null, done.digest())
                        : entry.ended(
                                AuditEntry.Outcome.REFUSED, printing.getClass().getSimpleName()));
        return printing;
    }
}
