package cn.cegn.ra.application.boundary;

import cn.cegn.ra.application.entity.Defect;
import cn.cegn.ra.application.entity.Finding;
import cn.cegn.ra.application.entity.FormEntries;
import java.time.Instant;
import java.util.List;

/** How work on a draft ended: a saved form, an uploaded or removed file, a request that was handed in. */
public sealed interface DraftOutcome {

    /**
     * It is kept.
     *
     * @param version of the case that the next page has to give back
     * @param defects of the form that are still to be put right; they do not hinder keeping it
     */
    record Kept(int version, List<Defect> defects) implements DraftOutcome {
        public Kept {
            defects = List.copyOf(defects);
        }
    }

    /** The file or request is not taken, for all these reasons. */
    record Unfit(List<Finding> findings) implements DraftOutcome {
        public Unfit {
            findings = List.copyOf(findings);
        }
    }

    /** The case is not with the applicant now: what was submitted is locked. */
    record Locked() implements DraftOutcome {}

    /**
     * The form was saved elsewhere after the page was shown, with other entries. What was typed is not kept by us: the page keeps it and shows what
     * differs.
     *
     * @param version under which the page may save all the same, once the person has seen this
     * @param savedAt when the newer form was saved
     * @param form the newer entries
     */
    record Overtaken(int version, Instant savedAt, FormEntries form) implements DraftOutcome {}

    /** There is no such case for the caller. */
    record NotVisible() implements DraftOutcome {}

    default boolean isKept() {
        return this instanceof Kept;
    }
}
