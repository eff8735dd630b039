package cn.cegn.ra.registration.boundary;

import cn.cegn.ra.application.boundary.Act;
import cn.cegn.ra.application.boundary.CaseDesk;
import cn.cegn.ra.application.boundary.CaseRef;
import cn.cegn.ra.application.boundary.Numbers;
import cn.cegn.ra.application.boundary.Outcome;
import cn.cegn.ra.application.boundary.Takes;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.identity.boundary.CurrentActor;
import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.lifecycle.Offer;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.lifecycle.Step;
import cn.cegn.ra.registration.control.AcceptanceRegister;
import cn.cegn.ra.registration.entity.AcceptanceEntry;
import cn.cegn.ra.registration.entity.AcceptanceNumber;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers what arrived and enters it in the acceptance register (S2.5-1). */
@Stateless
@RolesAllowed("REGISTRAR")
public class AcceptanceDesk {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);

    @Inject
    private CaseDesk caseDesk;

    @Inject
    private CurrentActor current;

    @Inject
    private AcceptanceRegister register;

    @Inject
    private Numbers numbers;

    @Inject
    private Clock clock;

    /**
     * Gives the case its number, or leaves it the one it has, and enters this arrival in the register. A number is only taken when nothing
     * stands against the step, so that the sequence has no gap; the clock's day counts, which is the office's.
     */
    @Takes(Step.NUMBER)
    @RolesAllowed("REGISTRAR")
    public Outcome number(CaseRef ref) {
        CaseView subject = caseDesk.find(ref.id()).orElse(null);
        if (subject == null) {
            return new Outcome.NotVisible();
        }
        if (!isFree(ref, subject)) {
            return caseDesk.take(Act.of(ref, Step.NUMBER));
        }
        String had = subject.key().acceptanceNumber();
        AcceptanceEntry entry = register.entry(subject, had == null ? next() : had);
        Outcome outcome =
                caseDesk.take(Act.of(ref, Step.NUMBER).numbered(entry.number()).leaving(entry));
        if (outcome.isTaken()) {
            Actor registrar = current.as(Role.REGISTRAR).orElseThrow();
            register.enter(entry, subject.id(), registrar.person());
        }
        return outcome;
    }

    private boolean isFree(CaseRef ref, CaseView subject) {
        return subject.key().version() == ref.version()
                && caseDesk.offers(ref.id()).stream()
                        .filter(Offer::isFree)
                        .anyMatch(offer -> offer.step() == Step.NUMBER);
    }

    private String next() {
        LocalDate today = LocalDate.now(clock);
        long sequence = numbers.next("acceptance-" + DAY.format(today));
        return AcceptanceNumber.of(today, Math.toIntExact(sequence)).value();
    }
}
