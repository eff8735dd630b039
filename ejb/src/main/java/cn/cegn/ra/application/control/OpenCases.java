package cn.cegn.ra.application.control;

import cn.cegn.ra.application.entity.CertificateApplication;
import cn.cegn.ra.application.entity.CertificateType;
import cn.cegn.ra.application.entity.FormEntries;
import cn.cegn.ra.lifecycle.Medium;
import cn.cegn.ra.lifecycle.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;

/** Which cases of a person are going on, and the keeping of a new one. */
@ApplicationScoped
public class OpenCases {
    private static final int EARLIER_FORMS = 5;

    private static final List<State> ENDED =
            Arrays.stream(State.values()).filter(State::isEnd).toList();

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private StateLimits limits;

    @Inject
    private MaterialLists lists;

    @Inject
    private FormTemplates templates;

    @Inject
    private Clock clock;

    /** Whether a person has a case of this type and medium that has not ended. */
    public boolean hasOpen(String person, CertificateType type, Medium medium) {
        return entities.createQuery(
                                "select count(a) from CertificateApplication a where a.applicant = :person"
                                        + " and a.type = :type and a.medium = :medium and a.state not in :ended",
                                Long.class)
                        .setParameter("person", person)
                        .setParameter("type", type)
                        .setParameter("medium", medium)
                        .setParameter("ended", ENDED)
                        .getSingleResult()
                > 0;
    }

    /** The newest forms of a person for one organisation, newest first, of cases that were opened before this one. */
    List<FormEntries> formsBefore(long application, String person, long organization) {
        return entities.createQuery(
                        "select a from CertificateApplication a where a.applicant = :person"
                                + " and a.organization = :organization and a.id < :before order by a.id desc",
                        CertificateApplication.class)
                .setParameter("person", person)
                .setParameter("organization", organization)
                .setParameter("before", application)
                .setMaxResults(EARLIER_FORMS)
                .getResultStream()
                .map(CertificateApplication::form)
                .toList();
    }

    CertificateApplication keep(CertificateApplication opened) {
        limits.until(opened.state()).ifPresent(opened::due);
        entities.persist(opened);
        entities.flush();
        return opened;
    }

    /** The material list with which a case begins now. */
    int materialVersion() {
        return lists.inForce();
    }

    /** The texts of the form with which a case begins now. */
    int formVersion() {
        return templates.inForce().version();
    }

    Clock clock() {
        return clock;
    }
}
