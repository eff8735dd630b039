package cn.cegn.ra.registration.control;

import cn.cegn.ra.application.boundary.Dossier;
import cn.cegn.ra.application.boundary.Material;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.lifecycle.Mode;
import cn.cegn.ra.registration.entity.AcceptanceEntry;
import cn.cegn.ra.registration.entity.AcceptanceRow;
import cn.cegn.ra.registration.entity.Channel;
import cn.cegn.ra.review.entity.ForwardRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/** The acceptance register: rows are added, none is changed or removed (S2.5-1). */
@ApplicationScoped
public class AcceptanceRegister {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Material material;

    @Inject
    private Dossier dossier;

    @Inject
    private Clock clock;

    /** What arrived with a case that waits to be numbered. */
    public AcceptanceEntry entry(CaseView subject, String number) {
        return new AcceptanceEntry(
                number,
                subject.progress().round(),
                subject.progress().since(),
                channel(subject),
                material.handedIn(subject).stream()
                        .map(AcceptanceEntry.Item::of)
                        .toList(),
                subject.formDigest(),
                material.contentDigest(subject));
    }

    /** Adds the row. */
    public void enter(AcceptanceEntry entry, long application, String registrar) {
        entities.persist(new AcceptanceRow(entry, application, registrar, clock.instant()));
    }

    private Channel channel(CaseView subject) {
        if (subject.mode() == Mode.SELF_SERVICE) {
            return Channel.APPLICANT;
        }
        return dossier.current(subject, ForwardRecord.class)
                        .map(ForwardRecord::batchNumber)
                        .isPresent()
                ? Channel.HANDLER_BATCH
                : Channel.HANDLER;
    }
}
