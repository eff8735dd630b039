package cn.cegn.ra.application.boundary;

import cn.cegn.ra.application.control.ListActs;
import cn.cegn.ra.application.control.MaterialLists;
import cn.cegn.ra.application.entity.ListFault;
import cn.cegn.ra.application.entity.ListRule;
import cn.cegn.ra.application.entity.ListVersion;
import cn.cegn.ra.application.entity.MaterialPlan;
import cn.cegn.ra.application.entity.MaterialRequirement;
import cn.cegn.ra.application.entity.MaterialVersion;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where an administrator settles what an application must bring (S2.2-1). Each act is audited, a refused one too. */
@Stateless
@RolesAllowed("ADMINISTRATOR")
public class MaterialListDesk {
    private static final int LONGEST_REASON = 400;

    @Inject
    private MaterialLists lists;

    @Inject
    private ListActs acts;

    @Inject
    private Clock clock;

    /** Every version, the newest first; a draft before all. */
    @RolesAllowed("ADMINISTRATOR")
    public List<ListVersion> versions() {
        return lists.versions();
    }

    /** The lines of a version by type and mode. */
    @RolesAllowed("ADMINISTRATOR")
    public Map<MaterialPlan, List<MaterialRequirement>> lines(int version) {
        return lists.read(version);
    }

    /** The version with which a case begins now. */
    @RolesAllowed("ADMINISTRATOR")
    public int inForce() {
        return lists.inForce();
    }

    /** Begins the next version with the lines of the newest one; nothing if there is a draft. */
    @RolesAllowed("ADMINISTRATOR")
    public void begin() {
        if (lists.draft().isEmpty()) {
            int newest = lists.versions().get(0).version();
            lists.begin(newest + 1, lists.read(newest));
            acts.done("BEGIN_MATERIAL_LIST", newest + 1);
        }
    }

    /** Keeps the list of one type and mode in the draft; what is answered stands against it. */
    @RolesAllowed("ADMINISTRATOR")
    public Set<ListFault> keep(MaterialPlan plan, List<MaterialRequirement> lines) {
        Set<ListFault> faults = EnumSet.noneOf(ListFault.class);
        faults.addAll(ListRule.faults(plan, lines));
        Optional<MaterialVersion> draft = lists.draft();
        if (draft.isEmpty()) {
            faults.add(ListFault.OVERTAKEN);
        }
        if (!faults.isEmpty()) {
            return acts.refused("KEEP_MATERIAL_LIST", faults);
        }
        int version = draft.get().view().version();
        lists.replace(version, plan, lines);
        acts.done("KEEP_MATERIAL_LIST", version);
        return faults;
    }

    /** Throws the draft away. */
    @RolesAllowed("ADMINISTRATOR")
    public void discard() {
        lists.draft().ifPresent(draft -> {
            lists.discard(draft);
            acts.done("DISCARD_MATERIAL_LIST", draft.view().version());
        });
    }

    /**
     * Publishes the draft: cases that are opened from that day on begin with it, an open case keeps its own.
     *
     * @param from null for at once
     */
    @RolesAllowed("ADMINISTRATOR")
    public Set<ListFault> publish(LocalDate from, String reason) {
        Optional<MaterialVersion> draft = lists.draft();
        LocalDate today = LocalDate.now(clock);
        Instant begin = from == null || !from.isAfter(today)
                ? clock.instant()
                : from.atStartOfDay(clock.getZone()).toInstant();
        Set<ListFault> faults = faults(draft, begin);
        if (from != null && from.isBefore(today)) {
            faults.add(ListFault.FROM_IN_THE_PAST);
        }
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            faults.add(ListFault.REASON_MISSING);
        }
        if (!faults.isEmpty()) {
            return acts.refused("PUBLISH_MATERIAL_LIST", faults);
        }
        draft.get().publish(new MaterialVersion.Publishing(begin, clock.instant(), acts.account(), reason.strip()));
        acts.done("PUBLISH_MATERIAL_LIST", draft.get().view().version());
        return faults;
    }

    private Set<ListFault> faults(Optional<MaterialVersion> draft, Instant begin) {
        Set<ListFault> faults = EnumSet.noneOf(ListFault.class);
        if (draft.isEmpty()) {
            faults.add(ListFault.OVERTAKEN);
            return faults;
        }
        int version = draft.get().view().version();
        ListVersion before = lists.versions().get(1);
        Map<MaterialPlan, List<MaterialRequirement>> lines = lists.read(version);
        lines.forEach((plan, list) -> faults.addAll(ListRule.faults(plan, list)));
        if (lines.equals(lists.read(before.version()))) {
            faults.add(ListFault.NOTHING_CHANGED);
        }
        if (begin.isBefore(before.from())) {
            faults.add(ListFault.FROM_BEFORE_ANOTHER);
        }
        return faults;
    }
}
