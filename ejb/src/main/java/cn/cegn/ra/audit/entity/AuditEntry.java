package cn.cegn.ra.audit.entity;

import cn.cegn.ra.lifecycle.Actor;

/**
 * What is written of one act.
 *
 * @param act the step's name, or the name of another act, in capitals
 * @param objectKind table name of the thing acted on
 * @param reason code of a refusal, never a free text with personal data
 */
public record AuditEntry(
        String account,
        String person,
        String role,
        String act,
        String objectKind,
        String objectId,
        Outcome outcome,
        String reason,
        String stateBefore,
        String stateAfter,
        String digestBefore,
        String digestAfter) {

    /** How an act ended. */
    public enum Outcome {
        DONE,
        REFUSED,
        /** Somebody asked for what he may not see. */
        NOT_VISIBLE,
        FAILED
    }

    /** An act of an actor on a thing. */
    public static AuditEntry of(Actor actor, String act, String objectKind, Object objectId) {
        return first(actor.account(), actor.person(), actor.role().name(), new Thing(act, objectKind, objectId));
    }

    /** An act of somebody who has no role in it: a log-in, a look at a page. */
    public static AuditEntry by(String account, String act, String objectKind, Object objectId) {
        return first(account, null, null, new Thing(act, objectKind, objectId));
    }

    /** What was done to what; the id is null if there is no such thing yet. */
    private record Thing(String act, String kind, Object id) {}

    private static AuditEntry first(String account, String person, String role, Thing thing) {
        String id = thing.id() == null ? null : String.valueOf(thing.id());
        return new AuditEntry(
                account, person, role, thing.act(), thing.kind(), id, Outcome.DONE, null, null, null, null, null);
    }

    public AuditEntry ended(Outcome how, String why) {
        return new AuditEntry(
                account,
                person,
                role,
                act,
                objectKind,
                objectId,
                how,
                why,
                stateBefore,
                stateAfter,
                digestBefore,
                digestAfter);
    }

    public AuditEntry moving(String before, String after) {
        return new AuditEntry(
                account,
                person,
                role,
                act,
                objectKind,
                objectId,
                outcome,
                reason,
                before,
                after,
                digestBefore,
                digestAfter);
    }

    public AuditEntry changing(String before, String after) {
        return new AuditEntry(
                account,
                person,
                role,
                act,
                objectKind,
                objectId,
                outcome,
                reason,
                stateBefore,
                stateAfter,
                before,
                after);
    }
}
