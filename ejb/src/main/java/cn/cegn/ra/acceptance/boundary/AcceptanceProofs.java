package cn.cegn.ra.acceptance.boundary;

import cn.cegn.ra.acceptance.entity.AcceptanceRecord;
import cn.cegn.ra.application.boundary.Dossier;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.lifecycle.State;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;

/** How a certificate was accepted, for whoever was shown the case. */
@Stateless
@PermitAll
public class AcceptanceProofs {
    @Inject
    private Dossier dossier;

    /** Empty while it is not accepted. */
    public Optional<AcceptanceRecord> of(CaseView seen) {
        return seen.state() == State.ACCEPTED || seen.state() == State.IN_USE
                ? dossier.latest(seen.id(), AcceptanceRecord.class)
                : Optional.empty();
    }
}
