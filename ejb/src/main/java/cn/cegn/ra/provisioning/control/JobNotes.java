package cn.cegn.ra.provisioning.control;

import cn.cegn.ra.application.entity.CanonicalJson;
import cn.cegn.ra.certificate.entity.CertificateView;
import cn.cegn.ra.provisioning.entity.JobPhase;
import cn.cegn.ra.provisioning.entity.KeyFailure;
import cn.cegn.ra.provisioning.entity.KeyJob;
import cn.cegn.ra.provisioning.entity.KeyJobView;
import cn.cegn.ra.provisioning.entity.KeyReady;
import cn.cegn.ra.provisioning.entity.KeyStep;
import cn.cegn.ra.provisioning.entity.KeyWritten;
import cn.cegn.ra.token.job.StationAnswer;
import cn.cegn.ra.token.job.StationAnswer.Failure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Writes an answer to job and key, and makes its document. */
@ApplicationScoped
public class JobNotes {
    @Inject
    private KeyRegister keys;

    @Inject
    private KeyLedger ledger;

    @Inject
    private Clock clock;

    public KeyReady ready(KeyJob job, StationAnswer.Prepared answer) {
        job.prepared(answer.pkcs10(), clock.instant());
        KeyJobView view = job.view();
        keys.bySerial(view.serial()).ifPresent(key -> {
            ledger.follow(key, KeyStep.RECORD_PREPARED, KeyLedger.Deed.bySystem());
            key.forgetUserPin();
            // A key with a PUK, or with nothing of the kind, keeps the secret that it came with.
            if (!answer.formerSoPinKept()) {
                key.learnSoPin(job.soPin());
            }
        });
        return new KeyReady(
                view.serial(),
                view.label(),
                RequestProof.algorithm(answer.pkcs10()),
                CanonicalJson.sha256(RequestProof.publicKey(answer.pkcs10())),
                answer.provedOnKey());
    }

    public KeyWritten written(KeyJob job, CertificateView issued) {
        // AnswerRule has found what was read back equal to what was issued.
        job.written(issued.sha256(), clock.instant());
        KeyJobView view = job.view();
        keys.bySerial(view.serial())
                .ifPresent(key -> ledger.follow(key, KeyStep.RECORD_LOADED, KeyLedger.Deed.bySystem()));
        return new KeyWritten(view.serial(), view.label(), issued.serialNumber(), issued.sha256(), true);
    }

    public KeyFailure failed(KeyJob job, StationAnswer answer, boolean preparing) {
        Failure failure = Failure.NOT_PROVED;
        String detail = "the answer does not prove the labelled key";
        if (answer instanceof StationAnswer.Failed failed) {
            failure = failed.failure();
            detail = failed.detail();
        }
        job.failed(preparing ? JobPhase.PREPARATION_FAILED : JobPhase.WRITE_FAILED, failure, detail, clock.instant());
        KeyJobView view = job.view();
        return new KeyFailure(view.serial(), view.label(), failure.name(), view.detail());
    }
}
