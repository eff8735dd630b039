package cn.cegn.ra.registration.entity;

import cn.cegn.ra.review.entity.Verdict;

/**
 * Document: who the customer is was verified (S2.5-3), the first of two results.
 *
 * @param evidence what proves it: number of a sign-in sheet, of a recording, of a letter; up to 400 characters
 * @param contact what was used to ask back; null where nothing was
 * @param customer who was verified; filled in by the system, whatever is given
 */
public record IdentityVerification(
        IdentityMethod method, String evidence, Contact contact, Verdict result, Customer customer) {
    public IdentityVerification {
        evidence = evidence == null ? "" : evidence.strip();
    }

    public IdentityVerification of(Customer verified) {
        return new IdentityVerification(method, evidence, contact, result, verified);
    }
}
