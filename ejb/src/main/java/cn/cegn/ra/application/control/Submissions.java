package cn.cegn.ra.application.control;

import cn.cegn.ra.application.boundary.Act;
import cn.cegn.ra.application.boundary.CaseDesk;
import cn.cegn.ra.application.boundary.CaseRef;
import cn.cegn.ra.application.boundary.Outcome;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.application.entity.CertificateApplication;
import cn.cegn.ra.application.entity.Defect;
import cn.cegn.ra.application.entity.MaterialLine;
import cn.cegn.ra.application.entity.StoredFile;
import cn.cegn.ra.application.entity.SubmissionRecord;
import cn.cegn.ra.application.entity.Withdrawal;
import cn.cegn.ra.lifecycle.Mode;
import cn.cegn.ra.lifecycle.Step;
import cn.cegn.ra.organization.boundary.PreparationFacts;
import cn.cegn.ra.organization.entity.HandlerContact;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The applicant's steps. */
@ApplicationScoped
public class Submissions {
    @Inject
    private CaseDesk caseDesk;

    @Inject
    private OwnCase own;

    @Inject
    private DraftJudge judge;

    @Inject
    private PreparationFacts preparation;

    @Inject
    private Clock clock;

    /** Self-service for a case that is not the caller's: the step is refused anyway. */
    public Mode mode(long application) {
        return own.read(application).map(found -> found.view().mode()).orElse(Mode.SELF_SERVICE);
    }

    public Outcome submit(CaseRef ref, Step step) {
        Optional<CertificateApplication> found = own.locked(ref.id(), step.name());
        if (found.isEmpty()) {
            return new Outcome.NotVisible();
        }
        CaseView subject = found.get().view();
        if (OwnCase.isOpen(found.get()) && subject.key().version() == ref.version()) {
            Optional<Outcome> unready = unready(subject);
            if (unready.isPresent()) {
                own.refuse(step.name(), ref.id(), "UNREADY");
                return unready.get();
            }
        }
        return caseDesk.take(Act.of(ref, step).leaving(record(subject)));
    }

    /** All defects of the form at once; if it has none, all missing items. */
    private Optional<Outcome> unready(CaseView subject) {
        List<Defect> defects = judge.defects(subject);
        if (!defects.isEmpty()) {
            return Optional.of(new Outcome.Defective(defects));
        }
        List<String> codes = judge.lines(subject).stream()
                .filter(line -> !line.isFulfilled())
                .map(Submissions::code)
                .toList();
        return codes.isEmpty() ? Optional.empty() : Optional.of(new Outcome.Incomplete(codes));
    }

    private static String code(MaterialLine line) {
        return "material." + line.state().name() + "." + line.item().name();
    }

    private SubmissionRecord record(CaseView subject) {
        boolean centralised = subject.mode() == Mode.CENTRALISED;
        Optional<HandlerContact> handler =
                centralised ? preparation.handler(subject.parties().organization()) : Optional.empty();
        List<StoredFile> files = judge.files(subject);
        return new SubmissionRecord(
                centralised ? "HANDLER" : "RA_REGISTRAR",
                handler.map(HandlerContact::person).orElse(null),
                clock.instant(),
                subject.key().formNumber(),
                subject.formDigest(),
                files.stream()
                        .sorted(Comparator.comparing(StoredFile::item).thenComparing(StoredFile::id))
                        .map(SubmissionRecord.SubmittedFile::of)
                        .toList(),
                judge.contentDigest(subject));
    }

    public Outcome withdraw(CaseRef ref) {
        return caseDesk.take(Act.of(ref, Step.WITHDRAW).leaving(new Withdrawal(clock.instant())));
    }
}
