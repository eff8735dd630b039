package cn.cegn.ra.unlocking.entity;

/**
 * Document: what came of an unlocking.
 *
 * @param failure why it failed, or null
 */
public record UnlockResult(String number, String jobId, String failure) {}
