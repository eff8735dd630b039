package cn.cegn.ra.web.status;

import cn.cegn.ra.status.boundary.HeldCertificates;
import cn.cegn.ra.status.entity.CertificateRow;
import cn.cegn.ra.web.act.Words;
import cn.cegn.ra.web.shell.SignedIn;
import cn.cegn.ra.web.table.Column;
import cn.cegn.ra.web.table.Exported;
import cn.cegn.ra.web.table.ListRequest;
import cn.cegn.ra.web.table.Table;
import cn.cegn.ra.web.table.TableSource;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;

/** The page {@code /certificates}: 我的证书, the organisation's 台账, or what the RA looks for. */
@Named("certificates")
@RequestScoped
public class CertificatesBacking implements TableSource {
    @EJB
    private HeldCertificates certificates;

    @Inject
    private ListRequest list;

    @Inject
    private Words words;

    @Inject
    private CertificateWords standings;

    @Inject
    private SignedIn signedIn;

    private List<CertificateRow> rows;

    public Table<CertificateRow> getTable() {
        return list.table(
                listPath(),
                List.of(
                        Column.<CertificateRow>of(
                                        "serial",
                                        words.say("certificates.col.serial"),
                                        row -> row.key().serial())
                                .with(
                                        words.say("certificates.col.case"),
                                        row -> row.key().caseNumber()),
                        Column.<CertificateRow>of(
                                        "who",
                                        words.say("work.col.who"),
                                        row -> row.owner().holder())
                                .with(
                                        words.say("work.col.organization"),
                                        row -> row.owner().organization()),
                        Column.<CertificateRow>of(
                                        "type",
                                        words.say("certificates.col.type"),
                                        row -> words.say("type." + row.terms().type()))
                                .with(
                                        words.say("certificates.col.medium"),
                                        row -> words.say("medium." + row.terms().medium())),
                        Column.of("label", words.say("certificates.col.label"), CertificateRow::label),
                        Column.of("status", words.say("certificates.col.status"), standings::standing),
                        Column.<CertificateRow>of("until", words.say("certificates.col.until"), standings::until)
                                .with(words.say("certificates.col.left"), standings::left)
                                .by(Comparator.comparing(CertificateRow::notAfter)),
                        Column.of("now", words.say("certificates.col.now"), this::now)));
    }

    public String now(CertificateRow row) {
        return standings.now(row, isCustomer());
    }

    public boolean isCustomer() {
        return signedIn.is("APPLICANT") || signedIn.is("HANDLER");
    }

    /** Whether the list is an organisation's. */
    public boolean isLedger() {
        return signedIn.is("HANDLER");
    }

    /** Whether somebody of the RA looks for something; without a word nothing is shown to him. */
    public boolean isLooking() {
        return !isCustomer();
    }

    public boolean isNarrowed() {
        return !list.getText().isEmpty();
    }

    public boolean isAny() {
        return !all().isEmpty();
    }

    public List<CertificateRow> getRows() {
        return getTable().rows(all(), isLooking() ? "" : list.getText());
    }

    private List<CertificateRow> all() {
        if (rows == null) {
            rows = isLooking() ? certificates.named(list.getText()) : certificates.own();
        }
        return rows;
    }

    @Override
    public String listPath() {
        return "/certificates";
    }

    @Override
    public Exported exported() {
        return getTable().export("certificates", getRows().stream());
    }
}
