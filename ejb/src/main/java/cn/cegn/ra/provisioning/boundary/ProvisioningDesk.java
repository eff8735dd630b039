package cn.cegn.ra.provisioning.boundary;

import cn.cegn.ra.application.boundary.Act;
import cn.cegn.ra.application.boundary.CaseDesk;
import cn.cegn.ra.application.boundary.CaseRef;
import cn.cegn.ra.application.boundary.Outcome;
import cn.cegn.ra.application.boundary.Takes;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.lifecycle.Guard;
import cn.cegn.ra.lifecycle.Step;
import cn.cegn.ra.provisioning.control.JobBook;
import cn.cegn.ra.provisioning.control.KeyRegister;
import cn.cegn.ra.provisioning.control.LabelCheck;
import cn.cegn.ra.provisioning.entity.KeyAssignment;
import cn.cegn.ra.provisioning.entity.KeyChange;
import cn.cegn.ra.provisioning.entity.KeyFate;
import cn.cegn.ra.provisioning.entity.KeyJob;
import cn.cegn.ra.provisioning.entity.KeyJobView;
import cn.cegn.ra.provisioning.entity.SeenKeyView;
import cn.cegn.ra.provisioning.entity.StockKey;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The RA approver's acts on the key of a case (S2.6-3, S2.6-5). */
@Stateless
@RolesAllowed("RA_APPROVER")
public class ProvisioningDesk {
    @Inject
    private CaseDesk cases;

    @Inject
    private KeyRegister keys;

    @Inject
    private JobBook jobs;

    @Inject
    private KeyStock stock;

    /**
     * Binds a key to the case and has it prepared (S2.6-3).
     *
     * @param serial as the station reads it from the device
     * @param labelTyped the label as scanned or typed from the key in the hand
     */
    @Takes(Step.LABEL_KEY)
    @RolesAllowed("RA_APPROVER")
    public Outcome labelKey(CaseRef ref, String serial, String labelTyped) {
        Optional<CaseView> found = cases.find(ref.id());
        if (found.isEmpty()) {
            return new Outcome.NotVisible();
        }
        Optional<StockKey> key = keys.bySerial(serial);
        Optional<SeenKeyView> seen = keys.seen(serial);
        List<String> objections = LabelCheck.objections(
                key.map(StockKey::view), seen, labelTyped, found.get().parties().organization());
        if (!objections.isEmpty()) {
            return new Outcome.Incomplete(objections);
        }
        CaseView subject = found.get();
        String label = key.get().view().label();
        String jobId = jobs.newId(subject, label);
        Outcome outcome = cases.take(Act.of(ref, Step.LABEL_KEY)
                .fulfilling(Guard.KEY_FREE, true)
                .leaving(new KeyAssignment(
                        seen.get().manufacturer(),
                        seen.get().model(),
                        serial,
                        label,
                        subject.key().number(),
                        seen.get().station(),
                        jobId)));
        if (outcome.isTaken()) {
            begin(subject, key.get(), jobId, seen.get().station());
        }
        return outcome;
    }

    private void begin(CaseView subject, StockKey key, String jobId, String station) {
        int attempt = subject.progress().attempt();
        stock.assign(key.view().serial(), subject);
        KeyJob.Subject made = new KeyJob.Subject(
                subject.id(), attempt, key.view().serial(), key.view().label());
        jobs.begin(jobId, made, station);
    }

    /**
     * Takes the key out of the case so that another one can be labelled (S-D-01).
     *
     * @param fate back to stock only if the key was not touched or is wholly prepared; otherwise defect or lost
     */
    @Takes(Step.CHANGE_KEY)
    @RolesAllowed("RA_APPROVER")
    public Outcome changeKey(CaseRef ref, List<String> reasons, KeyFate fate) {
        Optional<CaseView> found = cases.find(ref.id());
        if (found.isEmpty()) {
            return new Outcome.NotVisible();
        }
        CaseView subject = found.get();
        Optional<KeyJobView> job =
                jobs.current(subject.id(), subject.progress().attempt()).map(KeyJob::view);
        List<String> given =
                reasons.stream().filter(reason -> !reason.isBlank()).toList();
        if (given.isEmpty()) {
            return new Outcome.Incomplete(List.of("ISSUE_REASON_MISSING"));
        }
        if (fate == KeyFate.BACK_TO_STOCK
                && !job.map(KeyJobView::leavesKeyKnown).orElse(true)) {
            return new Outcome.Incomplete(List.of("key.notReusable"));
        }
        Outcome outcome = cases.take(Act.of(ref, Step.CHANGE_KEY)
                .fulfilling(Guard.REASONS_GIVEN, true)
                .leaving(new KeyChange(
                        job.map(KeyJobView::serial).orElse(null),
                        job.map(KeyJobView::label).orElse(null),
                        fate,
                        given)));
        if (outcome.isTaken()) {
            stock.takeOut(subject, fate);
        }
        return outcome;
    }

    /** Writes the certificate to the same key again (S2.6-5). */
    @Takes(Step.RETRY_WRITE)
    @RolesAllowed("RA_APPROVER")
    public Outcome retryWrite(CaseRef ref) {
        Optional<CaseView> found = cases.find(ref.id());
        if (found.isEmpty()) {
            return new Outcome.NotVisible();
        }
        Outcome outcome = cases.take(Act.of(ref, Step.RETRY_WRITE));
        if (outcome.isTaken()) {
            jobs.current(ref.id(), found.get().progress().attempt()).ifPresent(KeyJob::again);
        }
        return outcome;
    }
}
