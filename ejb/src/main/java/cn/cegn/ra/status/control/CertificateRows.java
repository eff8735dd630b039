package cn.cegn.ra.status.control;

import cn.cegn.ra.application.entity.CertificateType;
import cn.cegn.ra.certificate.entity.CertificateStanding;
import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.lifecycle.Medium;
import cn.cegn.ra.lifecycle.Mode;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.status.entity.CertificateRow;
import cn.cegn.ra.status.entity.StatusKind;
import cn.cegn.ra.status.entity.StatusState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hibernate.query.NativeQuery;

/** The certificates with their cases, keys and open requests, never more than somebody may see; native SQL because the tables are several components'. */
@ApplicationScoped
public class CertificateRows {
    /** Of a holder or an organisation; more than any has, and what a file may hold. */
    private static final int MOST = 20_000;

    private static final int MOST_FOUND = 200;

    private static final List<String> NUMBERS = List.of("id", "application", "organizationid", "openid");

    private static final List<String> TEXTS = List.of(
            "serial",
            "casenumber",
            "kind",
            "medium",
            "mode",
            "person",
            "holder",
            "organization",
            "standing",
            "label",
            "opennumber",
            "openkind",
            "openstate");

    private static final String ROW = "select c.certificate_id as id, c.application_id as application,"
            + " c.attempt as attempt, c.serial_number as serial,"
            + " coalesce(a.acceptance_number, a.form_number) as casenumber, a.certificate_type as kind,"
            + " a.medium as medium, a.mode as mode, a.applicant as person, a.holder_name as holder,"
            + " o.organization_id as organizationid, o.name as organization, c.status as standing,"
            + " c.not_after as notafter, k.label as label, r.request_id as openid,"
            + " r.request_number as opennumber, r.kind as openkind, r.state as openstate"
            + " from certificate c join certificate_application a on a.application_id = c.application_id"
            + " join organization o on o.organization_id = a.organization_id"
            + " left join usb_key k on k.application_id = c.application_id and k.attempt = c.attempt"
            + " left join status_request r on r.open_certificate = c.serial_number";

    /** Each by an index of its own. */
    private static final String NAMED = "select n.certificate_id from certificate n where n.serial_number = :serial"
            + " union select n.certificate_id from certificate n join certificate_application b"
            + " on b.application_id = n.application_id"
            + " where b.acceptance_number = :text or b.form_number = :text or b.holder_name = :text"
            + " union select n.certificate_id from certificate n join usb_key u"
            + " on u.application_id = n.application_id and u.attempt = n.attempt where u.label = :text";

    private static final String NEWEST_FIRST = " order by c.certificate_id desc";

    @PersistenceContext
    private EntityManager entities;

    /** His own and, for a handler, those of his organisation, ended ones too. */
    public List<CertificateRow> of(Actor customer) {
        return customer.role() == Role.HANDLER
                ? rows(
                        query(ROW + " where a.mode = 'CENTRALISED' and a.organization_id = :whose" + NEWEST_FIRST)
                                .setParameter("whose", customer.organization()),
                        MOST)
                : rows(
                        query(ROW + " where a.applicant = :whose" + NEWEST_FIRST)
                                .setParameter("whose", customer.person()),
                        MOST);
    }

    /** Those with this serial number, case number, key label or holder. */
    public List<CertificateRow> named(String text) {
        return rows(
                query(ROW + " where c.certificate_id in (" + NAMED + ")" + NEWEST_FIRST)
                        .setParameter("serial", text.toUpperCase(Locale.ROOT))
                        .setParameter("text", text),
                MOST_FOUND);
    }

    public Optional<CertificateRow> find(long id) {
        return rows(query(ROW + " where c.certificate_id = :id").setParameter("id", id), 1).stream()
                .findFirst();
    }

    /** Whether somebody may see a certificate in a role. */
    public static boolean sees(Actor actor, CertificateRow row) {
        return switch (actor.role()) {
            case SYSTEM, AUDITOR, REGISTRAR, RA_APPROVER -> true;
            case APPLICANT -> row.owner().person().equals(actor.person());
            case HANDLER ->
                row.terms().mode() == Mode.CENTRALISED
                        && actor.organization() != null
                        && row.owner().organizationId() == actor.organization();
            case ORG_APPROVER, ADMINISTRATOR -> false;
        };
    }

    @SuppressWarnings("unchecked") // the JPA method gives a raw type
    private NativeQuery<Tuple> query(String text) {
        return entities.createNativeQuery(text, Tuple.class).unwrap(NativeQuery.class);
    }

    private static List<CertificateRow> rows(NativeQuery<Tuple> query, int most) {
        query.addScalar("attempt", Integer.class).addScalar("notafter", Instant.class);
        NUMBERS.forEach(column -> query.addScalar(column, Long.class));
        TEXTS.forEach(column -> query.addScalar(column, String.class));
        return query.setMaxResults(most).getResultList().stream()
                .map(CertificateRows::row)
                .toList();
    }

    private static CertificateRow row(Tuple row) {
        return new CertificateRow(
                new CertificateRow.Key(
                        row.get("id", Long.class),
                        row.get("application", Long.class),
                        row.get("attempt", Integer.class),
                        text(row, "serial"),
                        text(row, "casenumber")),
                new CertificateRow.Terms(
                        CertificateType.valueOf(text(row, "kind")),
                        Medium.valueOf(text(row, "medium")),
                        Mode.valueOf(text(row, "mode"))),
                new CertificateRow.Owner(
                        text(row, "person"),
                        text(row, "holder"),
                        row.get("organizationid", Long.class),
                        text(row, "organization")),
                CertificateStanding.valueOf(text(row, "standing")),
                row.get("notafter", Instant.class),
                text(row, "label"),
                open(row));
    }

    private static CertificateRow.Open open(Tuple row) {
        Long id = row.get("openid", Long.class);
        return id == null
                ? null
                : new CertificateRow.Open(
                        id,
                        text(row, "opennumber"),
                        StatusKind.valueOf(text(row, "openkind")),
                        StatusState.valueOf(text(row, "openstate")));
    }

    private static String text(Tuple row, String column) {
        return row.get(column, String.class);
    }
}
