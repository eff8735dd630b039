package cn.cegn.ra.organization.boundary;

import cn.cegn.ra.application.boundary.Printing;
import cn.cegn.ra.audit.entity.AuditEntry;
import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.organization.control.HandoverActs;
import cn.cegn.ra.organization.control.HandoverEnd;
import cn.cegn.ra.organization.control.HandoverSheet;
import cn.cegn.ra.organization.control.HandoverShelf;
import cn.cegn.ra.organization.entity.Designation;
import cn.cegn.ra.organization.entity.HandlerHandover;
import cn.cegn.ra.organization.entity.HandoverContent;
import cn.cegn.ra.organization.entity.HandoverView;
import cn.cegn.ra.organization.entity.Lack;
import cn.cegn.ra.organization.entity.Section;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where an approver has one handler hand his work over to another, and where that one confirms it. Cases belong to the organisation: they, their
 * keys and the mails that are not sent yet pass by themselves, since mails go to who is authorised when they are sent. From the confirmation on
 * the former handler's authorisations and accounts end (S2.1-9). An empty answer means that it was done.
 */
@Stateless
@RolesAllowed({"ORG_APPROVER", "HANDLER"})
public class HandoverDesk {
    private static final String OBJECT = "handler_handover";

    @Inject
    private HandoverShelf shelf;

    @Inject
    private HandoverActs acts;

    @Inject
    private HandoverEnd end;

    @Inject
    private HandoverSheet sheet;

    @Inject
    private Clock clock;

    /** Those of the caller's organisation, the newest first. */
    public List<HandoverView> all() {
        return shelf.all(acts.caller().organization()).stream()
                .map(HandlerHandover::view)
                .toList();
    }

    /** The handlers between whom work can pass. */
    @RolesAllowed("ORG_APPROVER")
    public List<Designation> handlers() {
        return shelf.handlers(acts.approver().organization());
    }

    /** What would pass now. */
    public HandoverContent content() {
        return shelf.content();
    }

    /** Whether the caller is who has to confirm it. */
    public boolean isMine(HandoverView handover) {
        return handover.isOpen()
                && handover.taker().person().equals(acts.caller().person());
    }

    /** Proposes a hand-over between two designated handlers. */
    @RolesAllowed("ORG_APPROVER")
    public List<Lack> propose(String giver, String taker) {
        Actor approver = acts.approver();
        long organization = approver.organization();
        Designation from = shelf.handler(organization, giver);
        Designation to = shelf.handler(organization, taker);
        List<Lack> lacks = new ArrayList<>(shelf.rule(organization).lacks(from, to));
        if (to != null && approver.person().equals(to.person())) {
            lacks.add(Lack.of(Section.HANDLERS, "handover.taker.approver"));
        }
        if (all().stream().anyMatch(HandoverView::isOpen)) {
            lacks.add(Lack.of(Section.HANDLERS, "handover.another"));
        }
        AuditEntry row = AuditEntry.of(approver, "PROPOSE_HANDOVER", OBJECT, null);
        if (!lacks.isEmpty()) {
            return acts.refused(row, lacks);
        }
        HandlerHandover kept = shelf.keep(new HandlerHandover(approver, party(from), party(to), clock.instant()));
        return acts.done(
                AuditEntry.of(approver, "PROPOSE_HANDOVER", OBJECT, kept.view().id()));
    }

    private static HandoverView.Party party(Designation handler) {
        return new HandoverView.Party(handler.person(), handler.identity().name());
    }

    /** Takes one back that is not confirmed yet. */
    @RolesAllowed("ORG_APPROVER")
    public List<Lack> takeBack(long id) {
        Actor approver = acts.approver();
        AuditEntry row = AuditEntry.of(approver, "TAKE_BACK_HANDOVER", OBJECT, id);
        Optional<HandlerHandover> open = open(approver, id);
        if (open.isEmpty()) {
            return acts.refused(row, List.of(Lack.of(Section.HANDLERS, "handover.notOpen")));
        }
        open.get().takeBack(clock.instant());
        return acts.done(row);
    }

    /** The new handler takes the work; from this moment on the former one has no access. */
    @RolesAllowed("HANDLER")
    public List<Lack> confirm(long id) {
        Actor caller = acts.handler();
        AuditEntry row = AuditEntry.of(caller, "CONFIRM_HANDOVER", OBJECT, id);
        Optional<HandlerHandover> open =
                open(caller, id).filter(found -> found.view().taker().person().equals(caller.person()));
        if (open.isEmpty()) {
            return acts.refused(row, List.of(Lack.of(Section.HANDLERS, "handover.notOpen")));
        }
        long organization = caller.organization();
        HandoverView view = open.get().view();
        List<Lack> lacks = shelf.rule(organization)
                .lacks(
                        shelf.handler(organization, view.giver().person()),
                        shelf.handler(organization, view.taker().person()));
        if (!lacks.isEmpty()) {
            return acts.refused(row, lacks);
        }
        open.get().confirm(shelf.content(), clock.instant());
        end.of(open.get());
        return acts.done(row.changing(null, open.get().view().digest()));
    }

    private Optional<HandlerHandover> open(Actor caller, long id) {
        return shelf.locked(caller.organization(), id)
                .filter(found -> found.view().isOpen());
    }

    /** The record of a hand-over as PDF, to be signed by both: with what passed, or what would pass now. */
    public Printing print(long id) {
        Actor caller = acts.caller();
        Optional<HandoverView> found =
                all().stream().filter(each -> each.id() == id).findFirst();
        AuditEntry row = AuditEntry.of(caller, "PRINT_HANDOVER", OBJECT, id);
        if (found.isEmpty()) {
            acts.noted(row.ended(AuditEntry.Outcome.NOT_VISIBLE, null));
            return new Printing.NotVisible();
        }
        Printing.Done done = sheet.print(
                acts.organization(),
                found.get(),
                Optional.ofNullable(found.get().content()).orElseGet(shelf::content));
        acts.noted(row.changing(null, done.digest()));
        return done;
    }
}
