package cn.cegn.ra.registration.entity;

import cn.cegn.ra.review.entity.Verdict;

/**
 * Document: that the organisation or person really asks for this certificate was verified (S2.5-3), the second of two results.
 *
 * @param evidence as in {@link IdentityVerification}
 * @param contact what was used to ask back; null where nothing was
 * @param confirmedBy name and post of the one who confirmed; may be empty on site
 */
public record RequestAuthenticity(
        IdentityMethod method, String evidence, Contact contact, String confirmedBy, Verdict result) {
    public RequestAuthenticity {
        evidence = evidence == null ? "" : evidence.strip();
        confirmedBy = confirmedBy == null ? "" : confirmedBy.strip();
    }
}
