package cn.cegn.ra.issuance.control;

import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.certificate.boundary.Certificates;
import cn.cegn.ra.certificate.entity.CertificateView;
import cn.cegn.ra.issuance.entity.IssuanceOrder;
import cn.cegn.ra.issuance.entity.MakingRecord;
import cn.cegn.ra.issuance.entity.MakingView;
import cn.cegn.ra.issuance.entity.OrderView;
import cn.cegn.ra.lifecycle.Medium;
import cn.cegn.ra.provisioning.boundary.KeyJobs;
import cn.cegn.ra.provisioning.boundary.KeyStock;
import cn.cegn.ra.provisioning.entity.KeyJobView;
import cn.cegn.ra.provisioning.entity.StockKeyView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Gathers what was done to make one certificate. */
@ApplicationScoped
public class MakingFolder {
    @Inject
    private Certificates certificates;

    @Inject
    private KeyJobs jobs;

    @Inject
    private KeyStock stock;

    @Inject
    private OrderNotes orders;

    public MakingView view(CaseView subject) {
        return new MakingView(
                subject,
                stock.ofCase(subject).orElse(null),
                jobs.current(subject).orElse(null),
                orders.of(subject).orElse(null),
                certificates.ofCase(subject).orElse(null));
    }

    /** The order that the approver gives; see {@link IssuanceOrder}. */
    public IssuanceOrder order(CaseView subject, Optional<String> registrationDigest) {
        Optional<StockKeyView> key = subject.medium() == Medium.USB_KEY ? stock.ofCase(subject) : Optional.empty();
        return new IssuanceOrder(
                OrderContents.username(subject),
                key.map(StockKeyView::serial).orElse(null),
                registrationDigest.orElse(""));
    }

    /** What was made (S2.6-6). */
    public MakingRecord making(CaseView subject) {
        Optional<KeyJobView> job = jobs.current(subject);
        Optional<CertificateView> certificate = certificates.ofCase(subject);
        String readBack = job.map(KeyJobView::readBack).orElse(null);
        boolean equal = subject.medium() == Medium.SOFT
                || certificate
                        .map(CertificateView::sha256)
                        .filter(sha -> sha.equals(readBack))
                        .isPresent();
        return new MakingRecord(
                orders.of(subject).map(OrderView::caUsername).orElse(null),
                certificate.map(CertificateView::serialNumber).orElse(null),
                job.map(KeyJobView::serial).orElse(null),
                job.map(KeyJobView::label).orElse(null),
                readBack,
                equal);
    }
}
