package cn.cegn.ra.provisioning.boundary;

import cn.cegn.ra.application.boundary.CaseDesk;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.application.entity.CertificateType;
import cn.cegn.ra.certificate.boundary.Certificates;
import cn.cegn.ra.lifecycle.Effect;
import cn.cegn.ra.lifecycle.State;
import cn.cegn.ra.outbox.boundary.Courier.Wakeup;
import cn.cegn.ra.provisioning.control.FactoryPin;
import cn.cegn.ra.provisioning.control.JobBook;
import cn.cegn.ra.provisioning.control.KeyRegister;
import cn.cegn.ra.provisioning.control.WantedProfiles;
import cn.cegn.ra.provisioning.entity.InitialPin;
import cn.cegn.ra.provisioning.entity.KeyJob;
import cn.cegn.ra.provisioning.entity.KeyJobView;
import cn.cegn.ra.provisioning.entity.StockKey;
import cn.cegn.ra.provisioning.entity.Workstation;
import cn.cegn.ra.token.Pin;
import cn.cegn.ra.token.job.StationJob;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/** The jobs of the stations, for the page, for the courier and for whoever orders the certificate. */
@Stateless
@PermitAll
public class KeyJobs {
    @Inject
    private JobBook book;

    @Inject
    private KeyRegister keys;

    @Inject
    private CaseDesk cases;

    @Inject
    private Certificates certificates;

    /** The job of the present attempt; its key is the one that is labelled for the case. */
    public Optional<KeyJobView> current(CaseView subject) {
        return book.current(subject.id(), subject.progress().attempt()).map(KeyJob::view);
    }

    /** DER of the request that the labelled key signed; empty while the key is not prepared. */
    public Optional<byte[]> request(CaseView subject) {
        return current(subject).map(KeyJobView::pkcs10);
    }

    /** What a station is to do now for an effect; empty if the case has gone on meanwhile. */
    public Optional<Due> due(Wakeup wakeup) {
        CaseView subject = cases.get(wakeup.application());
        State waiting = wakeup.effect() == Effect.PREPARE_KEY ? State.KEY_PREPARING : State.ISSUED;
        if (subject.state() != waiting || subject.progress().attempt() != wakeup.attempt()) {
            return Optional.empty();
        }
        return book.current(wakeup.application(), wakeup.attempt())
                .flatMap(job -> waiting == State.KEY_PREPARING ? prepare(job, subject.type()) : write(job));
    }

    private Optional<Due> prepare(KeyJob job, CertificateType type) {
        KeyJobView view = job.view();
        Optional<StockKey> key = keys.bySerial(view.serial());
        Optional<Pin> userPin = book.pin(view.jobId()).flatMap(InitialPin::pin);
        return key.flatMap(former -> userPin.map(pin -> new StationJob.Prepare(
                        view.jobId(),
                        view.serial(),
                        view.label(),
                        WantedProfiles.of(type),
                        former.soPin(),
                        job.soPin(),
                        pin,
                        former.userPin(FactoryPin.ofVendorsTool()).orElse(null),
                        false)))
                .flatMap(prepare -> to(view.station(), prepare));
    }

    private Optional<Due> write(KeyJob job) {
        KeyJobView view = job.view();
        Optional<List<byte[]>> path =
                certificates.path(view.subject().application(), view.subject().attempt());
        return path.flatMap(found -> book.pin(view.jobId())
                        .flatMap(InitialPin::pin)
                        .map(pin -> new StationJob.Write(
                                view.jobId(), view.serial(), pin, found.get(0), found.subList(1, found.size()))))
                .flatMap(write -> to(view.station(), write));
    }

    private Optional<Due> to(String station, StationJob job) {
        X509Certificate certificate = keys.station(station)
                .filter(Workstation::isEnabled)
                .map(Workstation::certificate)
                .orElse(null);
        return Optional.of(new Due(station, certificate, job));
    }

    /**
     * A job, and the one station it is for.
     *
     * @param certificate what to seal it for; null while the station is not enabled, and then the job waits
     */
    public record Due(String station, X509Certificate certificate, StationJob job) {
        @Override
        public String toString() {
            return "Due[" + job.jobId() + "]";
        }
    }
}
