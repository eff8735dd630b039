package cn.cegn.ra.application.control;

import cn.cegn.ra.application.entity.CertificateApplication;
import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.lifecycle.Mode;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.lifecycle.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Which cases somebody holds. */
@ApplicationScoped
public class HeldCases {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** Those that wait for his next step. */
    public List<CertificateApplication> of(Actor actor) {
        String holder = actor.role() == Role.REGISTRAR ? "registrar" : "approver";
        return entities.createQuery(
                        "select a from CertificateApplication a where a." + holder
                                + " = :person and a.state in :states order by a.id",
                        CertificateApplication.class)
                .setParameter("person", actor.person())
                .setParameter(
                        "states",
                        Arrays.stream(State.values())
                                .filter(state -> state.mover(Mode.CENTRALISED)
                                        .filter(actor.role()::equals)
                                        .isPresent())
                                .toList())
                .getResultList();
    }

    public Instant now() {
        return clock.instant();
    }
}
