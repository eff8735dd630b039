package cn.cegn.ra.application.boundary;

import cn.cegn.ra.application.control.FormSheet;
import cn.cegn.ra.application.control.FormTemplateActs;
import cn.cegn.ra.application.control.FormTemplates;
import cn.cegn.ra.application.entity.FormFault;
import cn.cegn.ra.application.entity.FormRule;
import cn.cegn.ra.application.entity.FormScope;
import cn.cegn.ra.application.entity.FormTexts;
import cn.cegn.ra.application.entity.FormVersion;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Where an administrator words the printed form (S2.2-2, S2.2-3). Each act is audited, a refused one too. */
@Stateless
@RolesAllowed("ADMINISTRATOR")
public class FormTemplateDesk {
    private static final int LONGEST_REASON = 400;

    @Inject
    private FormTemplates templates;

    @Inject
    private FormSheet sheet;

    @Inject
    private FormTemplateActs acts;

    @Inject
    private Clock clock;

    /** Every version, the newest first. */
    @RolesAllowed("ADMINISTRATOR")
    public List<FormVersion> versions() {
        return templates.versions();
    }

    /** The version with which a case begins now. */
    @RolesAllowed("ADMINISTRATOR")
    public int inForce() {
        return templates.inForce().version();
    }

    /** What is wrong with texts; nothing is kept. */
    @RolesAllowed("ADMINISTRATOR")
    public Set<FormFault> faults(FormTexts texts) {
        Set<FormFault> faults = FormRule.faults(texts);
        if (!sheet.unprintable(texts).isEmpty()) {
            faults.add(FormFault.UNPRINTABLE);
        }
        return faults;
    }

    /** A sample of the form with these texts, as PDF; nothing is kept. */
    @RolesAllowed("ADMINISTRATOR")
    public byte[] preview(FormScope scope, FormTexts texts) {
        return sheet.preview(scope, templates.versions().get(0).version() + 1, texts);
    }

    /**
     * Publishes texts as the next version: cases that are opened from then on are printed with it, an open case with its own.
     *
     * @param from null for at once
     * @param seen the newest version that the page showed
     */
    @RolesAllowed("ADMINISTRATOR")
    public Set<FormFault> publish(FormTexts texts, LocalDate from, String reason, int seen) {
        FormVersion newest = templates.versions().get(0);
        LocalDate today = LocalDate.now(clock);
        Instant begin = from == null || !from.isAfter(today)
                ? clock.instant()
                : from.atStartOfDay(clock.getZone()).toInstant();
        Set<FormFault> faults = faults(texts);
        add(faults, from != null && from.isBefore(today), FormFault.FROM_IN_THE_PAST);
        add(faults, begin.isBefore(newest.from()), FormFault.FROM_BEFORE_ANOTHER);
        add(faults, reason == null || reason.isBlank() || reason.length() > LONGEST_REASON, FormFault.REASON_MISSING);
        add(faults, newest.texts().equals(texts), FormFault.NOTHING_CHANGED);
        add(faults, newest.version() != seen, FormFault.OVERTAKEN);
        if (!faults.isEmpty()) {
            return acts.refused(faults);
        }
        templates.add(
                new FormVersion(newest.version() + 1, begin, clock.instant(), acts.account(), reason.strip(), texts));
        acts.published(newest.version() + 1);
        return faults;
    }

    private static void add(Set<FormFault> faults, boolean stands, FormFault fault) {
        if (stands) {
            faults.add(fault);
        }
    }
}
