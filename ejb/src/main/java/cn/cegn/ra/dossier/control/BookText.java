package cn.cegn.ra.dossier.control;

import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.application.entity.DocumentLines;
import cn.cegn.ra.application.entity.DossierEntry;
import cn.cegn.ra.application.entity.FieldFormat;
import cn.cegn.ra.application.entity.FileTrace;
import cn.cegn.ra.application.entity.FormBlock;
import cn.cegn.ra.application.entity.FormField;
import cn.cegn.ra.application.entity.RegionCode;
import cn.cegn.ra.application.entity.StoredFile;
import cn.cegn.ra.certificate.entity.CertificateView;
import cn.cegn.ra.dossier.entity.BookPart;
import cn.cegn.ra.dossier.entity.BookSource;
import cn.cegn.ra.lifecycle.Stage;
import cn.cegn.ra.lifecycle.Step;
import cn.cegn.ra.paper.entity.PaperWords;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** What stands in the book of a case, part by part. */
final class BookText {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final BookSource source;
    private final ResourceBundle portal;
    private final ResourceBundle form = PaperWords.bundle("cn.cegn.ra.application.form");
    private final PaperWords words;
    private final ZoneId zone;

    /**
     * @param portal texts of the portal, where documents have their titles and labels
     * @param words the book's own
     */
    BookText(BookSource source, ResourceBundle portal, PaperWords words, ZoneId zone) {
        this.source = source;
        this.portal = portal;
        this.words = words;
        this.zone = zone;
    }

    /** All parts; stages in which nothing was left have none. */
    List<BookPart> parts() {
        List<BookPart> parts = new ArrayList<>();
        parts.add(new BookPart("form", words.text("part.form"), formSheets()));
        parts.add(new BookPart(
                "material",
                words.text("part.material"),
                source.files().stream().map(this::file).toList()));
        byStage()
                .forEach((stage, documents) -> parts.add(new BookPart(
                        "stage-" + stage.section(),
                        words.text("part.stage", stage.section(), portal.getString("stage." + stage)),
                        documents.stream().map(this::document).toList())));
        if (!source.certificates().isEmpty()) {
            parts.add(new BookPart(
                    "certificate",
                    words.text("part.certificate"),
                    source.certificates().stream().map(this::certificate).toList()));
        }
        return parts;
    }

    private List<BookPart.Sheet> formSheets() {
        CaseView subject = source.subject();
        List<FormField> fields = FormField.on(subject.scope(), subject.form()).stream()
                .filter(field -> field != FormField.CSR && field.format() != FieldFormat.CONSENT)
                .toList();
        return Arrays.stream(FormBlock.values())
                .map(block -> new BookPart.Sheet(
                        "form-" + block,
                        form.getString(block.messageKey()),
                        "",
                        "",
                        false,
                        fields.stream()
                                .filter(field -> field.block() == block)
                                .map(field -> row(form.getString(field.messageKey()), value(field)))
                                .toList()))
                .filter(sheet -> !sheet.rows().isEmpty())
                .toList();
    }

    private String value(FormField field) {
        String value = source.subject().form().text(field);
        if (field.isPersonal()) {
            return field.format().mask(value);
        }
        if (field.format().choices().contains(value)) {
            return form.getString(field.choiceKey(value));
        }
        return field == FormField.REGION && RegionCode.all().containsKey(value)
                ? value + " " + new RegionCode(value).fullName()
                : value;
    }

    private BookPart.Sheet file(FileTrace trace) {
        StoredFile file = trace.file();
        return new BookPart.Sheet(
                "file-" + file.id(),
                form.getString("material." + file.item()),
                words.text("file.at", trace.uploadedBy(), minute(file.uploadedAt()), String.valueOf(file.round())),
                PaperWords.grouped(file.digest()),
                false,
                List.of(
                        row(words.text("file.name"), file.name()),
                        row(words.text("file.type"), file.contentType()),
                        row(words.text("file.size"), words.text("file.bytes", String.valueOf(file.size()))),
                        row(words.text("file.state"), state(trace))));
    }

    private String state(FileTrace trace) {
        if (trace.file().isCurrent()) {
            return words.text("file.current");
        }
        String at = minute(trace.file().replacedAt());
        String by = Objects.requireNonNullElse(trace.endedBy(), "");
        Optional<StoredFile> with = source.files().stream()
                .map(FileTrace::file)
                .filter(file -> Objects.equals(file.id(), trace.replacedWith()))
                .findFirst();
        return with.map(file -> words.text("file.replaced", by, at, file.name(), PaperWords.grouped(file.digest())))
                .orElseGet(() -> words.text("file.former", by, at));
    }

    /** In the order of the stages; a document of an act that is no step stands with those before it. */
    private Map<Stage, List<DossierEntry>> byStage() {
        Map<Stage, List<DossierEntry>> byStage = new EnumMap<>(Stage.class);
        Stage last = Stage.MATERIAL_PREPARATION;
        for (DossierEntry document : source.documents()) {
            last = stage(document).orElse(last);
            byStage.computeIfAbsent(last, stage -> new ArrayList<>()).add(document);
        }
        return byStage;
    }

    private static Optional<Stage> stage(DossierEntry document) {
        return Arrays.stream(Step.values())
                .filter(step -> step.name().equals(document.step()))
                .flatMap(step -> step.origins().stream())
                .map(origin -> origin.state().stage())
                .findFirst();
    }

    private BookPart.Sheet document(DossierEntry document) {
        DocumentLines lines = new DocumentLines(portal, form, zone);
        return new BookPart.Sheet(
                "document-" + document.id(),
                title(document),
                words.text(
                        "document.by",
                        document.author().name(),
                        portal.getString("role." + document.author().role()),
                        minute(document.recordedAt()),
                        String.valueOf(document.round())),
                PaperWords.grouped(document.digest()),
                !document.isIntact(),
                lines.of(document.content()).stream()
                        .map(line -> new BookPart.Row(line.label(), line.value(), line.depth(), line.heading()))
                        .toList());
    }

    private String title(DossierEntry document) {
        return Stream.of("record." + document.kind(), "step." + document.step(), "act." + document.step())
                .filter(portal::containsKey)
                .map(portal::getString)
                .findFirst()
                .orElse(document.kind());
    }

    private BookPart.Sheet certificate(CertificateView certificate) {
        return new BookPart.Sheet(
                "certificate-" + certificate.attempt(),
                words.text("certificate.attempt", String.valueOf(certificate.attempt())),
                "",
                PaperWords.grouped(certificate.sha256()),
                false,
                List.of(
                        row(words.text("certificate.serial"), certificate.serialNumber()),
                        row(words.text("certificate.subject"), certificate.subject()),
                        row(words.text("certificate.issuer"), certificate.issuer()),
                        row(
                                words.text("certificate.from"),
                                minute(certificate.period().notBefore())),
                        row(
                                words.text("certificate.to"),
                                minute(certificate.period().notAfter())),
                        row(
                                words.text("certificate.standing"),
                                words.text(
                                        "certificate.since",
                                        portal.getString("certificateStatus." + certificate.standing()),
                                        minute(certificate.standingSince())))));
    }

    private static BookPart.Row row(String label, String value) {
        return new BookPart.Row(label, value, 0, false);
    }

    String minute(Instant instant) {
        return MINUTE.format(instant.atZone(zone));
    }
}
