package cn.cegn.ra.issuance.control;

import cn.cegn.ra.application.boundary.CaseFactSource;
import cn.cegn.ra.application.boundary.Dossier;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.issuance.entity.ConformityCheck;
import cn.cegn.ra.lifecycle.Guard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;

/** Answers whether registration and form are still those whose conformity was confirmed (S2.6-2): both digests are computed again. */
@ApplicationScoped
public class ConformityFacts implements CaseFactSource {
    @Inject
    private Dossier dossier;

    @Inject
    private ConformityTable table;

    @Override
    public Set<Guard> answersFor() {
        return Set.of(Guard.CONFORMITY_STANDS);
    }

    @Override
    public boolean establishes(Guard guard, CaseView subject) {
        Optional<String> registration = table.registrationDigest(subject);
        return dossier.current(subject, ConformityCheck.class)
                .flatMap(check ->
                        registration.map(digest -> check.standsFor(ConformityTable.formDigest(subject), digest)))
                .orElse(false);
    }
}
