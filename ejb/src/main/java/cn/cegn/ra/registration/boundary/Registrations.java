package cn.cegn.ra.registration.boundary;

import cn.cegn.ra.application.boundary.Dossier;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.application.entity.DossierEntry;
import cn.cegn.ra.registration.control.Derivation;
import cn.cegn.ra.registration.entity.AcceptanceEntry;
import cn.cegn.ra.registration.entity.Registration;
import cn.cegn.ra.registration.entity.RegistrationEntry;
import cn.cegn.ra.registration.entity.TransferRecord;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;

/** What was registered, for those who come after. Reading takes a case that the caller was shown already. */
@Stateless
@PermitAll
public class Registrations {
    private static final String ENTRY = "REGISTRATION_ENTRY";

    @Inject
    private Dossier dossier;

    @Inject
    private Derivation derivation;

    /** The registration that counts in the present round; those of earlier rounds are void (S-D-01). */
    public Optional<Registration> current(CaseView subject) {
        return dossier.all(subject.id()).stream()
                .filter(entry -> entry.kind().equals(ENTRY)
                        && entry.round() == subject.progress().round())
                .reduce((earlier, later) -> later)
                .map(Registrations::registration);
    }

    /** What the form would yield now, derived anew; it counts for nothing but comparing (S2.6-2). */
    public RegistrationEntry derivedNow(CaseView subject) {
        return derivation.of(subject).entry();
    }

    /** What was handed to the approver in the present round: exactly what he is shown (S2.5-6). */
    public Optional<TransferRecord> transfer(CaseView subject) {
        return dossier.current(subject, TransferRecord.class);
    }

    /** The newest entry in the acceptance register, from which the receipt is printed (S2.5-1). */
    public Optional<AcceptanceEntry> acceptance(CaseView subject) {
        return dossier.latest(subject.id(), AcceptanceEntry.class);
    }

    private static Registration registration(DossierEntry entry) {
        if (!entry.isIntact()) {
            throw new IllegalStateException("registration " + entry.id() + " has lost its digest");
        }
        return new Registration(entry.as(RegistrationEntry.class), entry.digest(), entry.recordedAt());
    }
}
