package cn.cegn.ra.organization.boundary;

import cn.cegn.ra.application.boundary.Printing;
import cn.cegn.ra.audit.entity.AuditEntry;
import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.organization.control.ApproverActs;
import cn.cegn.ra.organization.control.AuthorisationDrafts;
import cn.cegn.ra.organization.control.AuthorisationSheet;
import cn.cegn.ra.organization.control.PreparationShelf;
import cn.cegn.ra.organization.entity.AuthorisationDraft;
import cn.cegn.ra.organization.entity.AuthorisationDraftView;
import cn.cegn.ra.organization.entity.AuthorisationLetter;
import cn.cegn.ra.organization.entity.AuthorisationRequest;
import cn.cegn.ra.organization.entity.Designation;
import cn.cegn.ra.organization.entity.Lack;
import cn.cegn.ra.organization.entity.PreparationContent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 授权书 before they are signed and stamped (S2.1-9): an approver fills one in for his own organisation, prints it, and takes it back or
 * uploads its scan with {@link AuthorisationDesk#authorise}. It has the handler's number in full, so each printing is on record.
 */
@Stateless
@RolesAllowed("ORG_APPROVER")
public class AuthorisationLetters {
    private static final String OBJECT = "authorisation_draft";

    @Inject
    private AuthorisationDrafts drafts;

    @Inject
    private PreparationShelf shelf;

    @Inject
    private AuthorisationSheet sheet;

    @Inject
    private ApproverActs acts;

    @Inject
    private Clock clock;

    /** Those of the organisation that wait for their stamp, newest first. */
    public List<AuthorisationDraftView> all() {
        Actor approver = acts.approver();
        PreparationContent content = content(approver);
        return drafts.all(approver.organization()).stream()
                .map(draft -> view(draft, content))
                .toList();
    }

    /** One of them. */
    public Optional<AuthorisationDraftView> find(long draft) {
        Actor approver = acts.approver();
        return drafts.find(approver.organization(), draft).map(found -> view(found, content(approver)));
    }

    private static AuthorisationDraftView view(AuthorisationDraft draft, PreparationContent content) {
        AuthorisationRequest request = draft.request();
        String name = content.designationOf(request.handler())
                .map(Designation::identity)
                .map(identity -> identity.name())
                .orElse("");
        return new AuthorisationDraftView(draft.id(), name, request);
    }

    /** Fills one in; of the same number there is one, with what was filled in last. Nothing answered means done. */
    public List<Lack> fillIn(AuthorisationRequest request) {
        Actor approver = acts.approver();
        List<Lack> lacks = request.lacksOnPaper(approver, content(approver), clock);
        if (lacks.isEmpty() && shelf.isNumberTaken(approver.organization(), request.number())) {
            lacks = List.of(AuthorisationRequest.NUMBER_TAKEN);
        }
        Optional<AuthorisationDraft> former = drafts.find(approver.organization(), request.number());
        if (!lacks.isEmpty()) {
            return acts.refused(AuditEntry.of(approver, "FILL_IN_AUTHORISATION", OBJECT, null), lacks);
        }
        former.ifPresent(found -> found.change(approver, request, clock.instant()));
        AuthorisationDraft draft =
                former.orElseGet(() -> drafts.keep(new AuthorisationDraft(approver, request, clock.instant())));
        return acts.done(AuditEntry.of(approver, "FILL_IN_AUTHORISATION", OBJECT, draft.id()));
    }

    /** Takes one back that is not to be stamped any more; one that is not there is not missed. */
    public List<Lack> takeBack(long draft) {
        Actor approver = acts.approver();
        drafts.find(approver.organization(), draft).ifPresent(found -> {
            drafts.remove(found);
            acts.done(AuditEntry.of(approver, "TAKE_BACK_AUTHORISATION", OBJECT, draft));
        });
        return List.of();
    }

    /** One as PDF, with the caller as who authorises. One that does not fit the preparation any more is not printed. */
    public Printing print(long draft) {
        Actor approver = acts.approver();
        AuditEntry row = AuditEntry.of(approver, "PRINT_AUTHORISATION", OBJECT, draft);
        Optional<AuthorisationRequest> request =
                drafts.find(approver.organization(), draft).map(AuthorisationDraft::request);
        Printing printing = request.map(found -> print(approver, found)).orElse(new Printing.NotVisible());
        if (printing instanceof Printing.Done done) {
            acts.done(row.changing(null, done.digest()));
        } else {
            acts.notDone(row.ended(
                    request.isEmpty() ? AuditEntry.Outcome.NOT_VISIBLE : AuditEntry.Outcome.REFUSED,
                    printing.getClass().getSimpleName()));
        }
        return printing;
    }

    private Printing print(Actor approver, AuthorisationRequest request) {
        PreparationContent content = content(approver);
        List<Lack> lacks = request.lacksOnPaper(approver, content, clock);
        return lacks.isEmpty()
                ? sheet.print(AuthorisationLetter.of(
                        shelf.card(approver.organization()),
                        approver,
                        content.designationOf(request.handler()).orElseThrow(),
                        request))
                : new Printing.Unfinished(lacks.size());
    }

    private PreparationContent content(Actor approver) {
        return shelf.content(approver.organization(), LocalDate.now(clock));
    }
}
