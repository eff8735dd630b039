package cn.cegn.ra.registration.entity;

import cn.cegn.ra.application.entity.CertificateType;
import cn.cegn.ra.ca.CertificateProfile;
import cn.cegn.ra.ca.RegistrationOrder;
import cn.cegn.ra.ca.RegistrationOrder.AlternativeName;
import cn.cegn.ra.ca.RegistrationOrder.SubjectAttribute;
import cn.cegn.ra.lifecycle.Medium;
import java.time.Duration;
import java.util.List;

/**
 * Document: the registered contents of the certificate, derived from the form by rule (S2.5-4). Nothing is issued from it before an
 * approver has confirmed its conformity.
 *
 * @param subjectId the RA's own number of the person; empty for other types
 * @param validityDays from the moment of issuing
 * @param subject in the order of the encoded DN
 * @param distinguishedName the same as text, RFC 4514 escapes
 * @param subjectDigest keyed digest of {@link SubjectKey}, by which equal subjects are found
 */
public record RegistrationEntry(
        CertificateType type,
        Medium medium,
        CertificateProfile profile,
        int validityDays,
        String subjectId,
        List<SubjectAttribute> subject,
        List<AlternativeName> alternativeNames,
        String distinguishedName,
        String subjectDigest,
        String formDigest,
        String contentDigest) {

    public RegistrationEntry {
        subject = List.copyOf(subject);
        alternativeNames = List.copyOf(alternativeNames);
    }

    public Duration validity() {
        return Duration.ofDays(validityDays);
    }

    /** What conformity compares (S2.6-2). */
    public RegisteredItems items() {
        return new RegisteredItems(
                new CertificateTerms(type, medium, validity()), subjectId, subject, alternativeNames);
    }

    /** @param username unique per approval, see {@link RegistrationOrder} */
    public RegistrationOrder order(String username) {
        return new RegistrationOrder(username, subject, alternativeNames, profile, validity());
    }
}
