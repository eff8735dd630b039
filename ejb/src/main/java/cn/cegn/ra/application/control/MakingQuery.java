package cn.cegn.ra.application.control;

import cn.cegn.ra.application.entity.CertificateType;
import cn.cegn.ra.application.entity.MakingRow;
import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.lifecycle.Mode;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.lifecycle.State;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The cases that are made at the stations, as one RA approver may see them; as {@link CaseRows}. */
public final class MakingQuery {
    private static final int MOST = 200;
    private static final String ROW = "select a.application_id as id, a.version as version, a.attempt as attempt,"
            + " a.acceptance_number as number, a.holder_name as holder, " + CaseRows.ORGANIZATION
            + " as organization, a.certificate_type as type, a.mode as mode, a.state as state, a.state_until as until,"
            + " a.approver as claimer" + CaseRows.FROM;
    private static final List<String> COLUMNS = List.of(
            "id",
            "version",
            "attempt",
            "number",
            "holder",
            "organization",
            "type",
            "mode",
            "state",
            "until",
            "claimer");

    private final CaseRows cases;
    private final Actor approver;

    /** @param approver in the role of the RA approver */
    public MakingQuery(EntityManager entities, Actor approver) {
        this.cases = new CaseRows(entities);
        this.approver = approver;
    }

    /** What is due first comes first; at most 200. */
    public List<MakingRow> rows() {
        WorkSql sql = WorkSql.makingFor(approver);
        List<Tuple> found = cases.query(ROW + sql.where() + CaseRows.DUE_FIRST, sql, COLUMNS)
                .setMaxResults(MOST)
                .getResultList();
        Map<String, String> names = cases.claimers(found);
        return found.stream().map(tuple -> row(tuple, names)).toList();
    }

    /** How many of them wait for a person, and are the approver's own or nobody's. */
    public long toDo() {
        WorkSql sql = WorkSql.makingFor(approver)
                .and(
                        "a.state in (:waiting) and (a.approver is null or a.approver = :me)",
                        "waiting",
                        Waiting.states(Role.RA_APPROVER, Mode.CENTRALISED));
        return cases.count(sql.where(), sql);
    }

    private MakingRow row(Tuple tuple, Map<String, String> names) {
        String claimer = tuple.get("claimer", String.class);
        return new MakingRow(
                tuple.get("id", Long.class),
                tuple.get("version", Integer.class),
                tuple.get("attempt", Integer.class),
                tuple.get("number", String.class),
                tuple.get("holder", String.class),
                tuple.get("organization", String.class),
                CertificateType.valueOf(tuple.get("type", String.class)),
                Mode.valueOf(tuple.get("mode", String.class)),
                State.valueOf(tuple.get("state", String.class)),
                tuple.get("until", Instant.class),
                claimer == null ? null : names.get(claimer),
                approver.person().equals(claimer));
    }
}
