package cn.cegn.ra.provisioning.entity;

/**
 * Which key is to get a new PIN, for the certificate of which case and attempt.
 *
 * @param jobId never used before
 * @param lastTryConfirmed somebody who saw that the SO PIN has one try left said to take it
 */
public record UnlockOrder(String jobId, long application, int attempt, String serial, boolean lastTryConfirmed) {}
