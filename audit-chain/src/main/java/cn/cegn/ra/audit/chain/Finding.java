package cn.cegn.ra.audit.chain;

/**
 * One thing that is not as it was sealed.
 *
 * @param position in the chain; 0 where none is meant
 * @param eventId the event; 0 where it is not known
 * @param checkpoint number of the checkpoint; 0 where none is meant
 */
public record Finding(Kind kind, long position, long eventId, long checkpoint) {
    /** What was done to the record. */
    public enum Kind {
        /** An event does not say any more what was sealed. */
        CHANGED,
        /** An event that was sealed is not there. */
        DELETED,
        /** Two events stand in each other's place. */
        REORDERED,
        /** Places of the chain are missing: event and link were taken away. */
        GAP,
        /** The links of a stretch were made anew: one of its events was changed. The first position of the stretch is named. */
        REWRITTEN,
        /** A checkpoint does not bear a signature of a key that is known. */
        NOT_SIGNED,
        /** A checkpoint can not be read, or does not follow the one before it. */
        CHECKPOINT_BROKEN,
        /** The end is missing: there are checkpoints without their events, events without their checkpoint, or an anchor beyond the end. */
        TAIL_CUT,
        /** An anchor names another checkpoint: the end was cut or an older copy restored, and the system went on. */
        RESTORED,
        /** An event that nobody sealed although it is old: it was put in afterwards. */
        INSERTED
    }
}
