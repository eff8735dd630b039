package cn.cegn.ra.organization.control;

import cn.cegn.ra.organization.entity.AuthorisationDraft;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Where the 授权书 lie that wait for their stamp. */
@ApplicationScoped
public class AuthorisationDrafts {
    @PersistenceContext
    private EntityManager entities;

    /** Those of an organisation, newest first. */
    public List<AuthorisationDraft> all(long organization) {
        return entities.createQuery(
                        "select d from AuthorisationDraft d where d.organization = :organization order by d.id desc",
                        AuthorisationDraft.class)
                .setParameter("organization", organization)
                .getResultList();
    }

    /** One of the organisation. */
    public Optional<AuthorisationDraft> find(long organization, long id) {
        return Optional.ofNullable(entities.find(AuthorisationDraft.class, id))
                .filter(found -> found.organization() == organization);
    }

    /** The one of a number. */
    public Optional<AuthorisationDraft> find(long organization, String number) {
        return all(organization).stream()
                .filter(each -> each.number().equals(number))
                .findFirst();
    }

    public AuthorisationDraft keep(AuthorisationDraft draft) {
        entities.persist(draft);
        return draft;
    }

    public void remove(AuthorisationDraft draft) {
        entities.remove(draft);
    }
}
