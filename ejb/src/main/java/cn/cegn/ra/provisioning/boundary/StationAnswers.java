package cn.cegn.ra.provisioning.boundary;

import cn.cegn.ra.application.boundary.Act;
import cn.cegn.ra.application.boundary.CaseDesk;
import cn.cegn.ra.application.boundary.Outcome;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.certificate.boundary.Certificates;
import cn.cegn.ra.certificate.entity.CertificateView;
import cn.cegn.ra.lifecycle.Effect;
import cn.cegn.ra.lifecycle.Step;
import cn.cegn.ra.outbox.boundary.Outbox;
import cn.cegn.ra.provisioning.control.AnswerRule;
import cn.cegn.ra.provisioning.control.JobBook;
import cn.cegn.ra.provisioning.control.JobNotes;
import cn.cegn.ra.provisioning.entity.KeyJob;
import cn.cegn.ra.token.job.StationAnswer;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Takes down what a station answered: job, key and case move together or not at all. */
@Stateless
@PermitAll
public class StationAnswers {
    private static final Logger LOG = Logger.getLogger(StationAnswers.class);

    @Inject
    private CaseDesk cases;

    @Inject
    private JobBook jobs;

    @Inject
    private JobNotes notes;

    @Inject
    private Certificates certificates;

    @Inject
    private Outbox outbox;

    /**
     * Takes an answer to a job down.
     *
     * @param station where it says it comes from, or null
     * @param messageId of the message that it answers, or null for what a station only reports
     */
    public void take(StationAnswer answer, String station, String messageId) {
        Optional<KeyJob> found = Optional.ofNullable(AnswerRule.jobOf(answer))
                .flatMap(jobs::find)
                .filter(job -> station == null || job.view().station().equals(station))
                .filter(this::isCurrent);
        if (found.isEmpty()) {
            LOG.infof("an answer to job %s is no longer waited for", AnswerRule.jobOf(answer));
            return;
        }
        KeyJob job = found.get();
        CaseView subject = cases.get(job.view().subject().application());
        Optional<CertificateView> issued = certificates.ofCase(subject);
        AnswerRule.Verdict verdict = AnswerRule.of(
                answer,
                subject,
                new AnswerRule.Awaited(
                        job.view(), issued.map(CertificateView::sha256).orElse(null), outbox.isAwaited(messageId)));
        switch (verdict) {
            case NOTE_STAGE -> job.reached(((StationAnswer.Progress) answer).stage());
            case NOTE_RESTART -> job.restarting(((StationAnswer.Restarting) answer).call());
            case KEY_READY -> move(subject, Step.RECORD_KEY_READY, notes.ready(job, (StationAnswer.Prepared) answer));
            case PREPARATION_FAILED -> move(subject, Step.FAIL_PREPARATION, notes.failed(job, answer, true));
            case WRITTEN -> move(subject, Step.RECORD_WRITTEN, notes.written(job, issued.orElseThrow()));
            case WRITE_FAILED -> move(subject, Step.FAIL_WRITE, notes.failed(job, answer, false));
            case IGNORE ->
                LOG.infof("job %s: an answer came twice or late", job.view().jobId());
        }
    }

    private boolean isCurrent(KeyJob job) {
        return jobs.current(
                        job.view().subject().application(), job.view().subject().attempt())
                .map(current -> current.view().jobId().equals(job.view().jobId()))
                .orElse(false);
    }

    private void move(CaseView subject, Step step, Object document) {
        Outcome outcome = cases.take(Act.ofSystem(subject.id(), step).leaving(document));
        if (!outcome.isTaken()) {
            // Somebody moved the case between our look and our step: roll back and look again.
            throw new EJBException("case " + subject.id() + " did not take " + step);
        }
        boolean preparing = step == Step.RECORD_KEY_READY || step == Step.FAIL_PREPARATION;
        outbox.done(
                preparing ? Effect.PREPARE_KEY : Effect.WRITE_CERTIFICATE,
                subject.id(),
                subject.progress().attempt());
    }
}
