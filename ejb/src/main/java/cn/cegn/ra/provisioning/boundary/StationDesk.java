package cn.cegn.ra.provisioning.boundary;

import cn.cegn.ra.audit.boundary.AuditTrail;
import cn.cegn.ra.audit.entity.AuditEntry;
import cn.cegn.ra.identity.boundary.CurrentActor;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.provisioning.control.KeyRegister;
import cn.cegn.ra.provisioning.control.StationAuthority;
import cn.cegn.ra.provisioning.control.StationDoors;
import cn.cegn.ra.provisioning.entity.StationRule;
import cn.cegn.ra.provisioning.entity.Workstation;
import cn.cegn.ra.token.enrolment.StationCode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Predicate;

/** What an administrator does with stations. Each act is audited. */
@Stateless
@RolesAllowed("ADMINISTRATOR")
public class StationDesk {
    @Inject
    private KeyRegister register;

    @Inject
    private StationAuthority authority;

    @Inject
    private Event<StationDoors.Turned> turned;

    @Inject
    private AuditTrail audit;

    @Inject
    private CurrentActor current;

    /**
     * A one-time code for a new station, or for one that lost its key or let its certificate end; an earlier code is void. It is shown to nobody
     * again.
     *
     * @return empty if the name is none for a station
     */
    @RolesAllowed("ADMINISTRATOR")
    public Optional<StationCode> invite(String id) {
        if (!StationRule.isName(id)) {
            return Optional.empty();
        }
        StationCode code = StationCode.random(authority.certificate());
        Workstation station = register.station(id).orElseGet(() -> {
            Workstation fresh = new Workstation(id);
            register.add(fresh);
            return fresh;
        });
        station.invite(code.digest(), authority.now().plus(StationRule.CODE_LIFE));
        audit("INVITE_STATION", id, true);
        return Optional.of(code);
    }

    /** From now on jobs, which carry PINs, may go to this station with the certificate that it has. */
    @RolesAllowed("ADMINISTRATOR")
    public boolean approve(String id) {
        return act("APPROVE_STATION", id, Workstation::approve);
    }

    @RolesAllowed("ADMINISTRATOR")
    public boolean enable(String id) {
        boolean done = act("ENABLE_STATION", id, Workstation::enable);
        if (done) {
            turned.fire(new StationDoors.Enabled(id));
        }
        return done;
    }

    /** It gets nothing from now on, and is shown out where it is. */
    @RolesAllowed("ADMINISTRATOR")
    public boolean disable(String id) {
        boolean done = act("DISABLE_STATION", id, Workstation::disable);
        if (done) {
            turned.fire(new StationDoors.Disabled(id));
        }
        return done;
    }

    /** It gets another certificate as soon as it asks how it stands, which it does each minute. */
    @RolesAllowed("ADMINISTRATOR")
    public boolean askToRenew(String id) {
        return act("ASK_STATION_TO_RENEW", id, station -> station.askToRenew(authority.now()));
    }

    private boolean act(String name, String id, Predicate<Workstation> change) {
        Optional<Workstation> station = register.station(id);
        boolean done = station.filter(change).isPresent();
        audit(name, id, done);
        return done;
    }

    private void audit(String name, String id, boolean done) {
        AuditEntry row =
                AuditEntry.of(current.as(Role.ADMINISTRATOR).orElseThrow(), name, "station", StationRule.shown(id));
        audit.append(done ? row : row.ended(AuditEntry.Outcome.REFUSED, "OVERTAKEN"));
    }
}
