package cn.cegn.ra.delivery.control;

import cn.cegn.ra.application.boundary.Holds;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.delivery.entity.Seal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/** Which seals were used (S2.7-1). Of two who use one number at once the second waits and is told that it is used. */
@ApplicationScoped
public class SealRegister {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Holds holds;

    @Inject
    private Clock clock;

    /** Whether a number is used; until the caller's transaction ends nobody else uses it. */
    public boolean isUsed(String number) {
        holds.alone("seal:" + number);
        return entities.find(Seal.class, number) != null;
    }

    /** Notes a seal as used, in the caller's transaction. */
    public void use(String number, CaseView view) {
        entities.persist(new Seal(number, view.id(), view.progress().attempt(), clock.instant()));
    }
}
