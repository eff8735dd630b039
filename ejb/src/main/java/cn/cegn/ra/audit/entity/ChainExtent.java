package cn.cegn.ra.audit.entity;

/**
 * How far the chain reached at one moment. Who reads links and checkpoints one after the other reads both up to there: what is sealed meanwhile would look like a cut or a tail
 * that nobody signed.
 *
 * @param checkpoints number of the last one; 0 if there is none
 * @param links position of the last one; 0 if there is none
 */
public record ChainExtent(long checkpoints, long links) {}
