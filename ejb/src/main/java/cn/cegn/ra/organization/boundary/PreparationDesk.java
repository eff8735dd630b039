package cn.cegn.ra.organization.boundary;

import cn.cegn.ra.audit.entity.AuditEntry;
import cn.cegn.ra.identity.boundary.Accounts;
import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.lifecycle.Mode;
import cn.cegn.ra.organization.control.ApproverActs;
import cn.cegn.ra.organization.control.PreparationShelf;
import cn.cegn.ra.organization.entity.Appointment;
import cn.cegn.ra.organization.entity.Completeness;
import cn.cegn.ra.organization.entity.ConditionList;
import cn.cegn.ra.organization.entity.Designation;
import cn.cegn.ra.organization.entity.Identity;
import cn.cegn.ra.organization.entity.Lack;
import cn.cegn.ra.organization.entity.Organization;
import cn.cegn.ra.organization.entity.OtherMatters;
import cn.cegn.ra.organization.entity.Period;
import cn.cegn.ra.organization.entity.Preparation;
import cn.cegn.ra.organization.entity.PreparationContent;
import cn.cegn.ra.organization.entity.PreparationView;
import cn.cegn.ra.organization.entity.Section;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Where an approver settles the preparation of his own organisation (S2.1-0). Each act answers with everything that stands against it; an
 * empty answer means that it was done. Only a draft is edited; {@code version} is that of the draft the page showed.
 */
@Stateless
@RolesAllowed("ORG_APPROVER")
public class PreparationDesk {
    private static final String OBJECT = "preparation";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private PreparationShelf shelf;

    @Inject
    private ApproverActs acts;

    @Inject
    private Accounts accounts;

    @Inject
    private Clock clock;

    /** The preparation with all that is missing. */
    public PreparationView view() {
        long organization = acts.approver().organization();
        Preparation inForce = current(organization).orElse(null);
        Preparation draft = draft(organization).orElse(null);
        Preparation shown = draft != null ? draft : inForce;
        return PreparationView.of(
                entities.find(Organization.class, organization).card(),
                inForce,
                draft,
                shown == null ? lacks(organization, PreparationContent.empty()) : lacks(organization, shown.content()));
    }

    /** Begins a draft: the first, or a copy of the version in force. An open draft is kept. */
    public List<Lack> open() {
        Actor approver = acts.approver();
        Optional<Preparation> open = draft(approver.organization());
        if (open.isPresent()) {
            return List.of();
        }
        Preparation draft = current(approver.organization())
                .map(before -> before.next(approver, clock.instant()))
                .orElseGet(() -> new Preparation(approver.organization(), approver, clock.instant()));
        entities.persist(draft);
        return acts.done(AuditEntry.of(approver, "OPEN_PREPARATION", OBJECT, draft.id()));
    }

    /** S2.1-8: exactly one mode, and how long the preparation counts. */
    public List<Lack> settleMode(int version, Mode mode, Period period) {
        List<Lack> lacks = new ArrayList<>();
        if (mode == null) {
            lacks.add(Lack.of(Section.MODE, "mode.missing"));
        }
        lacks.addAll(
                period == null
                        ? List.of(Lack.of(Section.MODE, "period.missing"))
                        : period.lacks(Section.MODE, LocalDate.now(clock)));
        return edit(new Edit("SETTLE_MODE", Section.MODE, version, lacks), content -> content.with(mode, period));
    }

    /** S2.1-1: appoints an approver with his limits; replaces an earlier appointment of the same person. */
    public List<Lack> appoint(int version, Appointment appointment) {
        Edit act = new Edit(
                "APPOINT_APPROVER",
                Section.APPROVERS,
                version,
                lacks(appointment.lacks(clock), appointment.identity(), Section.APPROVERS));
        return edit(act, content -> {
            Appointment known =
                    appointment.known(individual(appointment.identity()).id());
            return content.withApprovers(
                    replace(content.approvers(), known, each -> each.person().equals(known.person())));
        });
    }

    /** Takes an appointment out of the draft. */
    public List<Lack> dismiss(int version, String person) {
        return edit(
                new Edit("DISMISS_APPROVER", Section.APPROVERS, version, List.of()),
                content -> content.withApprovers(content.approvers().stream()
                        .filter(each -> !each.person().equals(person))
                        .toList()));
    }

    /** S2.1-2: designates a handler; replaces an earlier designation of the same person. */
    public List<Lack> designate(int version, Designation designation) {
        Edit act = new Edit(
                "DESIGNATE_HANDLER",
                Section.HANDLERS,
                version,
                lacks(designation.lacks(clock), designation.identity(), Section.HANDLERS));
        return edit(act, content -> {
            Designation known =
                    designation.known(individual(designation.identity()).id());
            return content.withHandlers(
                    replace(content.handlers(), known, each -> each.person().equals(known.person())));
        });
    }

