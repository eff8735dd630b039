package cn.cegn.ra.application.control;

import cn.cegn.ra.application.entity.FormTemplate;
import cn.cegn.ra.application.entity.FormVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The versions of the texts of the form. */
@ApplicationScoped
public class FormTemplates {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** @throws IllegalArgumentException if there was no such version */
    public FormVersion of(int version) {
        return Optional.ofNullable(entities.find(FormTemplate.class, version))
                .map(FormTemplate::view)
                .orElseThrow(() -> new IllegalArgumentException("no form template " + version));
    }

    /** With which a case begins now. */
    public FormVersion inForce() {
        Instant now = clock.instant();
        return versions().stream()
                .filter(each -> !each.from().isAfter(now))
                .findFirst()
                .orElseThrow();
    }

    /** Every version, the newest first. */
    public List<FormVersion> versions() {
        return entities.createQuery("select t from FormTemplate t order by t.version desc", FormTemplate.class)
                .getResultStream()
                .map(FormTemplate::view)
                .toList();
    }

    /** Of two of the same number the database refuses one. */
    public void add(FormVersion published) {
        entities.persist(new FormTemplate(published));
        entities.flush();
    }
}
