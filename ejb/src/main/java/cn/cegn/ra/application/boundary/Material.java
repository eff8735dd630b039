package cn.cegn.ra.application.boundary;

import cn.cegn.ra.application.control.CaseSight;
import cn.cegn.ra.application.control.MaterialStore;
import cn.cegn.ra.application.entity.CanonicalJson;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.application.entity.ContentDigest;
import cn.cegn.ra.application.entity.FileTrace;
import cn.cegn.ra.application.entity.MaterialFile;
import cn.cegn.ra.application.entity.MaterialLine;
import cn.cegn.ra.application.entity.MaterialOpening;
import cn.cegn.ra.application.entity.MaterialRequirement;
import cn.cegn.ra.application.entity.StoredFile;
import cn.cegn.ra.audit.boundary.AuditTrail;
import cn.cegn.ra.audit.entity.AuditEntry;
import cn.cegn.ra.identity.boundary.CurrentActor;
import cn.cegn.ra.lifecycle.Actor;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The material of a case: what is required, what is there, the bytes, and whether it is still what was submitted (S2.2-1, S2.4-3).
 *
 * <p>The methods that take a {@link CaseView} need no second check of sight: who has the view was shown the case.
 */
@Stateless
@PermitAll
public class Material {
    private static final String OBJECT = "material_file";

    @Inject
    private MaterialStore store;

    @Inject
    private CaseSight sight;

    @Inject
    private CurrentActor current;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** Each item of the frozen list with its state and its files, in the order of the list. */
    public List<MaterialLine> lines(CaseView subject) {
        List<StoredFile> files = store.current(subject.id());
        LocalDate today = LocalDate.now(clock);
        return store.required(subject).stream()
                .map(requirement -> MaterialLine.of(requirement, of(requirement, files), today, subject.formDigest()))
                .toList();
    }

    /** The same without the optional ones that were not handed in: there is nothing to review of them. */
    public List<MaterialLine> handedIn(CaseView subject) {
        return lines(subject).stream()
                .filter(line -> line.requirement().mandatory() || !line.files().isEmpty())
                .toList();
    }

    private static List<StoredFile> of(MaterialRequirement requirement, List<StoredFile> files) {
        return files.stream().filter(file -> file.item() == requirement.code()).toList();
    }

    /** The files that count now, oldest first. */
    public List<StoredFile> files(CaseView subject) {
        return store.current(subject.id());
    }

    /** Every file that was ever there, with when it was replaced. */
    public List<StoredFile> history(CaseView subject) {
        return store.all(subject.id());
    }

    /** The same with the names of who put them there and who took them away. */
    public List<FileTrace> traces(CaseView subject) {
        return store.traces(subject.id());
    }

    /** Whether every mandatory item is there and none has expired. */
    public boolean isComplete(CaseView subject) {
        return lines(subject).stream().allMatch(MaterialLine::isFulfilled);
    }

    /** SHA-256 over the form's digest and the files' digests, 64 lower-case hexadecimal digits. */
    public String contentDigest(CaseView subject) {
        return ContentDigest.of(subject.formDigest(), store.current(subject.id()));
    }

    /** Whether form and files still have their digests: everything is hashed again. */
    public boolean isIntact(CaseView subject) {
        return CanonicalJson.sha256(subject.form().canonicalJson()).equals(subject.formDigest())
                && store.areIntact(store.current(subject.id()));
    }

    /**
     * A file with its bytes, if the caller may see its case; empty if not, and that he asked is on record. Every opening by someone other
     * than the applicant is on record too and counts for {@link #openedBy}.
     */
    public Optional<FileContent> content(long file) {
        Optional<FileContent> content = store.find(file)
                .map(MaterialFile::stored)
                .flatMap(stored -> viewer(stored).map(viewer -> open(stored, viewer)));
        if (content.isEmpty()) {
            audit.appendAlone(AuditEntry.by(current.login(), "OPEN_FILE", OBJECT, file)
                    .ended(AuditEntry.Outcome.NOT_VISIBLE, null));
        }
        return content;
    }

    private Optional<Actor> viewer(StoredFile file) {
        return current.roles().stream()
                .sorted()
                .flatMap(role -> current.as(role).stream())
                .filter(actor -> sight.of(file.application(), actor).isPresent())
                .findFirst();
    }

    private FileContent open(StoredFile file, Actor viewer) {
        CaseView subject = sight.ofSystem(file.application()).view();
        if (!subject.parties().applicant().equals(viewer.person())) {
            int round = subject.progress().round();
            store.opened(
                    new MaterialOpening.Key(file.id(), viewer.person(), round), file.application(), clock.instant());
            audit.append(AuditEntry.of(viewer, "OPEN_FILE", OBJECT, file.id()).changing(null, file.digest()));
        }
        return new FileContent(file, store.content(file.id()));
    }

    /** Ids of the files that a person opened in the present round. */
    public Set<Long> openedBy(CaseView subject, String person) {
        return store.openedBy(person, subject.id(), subject.progress().round());
    }

    /** A file and its bytes. */
    @SuppressWarnings("ArrayRecordComponent") // handed once to the servlet, never compared
    public record FileContent(StoredFile file, byte[] bytes) {}
}
