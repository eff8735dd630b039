package cn.cegn.ra.status.boundary;

import cn.cegn.ra.audit.boundary.AuditTrail;
import cn.cegn.ra.audit.entity.AuditEntry;
import cn.cegn.ra.certificate.boundary.Certificates;
import cn.cegn.ra.certificate.entity.CertificateView;
import cn.cegn.ra.identity.boundary.CurrentActor;
import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.status.control.CertificateRows;
import cn.cegn.ra.status.control.StatusRows;
import cn.cegn.ra.status.entity.CertificateRow;
import cn.cegn.ra.status.entity.StatusRow;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The certificates as each may see them: 我的证书 for the holder, the organisation's 台账 for the handler, by number or name for the RA. */
@Stateless
@RolesAllowed({"APPLICANT", "HANDLER", "REGISTRAR", "RA_APPROVER", "AUDITOR"})
public class HeldCertificates {
    @Inject
    private CertificateRows rows;

    @Inject
    private StatusRows requests;

    @Inject
    private Certificates certificates;

    @Inject
    private CurrentActor current;

    @Inject
    private AuditTrail audit;

    /** The caller's own, and his organisation's if he handles for it. */
    public List<CertificateRow> own() {
        return Stream.of(Role.APPLICANT, Role.HANDLER)
                .flatMap(role -> current.as(role).stream())
                .flatMap(customer -> rows.of(customer).stream())
                .distinct()
                .toList();
    }

    /** By serial number, case number, label of the key or name of the holder. */
    @RolesAllowed({"REGISTRAR", "RA_APPROVER", "AUDITOR"})
    public List<CertificateRow> named(String text) {
        return text == null || text.isBlank() ? List.of() : rows.named(text.strip());
    }

    /** Empty if there is no such certificate for the caller; that he asked is on record then. */
    public Optional<CertificateRow> find(long id) {
        Optional<CertificateRow> found =
                rows.find(id).filter(row -> roles().anyMatch(actor -> CertificateRows.sees(actor, row)));
        if (found.isEmpty()) {
            audit.appendAlone(AuditEntry.by(current.login(), "OPEN_CERTIFICATE", "certificate", id)
                    .ended(AuditEntry.Outcome.NOT_VISIBLE, null));
        }
        return found;
    }

    private Stream<Actor> roles() {
        return current.roles().stream().flatMap(role -> current.as(role).stream());
    }

    /** The certificate itself, of a row that the caller was shown already. */
    public Optional<CertificateView> view(CertificateRow row) {
        return certificates.ofAttempt(row.key().application(), row.key().attempt());
    }

    /** Every request that there was about it, the newest first. */
    public List<StatusRow> requests(long id) {
        return find(id).map(row -> requests.about(row.key().serial())).orElse(List.of());
    }
}