    /** Takes a designation out of the draft. */
    public List<Lack> release(int version, String person) {
        return edit(
                new Edit("RELEASE_HANDLER", Section.HANDLERS, version, List.of()),
                content -> content.withHandlers(content.handlers().stream()
                        .filter(each -> !each.person().equals(person))
                        .toList()));
    }

    /** S2.1-3: the numbered conditions, in their order. */
    public List<Lack> settleConditions(int version, List<String> conditions) {
        ConditionList list = new ConditionList(conditions);
        return edit(
                new Edit("SETTLE_CONDITIONS", Section.CONDITIONS, version, list.lacks()),
                content -> content.withConditions(list.texts()));
    }

    /** S2.1-5: items, or the explicit 无. */
    public List<Lack> settleOtherMatters(int version, OtherMatters matters) {
        return edit(
                new Edit("SETTLE_OTHER_MATTERS", Section.OTHER_MATTERS, version, matters.lacks()),
                content -> content.with(matters));
    }

    /** S2.1-0: makes the draft the version that counts for new cases, if nothing is missing. */
    public List<Lack> putInForce(int version) {
        Actor approver = acts.approver();
        Optional<Preparation> draft = draft(approver.organization());
        AuditEntry row = AuditEntry.of(
                approver,
                "PUT_PREPARATION_IN_FORCE",
                OBJECT,
                draft.map(Preparation::id).orElse(null));
        List<Lack> lacks = new ArrayList<>(overtaken(draft, Section.PREPARATION, version));
        if (lacks.isEmpty()) {
            lacks.addAll(lacks(approver.organization(), draft.get().content()));
            if (draft.get()
                    .content()
                    .appointmentOf(approver.person(), LocalDate.now(clock))
                    .isEmpty()) {
                lacks.add(Lack.of(Section.APPROVERS, "approver.notAppointed"));
            }
        }
        if (!lacks.isEmpty()) {
            return acts.refused(row, lacks);
        }
        current(approver.organization()).ifPresent(before -> before.replace(clock.instant()));
        draft.get().putInForce(approver, clock.instant());
        return acts.done(row.changing(null, draft.get().digest()));
    }

    /** An edit of the draft: its name in the audit trail, and what stands against its contents. */
    private record Edit(String act, Section section, int version, List<Lack> lacks) {}

    private List<Lack> edit(Edit act, UnaryOperator<PreparationContent> change) {
        Actor approver = acts.approver();
        Optional<Preparation> draft = draft(approver.organization());
        AuditEntry row = AuditEntry.of(
                approver, act.act(), OBJECT, draft.map(Preparation::id).orElse(null));
        List<Lack> lacks = new ArrayList<>(overtaken(draft, act.section(), act.version()));
        lacks.addAll(act.lacks());
        if (!lacks.isEmpty()) {
            return acts.refused(row, lacks);
        }
        Preparation edited = draft.get();
        String before = edited.digest();
        edited.edit(
                change.apply(edited.content()), current(approver.organization()).orElse(null));
        return acts.done(row.changing(before, edited.digest()));
    }

    private static List<Lack> overtaken(Optional<Preparation> draft, Section section, int version) {
        if (draft.isEmpty()) {
            return List.of(Lack.of(section, "draft.missing"));
        }
        return draft.get().version() == version ? List.of() : List.of(Lack.of(section, "overtaken"));
    }

    private List<Lack> lacks(long organization, PreparationContent content) {
        return Completeness.lacks(content, shelf.approvedRoster(organization), clock);
    }

    /** Adds that the person with this identity document bears another name. */
    private List<Lack> lacks(List<Lack> found, Identity identity, Section section) {
        return found.isEmpty() && !individual(identity).name().equals(identity.name())
                ? List.of(Lack.of(section, "person.otherName"))
                : found;
    }

    private Accounts.Individual individual(Identity identity) {
        return accounts.person(identity.name(), identity.idType().code(), identity.idNumber());
    }

    private static <T> List<T> replace(List<T> all, T one, Predicate<T> same) {
        List<T> changed = new ArrayList<>(all);
        changed.removeIf(same);
        changed.add(one);
        return changed;
    }

    private Optional<Preparation> current(long organization) {
        return shelf.preparation(organization, Preparation.Status.IN_FORCE);
    }

    private Optional<Preparation> draft(long organization) {
        return shelf.preparation(organization, Preparation.Status.DRAFT);
    }
}
