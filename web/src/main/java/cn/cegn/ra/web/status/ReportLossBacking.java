package cn.cegn.ra.web.status;

import cn.cegn.ra.status.boundary.HeldCertificates;
import cn.cegn.ra.status.boundary.StatusEntry;
import cn.cegn.ra.status.entity.CertificateRow;
import cn.cegn.ra.status.entity.LossCause;
import cn.cegn.ra.status.entity.StatusKind;
import cn.cegn.ra.status.entity.StatusStep;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;

/** The page {@code /report-loss}: which certificate, what happened, and it is on hold. */
@Named("reportLoss")
@RequestScoped
public class ReportLossBacking {
    @EJB
    private HeldCertificates certificates;

    @EJB
    private StatusEntry entry;

    @Inject
    private CertificateOnPage asked;

    @Inject
    private StatusNews news;

    @Inject
    private Clock clock;

    private List<CertificateRow> rows;
    private Long certificate;
    private boolean chosen;
    private LossCause cause;
    private String note;

    /** Those that can still be put on hold, or are and could come back. */
    public List<CertificateRow> getRows() {
        if (rows == null) {
            rows = certificates.own().stream()
                    .filter(row -> StatusKind.LOSS.fits(row.standing()) && !row.isOver(clock.instant()))
                    .toList();
        }
        return rows;
    }

    public LossCause[] getCauses() {
        return LossCause.values();
    }

    public String report() {
        return news.of(StatusStep.REPORT_LOSS, () -> entry.reportLoss(certificate, cause, note));
    }

    /** The one that the address names, or the only one, is chosen already. */
    public Long getCertificate() {
        if (!chosen && certificate == null) {
            Long only =
                    getRows().size() == 1 ? Long.valueOf(getRows().get(0).key().id()) : null;
            certificate = asked.getId() == null ? only : asked.getId();
        }
        return certificate;
    }

    public void setCertificate(Long certificate) {
        this.certificate = certificate;
        this.chosen = true;
    }

    public LossCause getCause() {
        return cause;
    }

    public void setCause(LossCause cause) {
        this.cause = cause;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
