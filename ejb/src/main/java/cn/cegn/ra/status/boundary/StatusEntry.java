package cn.cegn.ra.status.boundary;

import cn.cegn.ra.identity.boundary.CurrentActor;
import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.review.entity.ItemAnswer;
import cn.cegn.ra.status.control.CertificateRows;
import cn.cegn.ra.status.control.StatusAct;
import cn.cegn.ra.status.control.StatusActs;
import cn.cegn.ra.status.control.StatusRegister;
import cn.cegn.ra.status.control.StatusTrail;
import cn.cegn.ra.status.entity.CertificateRow;
import cn.cegn.ra.status.entity.LossCause;
import cn.cegn.ra.status.entity.StatusGuard;
import cn.cegn.ra.status.entity.StatusKind;
import cn.cegn.ra.status.entity.StatusReason;
import cn.cegn.ra.status.entity.StatusRequest;
import cn.cegn.ra.status.entity.StatusRequestRecord;
import cn.cegn.ra.status.entity.StatusStep;
import cn.cegn.ra.status.entity.StatusView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How a request about a certificate's status begins: asked for by its holder or his handler, or raised by the RA itself (S-D-07). */
@Stateless
@RolesAllowed({"APPLICANT", "HANDLER", "REGISTRAR", "RA_APPROVER"})
public class StatusEntry {
    @Inject
    private CertificateRows certificates;

    @Inject
    private StatusActs acts;

    @Inject
    private StatusRegister register;

    @Inject
    private StatusTrail trail;

    @Inject
    private CurrentActor current;

    /**
     * Reports that a key or its password is lost, stolen or known to somebody else: on hold at once.
     *
     * @param certificate its id in the register
     */
    @RolesAllowed({"APPLICANT", "HANDLER"})
    public StatusOutcome reportLoss(long certificate, LossCause cause, String note) {
        List<String> lacks = tooLong(note);
        if (cause == null) {
            lacks.add("STATUS_CAUSE_MISSING");
        }
        StatusView.Wish wish = new StatusView.Wish(StatusKind.LOSS, StatusReason.KEY_COMPROMISE, cause, stripped(note));
        return open(certificate, StatusStep.REPORT_LOSS, wish, lacks);
    }

    /** Asks for suspension, resumption or revocation. */
    @RolesAllowed({"APPLICANT", "HANDLER"})
    public StatusOutcome ask(long certificate, StatusKind kind, StatusReason reason, String note) {
        return ordinary(certificate, StatusStep.ASK, kind, wish(kind, reason, note));
    }

    /** A registrar raises one of his own accord; an RA approver decides. */
    @RolesAllowed("REGISTRAR")
    public StatusOutcome propose(long certificate, StatusKind kind, StatusReason reason, String note) {
        return ordinary(certificate, StatusStep.PROPOSE, kind, wish(kind, reason, note));
    }

    /** One person of the RA puts a certificate on hold at once; a second one confirms or lifts that. */
    @RolesAllowed({"REGISTRAR", "RA_APPROVER"})
    public StatusOutcome holdAtOnce(long certificate, String note) {
        List<String> lacks = tooLong(note);
        if (stripped(note).isEmpty()) {
            lacks.add("STATUS_NOTE_MISSING");
        }
        return open(
                certificate,
                StatusStep.HOLD_AT_ONCE,
                wish(StatusKind.EMERGENCY, StatusReason.CERTIFICATE_HOLD, note),
                lacks);
    }

    /** Why is said by a reason of revocation, or in words where there is none to choose from. */
    private StatusOutcome ordinary(long certificate, StatusStep step, StatusKind kind, StatusView.Wish wish) {
        List<String> lacks = tooLong(wish.note());
        if (kind == null || !StatusKind.ordinary().contains(kind)) {
            lacks.add("STATUS_KIND_MISSING");
        } else if (kind == StatusKind.REVOKE && !kind.reasons().contains(wish.reason())) {
            lacks.add("STATUS_REASON_MISSING");
        } else if (kind != StatusKind.REVOKE && wish.note().isEmpty()) {
            lacks.add("STATUS_NOTE_MISSING");
        }
        return open(certificate, step, wish, lacks);
    }

    private static StatusView.Wish wish(StatusKind kind, StatusReason reason, String note) {
        StatusReason given =
                kind == StatusKind.RESUME ? null : kind == StatusKind.REVOKE ? reason : StatusReason.CERTIFICATE_HOLD;
        return new StatusView.Wish(kind, given, null, stripped(note));
    }

    private StatusOutcome open(long certificate, StatusStep step, StatusView.Wish wish, List<String> lacks) {
        Optional<CertificateRow> row = certificates.find(certificate);
        Optional<Actor> actor = row.flatMap(found -> actor(step, found));
        if (actor.isEmpty()) {
            trail.notVisible(step, "certificate", certificate);
            return new StatusOutcome.NotVisible();
        }
        if (!lacks.isEmpty()) {
            return new StatusOutcome.Incomplete(lacks);
        }
        StatusRequest request = new StatusRequest(register.nextNumber(), subject(row.get()), wish);
        StatusView view = request.view();
        StatusRequestRecord document = new StatusRequestRecord(
                view.number(), view.subject().serial(), wish.kind(), wish.reason(), wish.cause(), wish.note());
        StatusAct act =
                StatusAct.of(step).fulfilling(StatusGuard.REASONS_GIVEN, true).leaving(document);
        return acts.begin(request, act, actor.get());
    }

    /** What the caller may begin about a certificate now, as the table says. */
    public List<Opening> possible(long certificate) {
        return certificates.find(certificate).stream()
                .flatMap(row -> Arrays.stream(StatusStep.values())
                        .filter(StatusStep::isFirst)
                        .flatMap(step -> actor(step, row).stream().flatMap(actor -> possible(row, step, actor))))
                .toList();
    }

    private Stream<Opening> possible(CertificateRow row, StatusStep step, Actor actor) {
        return step.kinds().stream()
                .filter(kind -> acts.mayBegin(
                        new StatusRequest("", subject(row), new StatusView.Wish(kind, null, null, "")), step, actor))
                .map(kind -> new Opening(step, kind));
    }

    private Optional<Actor> actor(StatusStep step, CertificateRow row) {
        return step.roles().stream()
                .flatMap(role -> current.as(role).stream())
                .filter(actor -> CertificateRows.sees(actor, row))
                .findFirst();
    }

    private static StatusView.Subject subject(CertificateRow row) {
        return new StatusView.Subject(
                row.key().application(),
                row.key().attempt(),
                row.key().serial(),
                row.terms().mode(),
                row.owner().organizationId(),
                row.owner().person());
    }

    /** One way to begin a request. */
    public record Opening(StatusStep step, StatusKind kind) {}

    private static List<String> tooLong(String note) {
        List<String> lacks = new ArrayList<>();
        if (note != null && note.codePointCount(0, note.length()) > ItemAnswer.LONGEST) {
            lacks.add("STATUS_NOTE_TOO_LONG");
        }
        return lacks;
    }

    private static String stripped(String note) {
        return note == null ? "" : note.strip();
    }
}
