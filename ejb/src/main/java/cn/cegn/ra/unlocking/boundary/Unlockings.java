package cn.cegn.ra.unlocking.boundary;

import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.identity.boundary.CurrentActor;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.provisioning.boundary.KeyUnlocks;
import cn.cegn.ra.provisioning.entity.SeenKeyView;
import cn.cegn.ra.provisioning.entity.UnlockJobView;
import cn.cegn.ra.unlocking.control.UnlockActs;
import cn.cegn.ra.unlocking.control.UnlockRows;
import cn.cegn.ra.unlocking.control.UnlockTrail;
import cn.cegn.ra.unlocking.entity.KeyUnlock;
import cn.cegn.ra.unlocking.entity.UnlockRow;
import cn.cegn.ra.unlocking.entity.UnlockStep;
import cn.cegn.ra.unlocking.entity.UnlockView;
import cn.cegn.ra.unlocking.entity.UnlockableKey;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The unlockings as each may see them: his own, his organisation's, or what waits for his role. */
@Stateless
@RolesAllowed({"APPLICANT", "HANDLER", "REGISTRAR", "RA_APPROVER", "AUDITOR"})
public class Unlockings {
    @Inject
    private UnlockActs acts;

    @Inject
    private UnlockRows rows;

    @Inject
    private UnlockTrail trail;

    @Inject
    private KeyUnlocks stations;

    @Inject
    private CurrentActor current;

    public Optional<UnlockView> find(long id) {
        return acts.visible(id).map(KeyUnlock::view);
    }

    /** The case of the certificate on the key; for the form that was filled in then. */
    public Optional<CaseView> subject(long id) {
        return find(id).map(view -> trail.subject(view.subject().application()));
    }

    /** The steps that stand open to the caller. */
    public List<UnlockStep> open(long id) {
        return acts.visible(id).map(acts::open).orElse(List.of());
    }

    /** How the station stands with it; empty if none was asked. */
    public Optional<UnlockJobView> job(long id) {
        return find(id).flatMap(view -> stations.find(view.work().jobId()));
    }

    /** The key, if it is plugged in now. */
    @RolesAllowed("RA_APPROVER")
    public Optional<SeenKeyView> plugged(long id) {
        return find(id).flatMap(view -> stations.plugged(view.subject().serial()));
    }

    /** What waits for the caller in his roles at the RA. */
    public List<UnlockRow> waiting() {
        return reviewing().flatMap(role -> rows.waitingFor(role).stream()).toList();
    }

    public long count() {
        return reviewing().mapToLong(rows::countFor).sum();
    }

    private Stream<Role> reviewing() {
        return Stream.of(Role.REGISTRAR, Role.RA_APPROVER)
                .filter(role -> current.as(role).isPresent());
    }

    /** What stations are asked for, or will be once the key is plugged in. */
    @RolesAllowed("RA_APPROVER")
    public List<UnlockRow> atStations() {
        return rows.atStations();
    }

    /** Those of the caller's own keys or of his organisation's, ended ones too. */
    public List<UnlockRow> own() {
        return Stream.of(Role.APPLICANT, Role.HANDLER)
                .flatMap(role -> current.as(role).stream())
                .flatMap(customer -> rows.of(customer).stream())
                .distinct()
                .toList();
    }

    /** The keys for which the caller may ask. */
    public List<UnlockableKey> unlockable() {
        return Stream.of(Role.APPLICANT, Role.HANDLER)
                .flatMap(role -> current.as(role).stream())
                .flatMap(customer -> rows.unlockable(customer).stream())
                .distinct()
                .toList();
    }
}
