package cn.cegn.ra.application.control;

import cn.cegn.ra.application.boundary.CaseRef;
import cn.cegn.ra.application.boundary.Numbers;
import cn.cegn.ra.application.entity.CertificateApplication;
import cn.cegn.ra.application.entity.CertificateType;
import cn.cegn.ra.application.entity.FormEntries;
import cn.cegn.ra.application.entity.FormNumber;
import cn.cegn.ra.application.entity.FormScope;
import cn.cegn.ra.application.entity.FrozenVersions;
import cn.cegn.ra.application.entity.Openable;
import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.lifecycle.Medium;
import cn.cegn.ra.organization.boundary.PreparationFacts;
import cn.cegn.ra.organization.entity.RosterEntry;
import cn.cegn.ra.organization.entity.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Opens cases: only for who stands on an approved roster in force, and one at a time (S2.1-4, S2.2-1). */
@ApplicationScoped
public class CaseOpening {
    private static final String ACT = "OPEN_APPLICATION";

    @Inject
    private OpenCases cases;

    @Inject
    private OwnCase own;

    @Inject
    private PreparationFacts preparation;

    @Inject
    private FormBeginning beginning;

    @Inject
    private Numbers numbers;

    public List<Openable> openable() {
        Actor actor = own.actor();
        return entries(actor).stream()
                .flatMap(entry -> preparation
                        .standing(entry.organization())
                        .map(standing -> new FormScope(entry.type(), standing.mode(), entry.medium()))
                        .stream())
                .filter(scope -> !cases.hasOpen(actor.person(), scope.type(), scope.medium()))
                .map(Openable::new)
                .toList();
    }

    /** A person of two organisations applies for the one that his account belongs to. */
    private List<RosterEntry> entries(Actor actor) {
        return preparation.entriesOf(actor.person()).stream()
                .filter(entry -> Long.valueOf(entry.organization()).equals(actor.organization()))
                .toList();
    }

    public Optional<CaseRef> open(CertificateType type, Medium medium) {
        Actor actor = own.actor();
        Optional<RosterEntry> entry = entries(actor).stream()
                .filter(each -> each.type() == type && each.medium() == medium)
                .findFirst();
        Optional<Standing> standing = entry.flatMap(each -> preparation.standing(each.organization()));
        if (standing.isEmpty()) {
            return refuse(type, medium, "ON_ROSTER");
        }
        // The number's lock makes two openings of the same case queue up here: the second one sees the first one's
        // case.
        FormNumber number = nextNumber();
        if (cases.hasOpen(actor.person(), type, medium)) {
            return refuse(type, medium, "ALREADY_OPEN");
        }
        return Optional.of(open(entry.get(), standing.get(), number));
    }

    private FormNumber nextNumber() {
        int year = LocalDate.now(cases.clock()).getYear();
        return FormNumber.of(year, Math.toIntExact(numbers.next("form-" + year)));
    }

    private CaseRef open(RosterEntry entry, Standing standing, FormNumber number) {
        FormScope scope = new FormScope(entry.type(), standing.mode(), entry.medium());
        FrozenVersions frozen = new FrozenVersions(
                standing.preparationVersion(),
                standing.rosterVersion(),
                standing.conditionsVersion(),
                cases.materialVersion(),
                cases.formVersion());
        FormEntries form = beginning.of(entry, scope).on(scope);
        CertificateApplication opened = cases.keep(new CertificateApplication(
                scope,
                frozen,
                new CertificateApplication.Opening(
                        entry.organization(),
                        entry.person(),
                        number.value(),
                        HolderName.of(entry.type(), form),
                        form,
                        cases.clock().instant())));
        own.noteChange(ACT, opened.id(), null, opened.view().formDigest());
        return new CaseRef(opened.id(), opened.version());
    }

    private Optional<CaseRef> refuse(CertificateType type, Medium medium, String reason) {
        own.refuseOpening(ACT, reason + " " + type + " " + medium);
        return Optional.empty();
    }
}
