package cn.cegn.ra.provisioning.boundary;

import cn.cegn.ra.audit.boundary.AuditTrail;
import cn.cegn.ra.audit.entity.AuditEntry;
import cn.cegn.ra.identity.boundary.CurrentActor;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.provisioning.control.KeyRegister;
import cn.cegn.ra.provisioning.entity.SeenKeyView;
import cn.cegn.ra.provisioning.entity.StationView;
import cn.cegn.ra.provisioning.entity.Workstation;
import cn.cegn.ra.token.job.StationAnswer;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** The stations that said hello and the keys that are plugged in there. */
@Stateless
@PermitAll
public class Stations {
    @Inject
    private KeyRegister register;

    @Inject
    private AuditTrail audit;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    /** A station is up, or its keys changed. A new one waits for its approval, except the one of this server. */
    public void hello(StationAnswer.Hello hello) {
        Workstation station = register.station(hello.stationId()).orElse(null);
        if (station == null) {
            station = new Workstation(hello.stationId());
            station.hello(hello.certificate(), hello.keys(), clock.instant());
            register.add(station);
        } else {
            station.hello(hello.certificate(), hello.keys(), clock.instant());
        }
    }

    /** Every station, at work or not. */
    @RolesAllowed({"RA_APPROVER", "ADMINISTRATOR"})
    public List<StationView> all() {
        return register.stations().stream()
                .map(station -> station.view(clock.instant()))
                .toList();
    }

    /** The keys that are plugged in now at approved stations. */
    @RolesAllowed("RA_APPROVER")
    public List<SeenKeyView> seen() {
        return register.seen();
    }

    /** From now on jobs, which carry PINs, may go to this station with the certificate that it has. */
    @RolesAllowed("ADMINISTRATOR")
    public void approve(String stationId) {
        register.station(stationId).ifPresent(station -> {
            station.approve();
            audit.append(AuditEntry.of(
                    current.as(Role.ADMINISTRATOR).orElseThrow(), "APPROVE_STATION", "station", stationId));
        });
    }
}
