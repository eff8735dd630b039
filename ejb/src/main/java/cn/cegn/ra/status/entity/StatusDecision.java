package cn.cegn.ra.status.entity;

/**
 * Document: somebody decided on a status request, or said that the key was found (S-D-01, S-D-02).
 *
 * @param reason empty if none was asked for
 */
public record StatusDecision(String number, String certificateSerial, String reason) {}
