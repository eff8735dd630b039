package cn.cegn.ra.issuance.entity;

/**
 * S2.6-4: why there is no certificate.
 *
 * @param kind {@code REFUSED}, {@code BROKEN}, or {@code UNKNOWN} if the CA failed again and again: the code for people
 * @param caWords the CA's own words for the administrator
 */
public record IssueFailure(String caRequestId, String kind, String caWords) {}
