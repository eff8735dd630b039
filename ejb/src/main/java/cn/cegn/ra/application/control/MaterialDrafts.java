package cn.cegn.ra.application.control;

import cn.cegn.ra.application.boundary.DraftOutcome;
import cn.cegn.ra.application.entity.CertificateApplication;
import cn.cegn.ra.application.entity.FileCheck;
import cn.cegn.ra.application.entity.Finding;
import cn.cegn.ra.application.entity.FormMark;
import cn.cegn.ra.application.entity.MaterialFile;
import cn.cegn.ra.application.entity.MaterialItem;
import cn.cegn.ra.application.entity.MaterialRequirement;
import cn.cegn.ra.application.entity.Problem;
import cn.cegn.ra.application.entity.StoredFile;
import cn.cegn.ra.paper.boundary.PaperReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The applicant's files while the case is with him. */
@ApplicationScoped
public class MaterialDrafts {
    private static final String UPLOAD = "UPLOAD_FILE";
    private static final String REMOVE = "REMOVE_FILE";
    private static final String OBJECT = "material_file";
    private static final int LONGEST_NAME = 255;

    @Inject
    private OwnCase own;

    @Inject
    private MaterialStore store;

    @Inject
    private PaperReader reader;

    @Inject
    private Clock clock;

    /** A file as it arrives; nothing of it is believed yet. */
    public record Arrival(MaterialItem item, String name, InputStream content, LocalDate expiresOn) {}

    public DraftOutcome upload(long application, Arrival arrival) {
        Optional<CertificateApplication> found = own.locked(application, UPLOAD);
        if (found.isEmpty()) {
            return new DraftOutcome.NotVisible();
        }
        return OwnCase.isOpen(found.get()) ? add(found.get(), arrival, Optional.empty()) : locked(UPLOAD, application);
    }

    public DraftOutcome replace(long application, long file, Arrival arrival) {
        Optional<CertificateApplication> found = own.locked(application, UPLOAD);
        Optional<MaterialFile> former = found.flatMap(subject -> current(subject, file));
        if (former.isEmpty()) {
            return new DraftOutcome.NotVisible();
        }
        if (!OwnCase.isOpen(found.get())) {
            return locked(UPLOAD, application);
        }
        MaterialItem item = former.get().stored().item();
        return add(found.get(), new Arrival(item, arrival.name(), arrival.content(), arrival.expiresOn()), former);
    }

    public DraftOutcome remove(long application, long file) {
        Optional<CertificateApplication> found = own.locked(application, REMOVE);
        Optional<MaterialFile> former = found.flatMap(subject -> current(subject, file));
        if (former.isEmpty()) {
            return new DraftOutcome.NotVisible();
        }
        if (!OwnCase.isOpen(found.get())) {
            return locked(REMOVE, application);
        }
        former.get().replace(here(), null);
        own.note(REMOVE, OBJECT, file);
        return kept(found.get());
    }

    private Optional<MaterialFile> current(CertificateApplication subject, long file) {
        return store.find(file)
                .filter(each -> each.stored().application() == subject.id()
                        && each.stored().isCurrent());
    }

    private MaterialFile.Origin here() {
        return new MaterialFile.Origin(own.actor().person(), clock.instant());
    }

    private DraftOutcome add(CertificateApplication subject, Arrival arrival, Optional<MaterialFile> former) {
        Optional<MaterialRequirement> requirement = store.required(subject.view()).stream()
                .filter(each -> each.code() == arrival.item())
                .findFirst();
        if (requirement.isEmpty()) {
            return refused(subject, List.of(new Finding(Problem.NOT_APPLICABLE, List.of())));
        }
        MaterialRequirement.FileLimits limits = requirement.get().limits();
        byte[] content = bytes(arrival.content(), limits.bytesHere());
        List<Finding> findings = content.length > limits.bytesHere()
                ? FileCheck.sizeFindings(content.length + rest(arrival.content()), limits.mebibytesHere())
                : findings(requirement.get(), arrival, content);
        if (findings.isEmpty()) {
            findings = room(subject, requirement.get(), content.length, former);
        }
        return findings.isEmpty()
                ? marked(subject, arrival, FileCheck.storable(content), former)
                : refused(subject, findings);
    }

    private DraftOutcome marked(
            CertificateApplication subject, Arrival arrival, byte[] content, Optional<MaterialFile> former) {
        Optional<FormMark> mark =
                arrival.item() == MaterialItem.SIGNED_FORM ? reader.find(content, FormMark::find) : Optional.empty();
        List<Finding> findings =
                mark.map(found -> found.findings(subject.view())).orElse(List.of());
        if (!findings.isEmpty()) {
            return refused(subject, findings);
        }
        MaterialFile.Upload upload = new MaterialFile.Upload(
                arrival.item(),
                shortName(arrival.name()),
                FileCheck.contentType(content).orElseThrow(),
                content,
                arrival.expiresOn(),
                mark);
        StoredFile stored = store.keep(new MaterialFile(subject.view(), upload, here()), content);
        former.ifPresent(file -> file.replace(here(), stored.id()));
        own.note(UPLOAD, OBJECT, stored.id());
        return kept(subject);
    }

    private DraftOutcome refused(CertificateApplication subject, List<Finding> findings) {
        own.refuse(UPLOAD, subject.id(), findings.get(0).problem().name());
        return new DraftOutcome.Unfit(findings);
    }

    private List<Finding> findings(MaterialRequirement requirement, Arrival arrival, byte[] content) {
        List<Finding> ofFile = FileCheck.findings(content);
        if (!ofFile.isEmpty()) {
            return ofFile;
        }
        LocalDate expiresOn = arrival.expiresOn();
        if (expiresOn != null && expiresOn.isBefore(LocalDate.now(clock))) {
            return List.of(new Finding(Problem.PAPER_EXPIRED, List.of(expiresOn.toString())));
        }
        return requirement.findings(content);
    }

    /** Whether one more file finds room: among those of its item, and in the case. */
    private List<Finding> room(
            CertificateApplication subject,
            MaterialRequirement requirement,
            long bytes,
            Optional<MaterialFile> former) {
        List<StoredFile> others = store.current(subject.id()).stream()
                .filter(file -> former.isEmpty() || file.id() != former.get().id())
                .toList();
        long files = others.stream()
                .filter(file -> file.item() == requirement.code())
                .count();
        List<Finding> ofItem = requirement.findings((int) files + 1);
        return ofItem.isEmpty() ? FileCheck.totalFindings(others, bytes) : ofItem;
    }

    /** Reads one byte more than is allowed, so that a file of any size is refused without being kept in memory. */
    private static byte[] bytes(InputStream content, int most) {
        try {
            return content.readNBytes(most + 1);
        } catch (IOException e) {
            throw new UncheckedIOException("an upload broke off", e);
        }
    }

    /** How much more there is than was read, so that the refusal can name the file's size. */
    private static long rest(InputStream content) {
        try {
            return content.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException("an upload broke off", e);
        }
    }

    /** The last part of what the browser calls a path, without control characters. */
    static String shortName(String name) {
        String last = name == null ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("\\p{Cntrl}", "").strip();
        int from = Math.max(0, clean.length() - LONGEST_NAME);
        return clean.isEmpty() ? "file" : clean.substring(from);
    }

    private DraftOutcome locked(String act, long application) {
        own.refuse(act, application, "LOCKED");
        return new DraftOutcome.Locked();
    }

    private static DraftOutcome kept(CertificateApplication subject) {
        return new DraftOutcome.Kept(subject.version(), List.of());
    }
}
