package cn.cegn.ra.acceptance.entity;

/**
 * Document: the computer that holds a soft certificate (S2.10-2).
 *
 * @param limit users at most, by the organisation's rule
 * @param ruleVersion version of the preparation that holds the rule
 */
public record SoftHost(String computer, String assetNumber, int users, String rights, int limit, int ruleVersion) {}
