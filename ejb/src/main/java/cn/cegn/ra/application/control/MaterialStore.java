package cn.cegn.ra.application.control;

import cn.cegn.ra.application.entity.CanonicalJson;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.application.entity.FileTrace;
import cn.cegn.ra.application.entity.MaterialContent;
import cn.cegn.ra.application.entity.MaterialFile;
import cn.cegn.ra.application.entity.MaterialOpening;
import cn.cegn.ra.application.entity.MaterialPlan;
import cn.cegn.ra.application.entity.MaterialRequirement;
import cn.cegn.ra.application.entity.StoredFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Files and their bytes in the database. */
@ApplicationScoped
public class MaterialStore {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private TransactionMemo memo;

    @Inject
    private MaterialLists lists;

    /** The list that a case began with. */
    public List<MaterialRequirement> required(CaseView subject) {
        return lists.of(subject.frozen().material(), MaterialPlan.of(subject.scope()));
    }

    /** What the list of a case's files is remembered under. */
    private record Files(long application) {}

    /** What is remembered of files that were hashed. */
    private record Hashed(List<StoredFile> files) {}

    /** Every file of a case, replaced ones too, oldest first. */
    public List<StoredFile> all(long application) {
        return memo.once(new Files(application), () -> read(application)).stream()
                .map(MaterialFile::stored)
                .toList();
    }

    /** The same with who put them there and who took them away, by name. */
    public List<FileTrace> traces(long application) {
        List<FileTrace> traces = memo.once(new Files(application), () -> read(application)).stream()
                .map(MaterialFile::trace)
                .toList();
        List<String> people = traces.stream()
                .flatMap(trace -> Stream.of(trace.uploadedBy(), trace.endedBy()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<String, String> names = new PersonNames(entities).of(people);
        return traces.stream().map(trace -> trace.named(names)).toList();
    }

    private List<MaterialFile> read(long application) {
        return entities.createQuery(
                        "select f from MaterialFile f where f.application = :application order by f.id",
                        MaterialFile.class)
                .setParameter("application", application)
                .getResultList();
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
        return Optional.ofNullable(contents(List.of(file)).get(file))
                .orElseThrow(() -> new IllegalStateException("the bytes of file " + file + " are gone"));
    }

    public StoredFile keep(MaterialFile file, byte[] content) {
        entities.persist(file);
        entities.flush();
        entities.persist(new MaterialContent(file.id(), content));
        StoredFile stored = file.stored();
        memo.forget(new Files(stored.application()));
        return stored;
    }

    /** Whether the bytes of each file still have the digest that was recorded; hashed once in a transaction. */
    public boolean areIntact(List<StoredFile> files) {
        return memo.once(new Hashed(files), () -> hash(files));
    }

    private boolean hash(List<StoredFile> files) {
        Map<Long, byte[]> contents = contents(files.stream().map(StoredFile::id).toList());
        return files.stream().allMatch(file -> {
            byte[] content = contents.get(file.id());
            return content != null && CanonicalJson.sha256(content).equals(file.digest());
        });
    }

    /** One query for all, and no entity: the bytes need no place in the persistence context. */
    private Map<Long, byte[]> contents(List<Long> files) {
        return entities
                .createQuery("select c.file, c.content from MaterialContent c where c.file in :files", Object[].class)
                .setParameter("files", files)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (byte[]) row[1]));
    }

    /** Notes the first opening of a file by a person in a round. */
    public void opened(MaterialOpening.Key key, long application, Instant at) {
        opened(entities, key, application, at);
    }

    static void opened(EntityManager entities, MaterialOpening.Key key, long application, Instant at) {
        // A browser's viewer asks for a file several times at once: of two first openings one waits here for the
        // other's end.
        entities.find(MaterialFile.class, key.file(), LockModeType.PESSIMISTIC_WRITE);
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
