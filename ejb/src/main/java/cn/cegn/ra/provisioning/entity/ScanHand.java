package cn.cegn.ra.provisioning.entity;

/**
 * What is in the hand beside the label.
 *
 * @param serial as it stands on the device, or null
 * @param caseNumber as it stands on the form, or null
 */
public record ScanHand(String serial, String caseNumber) {}
