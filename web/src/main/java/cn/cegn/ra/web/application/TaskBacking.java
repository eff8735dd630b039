package cn.cegn.ra.web.application;

import cn.cegn.ra.application.boundary.ApplicationDesk;
import cn.cegn.ra.application.boundary.Material;
import cn.cegn.ra.application.entity.Defect;
import cn.cegn.ra.application.entity.FormBlock;
import cn.cegn.ra.application.entity.MaterialLine;
import cn.cegn.ra.lifecycle.State;
import cn.cegn.ra.web.kit.Missing;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The task list of an application: what is done, and what is missing as links to the very field. */
@Named("taskPage")
@RequestScoped
public class TaskBacking {
    private static final Set<FormBlock> FACTS = EnumSet.of(FormBlock.UNIT, FormBlock.HOLDER, FormBlock.HANDLER);

    @EJB
    private ApplicationDesk desk;

    @EJB
    private Material material;

    @Inject
    private OwnCaseBacking ownCase;

    @Inject
    private RequestBacking requests;

    @Inject
    private ReturnedBacking returned;

    private List<Task> tasks;

    /** A part of the application. An empty href means that it can not be begun yet. */
    public record Task(String title, String href, String text, List<Missing> missing, String kind, String status) {}

    /** Whether form and material are open to be changed. */
    public boolean isOpen() {
        return ownCase.view().state() == State.PREPARING || ownCase.view().state() == State.RETURNED;
    }

    /** Whether the case came back at least once. */
    public boolean isReturned() {
        return isOpen() && ownCase.view().progress().round() > 1;
    }

    public List<Task> getTasks() {
        if (tasks == null) {
            tasks = list();
        }
        return tasks;
    }

    private List<Task> list() {
        List<Defect> defects = desk.defects(ownCase.view().id());
        List<Task> list = new ArrayList<>();
        list.add(new Task(
                ownCase.say("apply.task.conditions"),
                ownCase.href("/case"),
                ownCase.say(
                        "apply.task.conditions.text",
                        ownCase.view().frozen().roster(),
                        ownCase.page().getType(),
                        ownCase.page().getMedium()),
                List.of(),
                "ok",
                ownCase.say("apply.task.done")));
        list.add(form("facts", defects, FACTS));
        list.add(form("delivery", defects, EnumSet.of(FormBlock.DELIVERY)));
        list.add(form("declaration", defects, EnumSet.of(FormBlock.DECLARATION)));
        list.add(papers());
        if (requests.isNeeded()) {
            list.add(request());
        }
        boolean ready = list.stream()
                .allMatch(task -> task.kind().equals("ok") || task.kind().equals("act"));
        list.add(last(ready));
        return list;
    }

    private Task form(String part, List<Defect> defects, Set<FormBlock> blocks) {
        List<Missing> missing = defects.stream()
                .filter(defect -> blocks.contains(defect.field().block()))
                .map(defect -> new Missing(
                        ownCase.form(defect.field().messageKey()),
                        ownCase.href("/apply/form") + "#form:" + defect.field(),
                        ownCase.problem(defect)))
                .toList();
        return task(part, "/apply/form", missing, "apply.task.lacks");
    }

    private Task papers() {
        List<Missing> missing = material.lines(ownCase.view()).stream()
                .filter(line -> !line.isFulfilled())
                .map(this::lack)
                .toList();
        return task("material", "/apply/material", missing, "apply.task.lacks.papers");
    }

    private Missing lack(MaterialLine line) {
        return new Missing(
                ownCase.form(line.item().messageKey()),
                ownCase.href("/apply/material") + "#" + line.item(),
                ownCase.text(line.findings().get(0)));
    }

    /** May wait until the registration: it is offered, not demanded. */
    private Task request() {
        boolean there = requests.getPresent() != null;
        return new Task(
                ownCase.say("apply.task.request"),
                ownCase.href("/apply/request"),
                ownCase.say("apply.task.request.text"),
                List.of(),
                there ? "ok" : "act",
                ownCase.say(there ? "apply.task.done" : "apply.task.later"));
    }

    private Task last(boolean ready) {
        return new Task(
                ownCase.say("apply.task.check"),
                ready && isOpen() ? ownCase.href("/apply/check") : "",
                ownCase.say("apply.task.check.text"),
                List.of(),
                "",
                ownCase.say(ready ? "apply.task.ready" : "apply.task.blocked"));
    }

    private Task task(String part, String page, List<Missing> missing, String lacks) {
        return new Task(
                ownCase.say("apply.task." + part),
                ownCase.href(page),
                ownCase.say("apply.task." + part + ".text"),
                missing,
                missing.isEmpty() ? "ok" : "wait",
                missing.isEmpty() ? ownCase.say("apply.task.done") : ownCase.say(lacks, missing.size()));
    }

    public long getDone() {
        return getTasks().stream().filter(task -> task.kind().equals("ok")).count();
    }

    /** The first thing that is missing, where the main button leads; of a case that came back and was not touched since, the first that it came back for. Null if nothing is. */
    public Missing getFirst() {
        Optional<Missing> corrected = isTouched() ? Optional.empty() : returned.first();
        return corrected
                .or(() -> getTasks().stream()
                        .flatMap(task -> task.missing().stream())
                        .findFirst())
                .orElse(null);
    }

    /** Whether the form was saved or a paper replaced since the case came back. */
    private boolean isTouched() {
        Instant since = ownCase.view().progress().since();
        Instant savedAt = desk.notes(ownCase.view().id()).savedAt();
        return (savedAt != null && savedAt.isAfter(since))
                || material.files(ownCase.view()).stream()
                        .anyMatch(file -> file.uploadedAt().isAfter(since));
    }

    /** Where the applicant submits. */
    public String getCheck() {
        return ownCase.href("/apply/check");
    }
}
