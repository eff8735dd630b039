package cn.cegn.ra.application.control;

import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.application.entity.CertificateApplication;
import cn.cegn.ra.application.entity.OpenCase;
import cn.cegn.ra.lifecycle.Stage;
import cn.cegn.ra.lifecycle.State;
import cn.cegn.ra.outbox.boundary.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The cases that a handler of an organisation sees and that have not ended. */
@ApplicationScoped
public class HandlersCases {
    private static final List<State> ENDED =
            Arrays.stream(State.values()).filter(State::isEnd).toList();
    private static final Set<Stage> UNDER_WAY = EnumSet.of(Stage.PACKING_AND_DELIVERY, Stage.RECEIPT);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Outbox outbox;

    public List<OpenCase> open(long organization) {
        return entities
                .createQuery(
                        "select a from CertificateApplication a where a.organization = :organization"
                                + " and a.state not in :ended order by a.id",
                        CertificateApplication.class)
                .setParameter("organization", organization)
                .setParameter("ended", ENDED)
                .getResultList()
                .stream()
                .map(CertificateApplication::view)
                .filter(view -> CaseScope.handlerSees(view.state(), view.mode()) && view.state() != State.IN_USE)
                .map(this::line)
                .toList();
    }

    private OpenCase line(CaseView view) {
        long notices = outbox.unfinishedOf(view.id()).stream()
                .filter(row -> row.effect().name().startsWith("TELL_")
                        || row.effect().name().startsWith("SEND_"))
                .count();
        return new OpenCase(
                view.key().number(),
                view.type(),
                view.state(),
                UNDER_WAY.contains(view.state().stage()),
                Math.toIntExact(notices));
    }
}
