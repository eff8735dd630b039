package cn.cegn.ra.application.boundary;

import cn.cegn.ra.lifecycle.Guard;
import cn.cegn.ra.lifecycle.Step;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a stage's boundary asks of the case desk: a step, what its contents fulfil, and the documents that it leaves.
 *
 * @param version of the case that the actor saw, or null for the system's steps
 * @param fulfilled ACT guards that the contents of this act fulfil
 * @param documents Java records for the dossier
 * @param acceptanceNumber given with NUMBER, otherwise null
 */
public record Act(
        long application,
        Integer version,
        Step step,
        Set<Guard> fulfilled,
        List<Object> documents,
        String acceptanceNumber) {

    /** A person's step on the version of a case that he saw. */
    public static Act of(CaseRef ref, Step step) {
        return new Act(ref.id(), ref.version(), step, EnumSet.noneOf(Guard.class), List.of(), null);
    }

    /** The system's step. */
    public static Act ofSystem(long application, Step step) {
        return new Act(application, null, step, EnumSet.noneOf(Guard.class), List.of(), null);
    }

    /** The same act, fulfilling a guard if the condition holds. */
    public Act fulfilling(Guard guard, boolean holds) {
        if (!holds) {
            return this;
        }
        EnumSet<Guard> more = EnumSet.of(guard);
        more.addAll(fulfilled);
        return new Act(application, version, step, more, documents, acceptanceNumber);
    }

    /** The same act, leaving one document more. */
    public Act leaving(Object document) {
        List<Object> more = new ArrayList<>(documents);
        more.add(document);
        return new Act(application, version, step, fulfilled, List.copyOf(more), acceptanceNumber);
    }

    public Act numbered(String number) {
        return new Act(application, version, step, fulfilled, documents, number);
    }
}
