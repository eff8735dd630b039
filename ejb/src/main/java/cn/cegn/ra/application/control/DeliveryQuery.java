package cn.cegn.ra.application.control;

import cn.cegn.ra.application.entity.CertificateType;
import cn.cegn.ra.application.entity.DeliveryRow;
import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.lifecycle.Medium;
import cn.cegn.ra.lifecycle.Mode;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.lifecycle.Stage;
import cn.cegn.ra.lifecycle.State;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The cases of the delivery desk, as one RA approver may see them; as {@link CaseRows}. */
public final class DeliveryQuery {
    private static final int MOST = 200;
    private static final String SENT = "(select max(d.recorded_at) from dossier_record d"
            + " where d.application_id = a.application_id and d.attempt = a.attempt"
            + " and d.step in ('DISPATCH', 'HAND_OVER'))";
    private static final String ROW = "select a.application_id as id, a.version as version,"
            + " a.acceptance_number as number, a.holder_name as holder, " + CaseRows.ORGANIZATION
            + " as organization, a.certificate_type as type, a.mode as mode, a.medium as medium, a.state as state,"
            + " a.state_until as until, " + SENT + " as sent, a.approver as claimer" + CaseRows.FROM;
    private static final List<String> COLUMNS = List.of(
            "id",
            "version",
            "number",
            "holder",
            "organization",
            "type",
            "mode",
            "medium",
            "state",
            "until",
            "sent",
            "claimer");
    /** Read from the table: what waits for the approver in the stage of packing and delivery. */
    private static final List<String> STATES = Arrays.stream(State.values())
            .filter(state -> state.stage() == Stage.PACKING_AND_DELIVERY)
            .filter(state -> state.mover(Mode.CENTRALISED)
                    .filter(Role.RA_APPROVER::equals)
                    .isPresent())
            .map(State::name)
            .toList();

    private final CaseRows cases;
    private final Actor approver;

    /** @param approver in the role of the RA approver */
    public DeliveryQuery(EntityManager entities, Actor approver) {
        this.cases = new CaseRows(entities);
        this.approver = approver;
    }

    /** What is due first comes first; at most 200. */
    public List<DeliveryRow> rows() {
        WorkSql sql = WorkSql.inStates(approver, STATES);
        List<Tuple> found = cases.query(ROW + sql.where() + CaseRows.DUE_FIRST, sql, COLUMNS)
                .setMaxResults(MOST)
                .getResultList();
        Map<String, String> names = cases.claimers(found);
        return found.stream().map(tuple -> row(tuple, names)).toList();
    }

    /** How many there are. */
    public long count() {
        WorkSql sql = WorkSql.inStates(approver, STATES);
        return cases.count(sql.where(), sql);
    }

    private DeliveryRow row(Tuple tuple, Map<String, String> names) {
        String claimer = tuple.get("claimer", String.class);
        return new DeliveryRow(
                tuple.get("id", Long.class),
                tuple.get("version", Integer.class),
                tuple.get("number", String.class),
                tuple.get("holder", String.class),
                tuple.get("organization", String.class),
                CertificateType.valueOf(tuple.get("type", String.class)),
                Mode.valueOf(tuple.get("mode", String.class)),
                Medium.valueOf(tuple.get("medium", String.class)),
                State.valueOf(tuple.get("state", String.class)),
                tuple.get("until", Instant.class),
                tuple.get("sent", Instant.class),
                claimer == null ? null : names.get(claimer),
                approver.person().equals(claimer));
    }
}
