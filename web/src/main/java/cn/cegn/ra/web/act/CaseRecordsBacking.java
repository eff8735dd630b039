package cn.cegn.ra.web.act;

import cn.cegn.ra.application.boundary.Dossier;
import cn.cegn.ra.application.entity.DocumentLines;
import cn.cegn.ra.application.entity.DossierEntry;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.lifecycle.Step;
import cn.cegn.ra.web.kit.DocLink;
import cn.cegn.ra.web.kit.Stage;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** What was done on a case, read from its documents: the time line, the dates of the stages, and why it was sent back. */
@Named("caseRecords")
@RequestScoped
public class CaseRecordsBacking {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");
    private static final Duration MOMENT = Duration.ofSeconds(2);
    private static final Set<String> ENDINGS = Set.of("RETURN_RECORD", "REFUSAL_RECORD");

    @EJB
    private Dossier dossier;

    @Inject
    private CaseOnPage theCase;

    @Inject
    private RecordLines lines;

    @Inject
    private Words words;

    @Inject
    private Clock clock;

    private List<DossierEntry> documents;

    /** An act in the time line with the documents that it left. */
    public record Entry(String title, String by, Instant at, List<DocLink> docs) {}

    /** Newest first; documents of one act stand together. */
    public List<Entry> getEntries() {
        List<List<DossierEntry>> acts = new ArrayList<>();
        documents().stream()
                .sorted(Comparator.comparing(DossierEntry::id).reversed())
                .forEach(document -> {
                    if (acts.isEmpty() || !isOfOneAct(acts.get(acts.size() - 1).get(0), document)) {
                        acts.add(new ArrayList<>());
                    }
                    acts.get(acts.size() - 1).add(document);
                });
        return acts.stream().map(this::entry).toList();
    }

    /** Who did what on the case last, and when; empty before anything was done. */
    public String getLastChange() {
        return documents().stream()
                .max(Comparator.comparing(DossierEntry::id))
                .map(last -> words.say(
                        "live.last", by(last), MINUTE.format(last.recordedAt().atZone(clock.getZone())), act(last)))
                .orElse("");
    }

    /** An act leaves its documents one after the other within a moment. */
    private static boolean isOfOneAct(DossierEntry later, DossierEntry earlier) {
        return later.step().equals(earlier.step())
                && later.author().equals(earlier.author())
                && Duration.between(earlier.recordedAt(), later.recordedAt()).compareTo(MOMENT) < 0;
    }

    private Entry entry(List<DossierEntry> left) {
        DossierEntry first = left.get(0);
        List<DocLink> docs = left.stream()
                .sorted(Comparator.comparing(DossierEntry::id))
                .map(document -> new DocLink(title(document), href(document)))
                .toList();
        return new Entry(act(first), by(first), first.recordedAt(), docs);
    }

    private String href(DossierEntry document) {
        String root = jakarta.faces.context.FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestContextPath();
        return root + "/record?id=" + theCase.getId() + "&record=" + document.id();
    }

    private String act(DossierEntry document) {
        return words.orElse("step." + document.step(), words.orElse("act." + document.step(), title(document)));
    }

    /** The document's name. */
    String title(DossierEntry document) {
        return words.orElse("record." + document.kind(), words.orElse("step." + document.step(), document.kind()));
    }

    /** Who left it, in which role. */
    String by(DossierEntry document) {
        return document.author().role().equals(Role.SYSTEM.name())
                ? words.say("case.system")
                : words.say(
                        "case.by",
                        document.author().name(),
                        words.say("role." + document.author().role()));
    }

    /** The ten stages, those that are finished with their day. */
    public List<Stage> getStages() {
        return new Stages(words).of(theCase.getView().state(), theCase.getView().mode(), this::ended);
    }

    private String ended(cn.cegn.ra.lifecycle.Stage stage) {
        return documents().stream()
                .filter(document -> belongs(document, stage))
                .max(Comparator.comparing(DossierEntry::id))
                .map(document -> DAY.format(document.recordedAt().atZone(clock.getZone())))
                .orElse("");
    }

    private static boolean belongs(DossierEntry document, cn.cegn.ra.lifecycle.Stage stage) {
        return Arrays.stream(Step.values())
                .filter(step -> step.name().equals(document.step()))
                .flatMap(step -> step.origins().stream())
                .anyMatch(origin -> origin.state().stage() == stage);
    }

    /** The document that says why the case was sent back or refused, if that is how it stands now; else null. */
    public DossierEntry getReasons() {
        return switch (theCase.getView().state()) {
            case RETURNED, PREPARING, INTERNAL_REVIEW, NUMBERED, REFUSED_BY_ORG, NOT_ACCEPTED, NOT_ISSUED ->
                lastEnding();
            default -> null;
        };
    }

    /** A return counts until the case moves on: it is the newest document then. */
    private DossierEntry lastEnding() {
        return documents().stream()
                .max(Comparator.comparing(DossierEntry::id))
                .filter(document -> ENDINGS.contains(document.kind()))
                .orElse(null);
    }

    public String getReasonsTitle() {
        return words.say("case.reasons", title(getReasons()), by(getReasons()));
    }

    public List<DocumentLines.Line> getReasonLines() {
        return lines.of(getReasons().content());
    }

    private List<DossierEntry> documents() {
        if (documents == null) {
            documents = dossier.all(theCase.getId());
        }
        return documents;
    }
}
