package cn.cegn.ra.application.control;

import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.lifecycle.Mode;
import cn.cegn.ra.lifecycle.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The conditions of the work list as SQL with named parameters. Scope is part of the query: own cases, own organisation, the RA; and no
 * reviewer is offered a case in which he acts in another role (S-D-02).
 */
final class WorkSql {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** What waits for these actors, who are one person in several roles. */
    static WorkSql waitingFor(List<Actor> actors) {
        WorkSql sql = new WorkSql();
        List<String> scopes = actors.stream()
                .filter(actor -> Waiting.concerns(actor.role()))
                .map(sql::scope)
                .toList();
        sql.conditions.add(scopes.isEmpty() ? "1 = 0" : "(" + String.join(" or ", scopes) + ")");
        return sql;
    }

    /** Every case of an applicant, ended ones too. */
    static WorkSql ownedBy(String person) {
        WorkSql sql = new WorkSql();
        sql.and("a.applicant = :me", "me", person);
        return sql;
    }

    /** Cases that have an acceptance number and are back with the customer. */
    static WorkSql withCustomer() {
        WorkSql sql = new WorkSql();
        sql.conditions.add("a.state = 'RETURNED' and a.acceptance_number is not null");
        return sql;
    }

    /** Cases whose certificate is being made on a USB-Key and which the approver may act on. */
    static WorkSql makingFor(Actor approver) {
        WorkSql sql = new WorkSql();
        sql.conditions.add("a.medium = 'USB_KEY' and a.state in " + sql.put("making", Waiting.making()));
        sql.conditions.add(sql.notMine(approver));
        return sql;
    }

    /** Cases in these states on which the approver may act. */
    static WorkSql inStates(Actor approver, List<String> states) {
        WorkSql sql = new WorkSql();
        sql.conditions.add("a.state in " + sql.put("wanted", states));
        sql.conditions.add(sql.notMine(approver));
        return sql;
    }

    private String scope(Actor actor) {
        Role role = actor.role();
        return switch (role) {
            case APPLICANT -> "(a.applicant = " + put("me", actor.person()) + " and " + states(role) + ")";
            case HANDLER ->
                "(a.organization_id = " + put("organization", actor.organization() == null ? -1 : actor.organization())
                        + " and a.mode = 'CENTRALISED' and a.state in " + put("handler", waiting(role)) + " and "
                        + notMine(actor) + ")";
            default -> "(" + states(role) + " and " + notMine(actor) + ")";
        };
    }

    private String states(Role role) {
        if (Waiting.sameInBothModes(role)) {
            return "a.state in " + put("states" + role.name(), waiting(role));
        }
        return "(a.mode = 'CENTRALISED' and a.state in " + put("centralised" + role.name(), waiting(role))
                + " or a.mode = 'SELF_SERVICE' and a.state in "
                + put("self" + role.name(), Waiting.states(role, Mode.SELF_SERVICE)) + ")";
    }

    private static List<String> waiting(Role role) {
        return Waiting.states(role, Mode.CENTRALISED);
    }

    private String notMine(Actor actor) {
        return "a.applicant <> " + put("me", actor.person())
                + " and not exists (select 1 from participation p where p.application_id = a.application_id"
                + " and p.person_id = :me and p.role <> '" + actor.role().name() + "')";
    }

    private String put(String name, Object value) {
        parameters.put(name, value);
        return ":" + name;
    }

    WorkSql and(String condition) {
        conditions.add(condition);
        return this;
    }

    WorkSql and(String condition, String parameter, Object value) {
        parameters.put(parameter, value);
        return and(condition);
    }

    /** Answers a parameter that a condition or column may ask for. */
    WorkSql telling(String parameter, Object value) {
        parameters.put(parameter, value);
        return this;
    }

    String where() {
        return " where " + String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
