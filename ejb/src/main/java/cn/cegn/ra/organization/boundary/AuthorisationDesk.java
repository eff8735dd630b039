package cn.cegn.ra.organization.boundary;

import cn.cegn.ra.audit.entity.AuditEntry;
import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.organization.control.ApproverActs;
import cn.cegn.ra.organization.control.PreparationShelf;
import cn.cegn.ra.organization.control.StampedLetters;
import cn.cegn.ra.organization.entity.AuthorisationDocument;
import cn.cegn.ra.organization.entity.AuthorisationRequest;
import cn.cegn.ra.organization.entity.AuthorisationView;
import cn.cegn.ra.organization.entity.Designation;
import cn.cegn.ra.organization.entity.HandlerAuthorisation;
import cn.cegn.ra.organization.entity.Lack;
import cn.cegn.ra.organization.entity.PreparationContent;
import cn.cegn.ra.organization.entity.ScannedDocument;
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

/** 内部授权: where an approver authorises the handler of his own organisation and withdraws the authorisation (S2.1-9). */
@Stateless
@RolesAllowed("ORG_APPROVER")
public class AuthorisationDesk {
    private static final String OBJECT = "handler_authorisation";
    private static final int LONGEST_REASON = 400;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private PreparationShelf shelf;

    @Inject
    private ApproverActs acts;

    @Inject
    private StampedLetters letters;

    @Inject
    private Clock clock;

    /** All authorisations of the organisation, newest first. */
    public List<AuthorisationView> all() {
        return shelf.authorisations(acts.approver().organization()).stream()
                .map(HandlerAuthorisation::view)
                .toList();
    }

    /** The handlers who can be authorised: those of the preparation that counts. */
    public List<Designation> handlers() {
        return content(acts.approver()).handlers();
    }

    /**
     * Authorises a designated handler; everything that stands against it is answered, nothing means done. A scan of a paper that we printed
     * has to be of this authorisation as it is filled in here.
     */
    public List<Lack> authorise(AuthorisationRequest request) {
        Actor approver = acts.approver();
        PreparationContent content = content(approver);
        List<Lack> lacks = new ArrayList<>(request.lacks(approver, content, clock));
        if (shelf.isNumberTaken(approver.organization(), request.number())) {
            lacks.add(AuthorisationRequest.NUMBER_TAKEN);
        }
        if (lacks.isEmpty()) {
            lacks.addAll(letters.lacks(approver, content, request));
        }
        if (!lacks.isEmpty()) {
            return acts.refused(AuditEntry.of(approver, "AUTHORISE_HANDLER", OBJECT, null), lacks);
        }
        HandlerAuthorisation authorisation = new HandlerAuthorisation(
                approver, content.designationOf(request.handler()).orElseThrow(), request, clock.instant());
        entities.persist(authorisation);
        entities.persist(new AuthorisationDocument(authorisation, request.document()));
        letters.stamped(approver, request);
        return acts.done(AuditEntry.of(approver, "AUTHORISE_HANDLER", OBJECT, authorisation.id())
                .changing(null, request.document().digest()));
    }

    /** Ends an authorisation at once. */
    public List<Lack> withdraw(long authorisation, String reason) {
        Actor approver = acts.approver();
        AuditEntry row = AuditEntry.of(approver, "WITHDRAW_AUTHORISATION", OBJECT, authorisation);
        Optional<HandlerAuthorisation> found = own(approver, authorisation);
        List<Lack> lacks = new ArrayList<>();
        if (found.isEmpty() || found.get().status() != HandlerAuthorisation.Status.EFFECTIVE) {
            lacks.add(Lack.of(Section.AUTHORISATION, "authorisation.notEffective"));
        }
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            lacks.add(Lack.of(Section.AUTHORISATION, "withdrawal.reason.missing"));
        }
        if (!lacks.isEmpty()) {
            return acts.refused(row, lacks);
        }
        found.get().withdraw(approver, reason.strip(), clock.instant());
        return acts.done(
                row.moving(HandlerAuthorisation.Status.EFFECTIVE.name(), HandlerAuthorisation.Status.WITHDRAWN.name()));
    }

    /** The scanned paper of an authorisation of the caller's organisation. */
    public Optional<ScannedDocument> document(long authorisation) {
        return own(acts.approver(), authorisation)
                .map(found -> new ScannedDocument(
                        found.view().scan().name(),
                        entities.find(AuthorisationDocument.class, authorisation)
                                .content()));
    }

    private Optional<HandlerAuthorisation> own(Actor approver, long authorisation) {
        return Optional.ofNullable(entities.find(HandlerAuthorisation.class, authorisation))
                .filter(found -> approver.organization().equals(found.organization()));
    }

    private PreparationContent content(Actor approver) {
        return shelf.content(approver.organization(), LocalDate.now(clock));
    }
}
