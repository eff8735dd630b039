package cn.cegn.ra.provisioning.boundary;

import cn.cegn.ra.audit.boundary.AuditTrail;
import cn.cegn.ra.audit.entity.AuditEntry;
import cn.cegn.ra.provisioning.control.KeyRegister;
import cn.cegn.ra.provisioning.entity.SeenKeyView;
import cn.cegn.ra.provisioning.entity.StationView;
import cn.cegn.ra.provisioning.entity.Workstation;
import cn.cegn.ra.token.enrolment.AnswerSignature;
import cn.cegn.ra.token.job.StationAnswer;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The stations and the keys that are plugged in there. */
@Stateless
@PermitAll
public class Stations {
    @Inject
    private KeyRegister register;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** The station of this server is up, or its keys changed. */
    public void hello(StationAnswer.Hello hello) {
        Workstation station = register.station(Workstation.LOCAL).orElse(null);
        boolean unknown = station == null;
        if (unknown) {
            station = new Workstation(Workstation.LOCAL);
        }
        station.isHere(hello.certificate());
        station.hello(hello.keys(), clock.instant());
        if (unknown) {
            register.add(station);
        }
    }

    /** Whether a message is this station's own, and the station is enabled. */
    public boolean speaks(String id, String text, String signature) {
        boolean own = known(id)
                .filter(Workstation::isEnabled)
                .filter(station -> AnswerSignature.holds(text, signature, station.certificate()))
                .isPresent();
        if (!own) {
            audit.append(AuditEntry.by("station", "HEAR_STATION", "station", id)
                    .ended(AuditEntry.Outcome.REFUSED, "NOT_ITS_SIGNATURE"));
        }
        return own;
    }

    /** A station of its own is up, or its keys changed; its message was found to be its own. */
    public void hello(String id, StationAnswer.Hello hello) {
        known(id).ifPresent(station -> {
            station.shows(hello.certificate());
            station.hello(hello.keys(), clock.instant());
        });
    }

    private Optional<Workstation> known(String id) {
        return Optional.ofNullable(id)
                .filter(named -> !named.equals(Workstation.LOCAL))
                .flatMap(register::station);
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
}
