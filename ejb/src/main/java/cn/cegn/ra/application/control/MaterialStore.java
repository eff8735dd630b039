package cn.cegn.ra.application.control;

import cn.cegn.ra.application.entity.CanonicalJson;
import cn.cegn.ra.application.entity.MaterialContent;
import cn.cegn.ra.application.entity.MaterialFile;
import cn.cegn.ra.application.entity.MaterialOpening;
import cn.cegn.ra.application.entity.StoredFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Files and their bytes in the database. */
@ApplicationScoped
public class MaterialStore {
    @PersistenceContext
    private EntityManager entities;

    /** Every file of a case, replaced ones too, oldest first. */
    public List<StoredFile> all(long application) {
        return entities.createQuery(
                        "select f from MaterialFile f where f.application = :application order by f.id",
                        MaterialFile.class)
                .setParameter("application", application)
                .getResultStream()
                .map(MaterialFile::stored)
                .toList();
    }

    /** The files that count now, oldest first. */
    public List<StoredFile> current(long application) {
        return all(application).stream().filter(StoredFile::isCurrent).toList();
    }

    public Optional<MaterialFile> find(long file) {
        return Optional.ofNullable(entities.find(MaterialFile.class, file));
    }

    /** @throws IllegalStateException if a file has lost its bytes */
    public byte[] content(long file) {
        return Optional.ofNullable(entities.find(MaterialContent.class, file))
                .orElseThrow(() -> new IllegalStateException("the bytes of file " + file + " are gone"))
                .content();
    }

    public StoredFile keep(MaterialFile file, byte[] content) {
        entities.persist(file);
        entities.flush();
        entities.persist(new MaterialContent(file.id(), content));
        return file.stored();
    }

    /** Whether the bytes of a file still have the digest that was recorded. */
    public boolean isIntact(StoredFile file) {
        MaterialContent found = entities.find(MaterialContent.class, file.id());
        if (found == null) {
            return false;
        }
        try {
            return CanonicalJson.sha256(found.content()).equals(file.digest());
        } finally {
            entities.detach(found);
        }
    }

    /** Notes the first opening of a file by a person in a round. */
    public void opened(MaterialOpening.Key key, long application, Instant at) {
        if (entities.find(MaterialOpening.class, key) == null) {
            entities.persist(new MaterialOpening(key, application, at));
        }
    }

    /** Ids of the files that a person opened in a round of a case. */
    public Set<Long> openedBy(String person, long application, int round) {
        return new HashSet<>(entities.createQuery(
                        "select o.key.file from MaterialOpening o where o.application = :application"
                                + " and o.key.person = :person and o.key.round = :round",
                        Long.class)
                .setParameter("application", application)
                .setParameter("person", person)
                .setParameter("round", round)
                .getResultList());
    }
}
