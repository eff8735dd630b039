package cn.cegn.ra.unlocking.entity;

/**
 * Document: the second person agreed, or somebody ended the unlocking (S-D-01, S-D-02).
 *
 * @param certificateSerial of the certificate that the key holds
 * @param reason empty if it was agreed to
 */
public record UnlockDecision(String number, String certificateSerial, String reason) {}
