package cn.cegn.ra.application.control;

import cn.cegn.ra.application.entity.ListVersion;
import cn.cegn.ra.application.entity.MaterialListLine;
import cn.cegn.ra.application.entity.MaterialPlan;
import cn.cegn.ra.application.entity.MaterialRequirement;
import cn.cegn.ra.application.entity.MaterialVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The material lists of all versions. A published one never changes, so it is read once. */
@ApplicationScoped
public class MaterialLists {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    private final Map<Integer, Map<MaterialPlan, List<MaterialRequirement>>> published = new ConcurrentHashMap<>();

    /**
     * The list of a published version, in the order of the page.
     *
     * @throws IllegalArgumentException if there was no such version
     */
    public List<MaterialRequirement> of(int version, MaterialPlan plan) {
        Map<MaterialPlan, List<MaterialRequirement>> known = published.get(version);
        if (known == null) {
            known = read(version);
            if (known.isEmpty()) {
                throw new IllegalArgumentException("no material list " + version);
            }
            published.put(version, known);
        }
        return known.getOrDefault(plan, List.of());
    }

    /** The version with which a case begins now. */
    public int inForce() {
        return entities.createQuery(
                        "select v.version from MaterialVersion v where v.from <= :now order by v.version desc",
                        Integer.class)
                .setParameter("now", clock.instant())
                .setMaxResults(1)
                .getSingleResult();
    }

    /** Every version, the newest first; a draft before all. */
    public List<ListVersion> versions() {
        return entities.createQuery("select v from MaterialVersion v order by v.version desc", MaterialVersion.class)
                .getResultStream()
                .map(MaterialVersion::view)
                .toList();
    }

    /** The draft, to be published. */
    public Optional<MaterialVersion> draft() {
        return entities.createQuery("select v from MaterialVersion v where v.from is null", MaterialVersion.class)
                .getResultStream()
                .findFirst();
    }

    /** The lines of any version by plan, also of the draft. */
    public Map<MaterialPlan, List<MaterialRequirement>> read(int version) {
        return entities
                .createQuery(
                        "select l from MaterialListLine l where l.version = :version order by l.place",
                        MaterialListLine.class)
                .setParameter("version", version)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        MaterialListLine::plan,
                        Collectors.mapping(MaterialListLine::requirement, Collectors.toList())));
    }

    /** Opens a draft with the lines of the newest version. */
    public void begin(int version, Map<MaterialPlan, List<MaterialRequirement>> lines) {
        entities.persist(new MaterialVersion(version));
        entities.flush();
        lines.forEach((plan, list) -> write(version, plan, list));
    }

    /** Puts these lines in the place of a plan's in the draft. */
    public void replace(int version, MaterialPlan plan, List<MaterialRequirement> lines) {
        entities.createQuery(
                        "delete from MaterialListLine l where l.version = :version and l.type = :type and l.mode = :mode")
                .setParameter("version", version)
                .setParameter("type", plan.type())
                .setParameter("mode", plan.mode())
                .executeUpdate();
        write(version, plan, lines);
    }

    private void write(int version, MaterialPlan plan, List<MaterialRequirement> lines) {
        for (int place = 0; place < lines.size(); place++) {
            entities.persist(new MaterialListLine(version, plan, place + 1, lines.get(place)));
        }
        entities.flush();
    }

    /** Throws the draft away. */
    public void discard(MaterialVersion draft) {
        entities.createQuery("delete from MaterialListLine l where l.version = :version")
                .setParameter("version", draft.view().version())
                .executeUpdate();
        entities.remove(draft);
    }
}
